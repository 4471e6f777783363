/** What an event can be; `product.md` draws how it moves. */
export const EVENT_STATES = [
  'draft',
  'submitted',
  'rejected',
  'published',
  'suspended',
  'started',
  'finished',
  'cancelled',
] as const;

/** What can be done to an event. Which of them are open to whom in which state is the server's table. */
export const EVENT_COMMANDS = [
  'edit',
  'submit',
  'withdraw',
  'approve',
  'reject',
  'suspend',
  'unsuspend',
  'start',
  'finish',
  'cancel',
] as const;

/** What a draft can still lack before it may be submitted: texts, or an end that is yet to come. */
export const EVENT_GAPS = ['summary', 'description', 'future'] as const;

/** What becomes of a proposed edit. `superseded`: the event was cancelled or finished, or somebody trusted wrote over it. */
export const EDIT_STATES = ['open', 'approved', 'rejected', 'withdrawn', 'superseded'] as const;

/** What an event's history keeps: its steps, and what happened to its public text. */
export const EVENT_DEEDS = [
  'create',
  'submit',
  'withdraw',
  'approve',
  'reject',
  'suspend',
  'unsuspend',
  'start',
  'finish',
  'cancel',
  'edit',
  'proposeEdit',
  'withdrawEdit',
  'approveEdit',
  'rejectEdit',
] as const;

/** A rejected event that nobody touches for so long is put into the archive. */
export const EVENT_SHELVED_DAYS = 30;

/** Where an organizer finds an event: among what there is to do, or among what is over. */
export const EVENT_SHELVES = ['current', 'archive'] as const;
export const EVENT_SEARCH_MAX = 100;

/** Bounds that forms tell before the server has to. */
export const EVENT_TITLE_MIN = 3;
/** Events that somebody who organizes nothing may have in work: begun, waiting for a moderator, or sent back by one. */
export const EVENT_DRAFTS_MAX = 3;
export const EVENT_TITLE_MAX = 100;
export const EVENT_SUMMARY_MAX = 240;
export const EVENT_DESCRIPTION_MAX = 10_000;
export const EVENT_GAMES_MAX = 10;
export const EVENT_GAME_MAX = 60;
export const VENUE_NAME_MAX = 120;
export const VENUE_ADDRESS_MAX = 300;
export const EVENT_CAPACITY_MAX = 100_000;
export const EVENT_REASON_MAX = 1000;

/** An event can be started this long before its planned start. */
export const EVENT_START_EARLY_MINUTES = 30;

/** How many events each group of the home page shows at most. */
export const HOME_GROUP_SIZE = 12;
