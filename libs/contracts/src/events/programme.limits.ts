/** What a line of the timetable is about; each has its sign. */
export const SCHEDULE_KINDS = ['doors', 'tournament', 'show', 'talk', 'food', 'break', 'other'] as const;
export const SCHEDULE_TITLE_MAX = 100;
export const SCHEDULE_PLACE_MAX = 100;
export const SCHEDULE_TEXT_MAX = 500;
/** How many lines a timetable has at most. */
export const SCHEDULE_MAX = 200;
/** Building up and taking down belong to a timetable: this long before the start and after the end of the event. */
export const SCHEDULE_MARGIN_HOURS = 24;

export const ANNOUNCEMENT_TITLE_MAX = 120;
export const ANNOUNCEMENT_TEXT_MAX = 4000;
/** How many announcements the home page shows. */
export const HOME_ANNOUNCEMENTS = 6;
