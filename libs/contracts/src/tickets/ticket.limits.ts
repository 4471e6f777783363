/** Bounds that forms tell before the server has to. */
export const PARTICIPANT_NAME_MAX = 80;
/** How many keys may sign the codes of one event: codes name theirs by one byte. */
export const TICKET_KEYS_MAX = 256;
export const RESEAT_REASON_MAX = 200;
/** How many seats one question about names may span. */
export const NAMED_SEATS_SPAN = 2000;

export const TICKET_STATES_LIVE = ['issued', 'due'] as const;

/** Who may read a person’s name at their seats. */
export const NAME_AUDIENCES = ['everyone', 'teams', 'nobody'] as const;
export type NameAudience = (typeof NAME_AUDIENCES)[number];
