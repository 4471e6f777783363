/** Pages that every site has, and that its admins write. */
export const SITE_PAGES = ['privacy', 'imprint', 'rules'] as const;
export type SitePageName = (typeof SITE_PAGES)[number];

/** Whether anybody may make an account. */
export const SIGN_UP_MODES = ['open', 'closed'] as const;

/** Who may make events of their own. What they make is judged by a moderator in any case. */
export const EVENT_CREATORS = ['organizers', 'everybody'] as const;
export type EventCreators = (typeof EVENT_CREATORS)[number];

export const SITE_NAME_MAX = 60;
/** A page's text in one language; three of them fit into one request. */
export const PAGE_TEXT_MAX = 12_000;
export const PAGE_NOTE_MAX = 200;
