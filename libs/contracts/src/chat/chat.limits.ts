/** Most characters of one message. The log's judge refuses longer ones with TOO_LONG. */
export const BODY_MAX = 2000;
/** Most characters that are read at all; a longer text is malformed rather than refused. */
export const BODY_WIRE_MAX = 8000;
/** How many messages one person may write in a room within `RATE_WINDOW_MS`, judged by the database's clock. */
export const RATE_BURST = 5;
export const RATE_WINDOW_MS = 5000;
/** Most entries or messages of one page. */
export const CHAT_PAGE_MAX = 100;
/** Whoever is further behind gets the newest page instead of all that was missed. */
export const CATCH_UP_MAX = 500;
/** How often every room tells its head, so that a lost broadcast is noticed. */
export const HEARTBEAT_MS = 15_000;
/** The presence count is told no more often than this. */
export const PRESENCE_MS = 5000;
/** Unsent drafts older than this wait for the person's decision. */
export const DRAFT_LIFE_MS = 24 * 60 * 60 * 1000;

/** The author of `system` entries: no account has this id. A null would escape the unique index of keys. */
export const SYSTEM_AUTHOR = '00000000-0000-0000-0000-000000000000';

/** What an entry of a room's log can be. A reader sees `hidden` in place of what is not theirs to see. */
export const ENTRY_KINDS = [
  'message',
  'edit',
  'erase',
  'react',
  'pin',
  'unpin',
  'announce',
  'gate',
  'sanction',
  'clear',
  'system',
] as const;
