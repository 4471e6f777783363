/** How found events can be sorted: by when they are (the nearest first), by when they were published, or by their size. */
export const EVENT_SORTS = ['start', 'newest', 'places'] as const;
export type EventSort = (typeof EVENT_SORTS)[number];

export const SEARCH_MAX = 100;
/** How many games and organizers are offered as filters: those with the most events. */
export const FACETS_MAX = 30;
/** Events in one calendar feed at most, the latest. */
export const FEED_EVENTS_MAX = 500;
