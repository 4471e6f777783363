/** Pages that every site has, and that its admins write. */
export const SITE_PAGES = ['privacy', 'imprint', 'rules'] as const;
export type SitePageName = (typeof SITE_PAGES)[number];

/** Whether anybody may make an account. */
export const SIGN_UP_MODES = ['open', 'closed'] as const;

export const SITE_NAME_MAX = 60;
/** A page's text in one language; three of them fit into one request. */
export const PAGE_TEXT_MAX = 12_000;
export const PAGE_NOTE_MAX = 200;
