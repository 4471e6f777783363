export const HOLDER_TITLE_MAX = 100;
/** It stands in people's lists as a whole, too. */
export const HOLDER_TEXT_MAX = 1000;
/** So often a day an event writes to its holders. */
export const HOLDER_MESSAGES_A_DAY = 20;

/** Whose tickets are meant: all, those that are paid or not, those who have come in or not. */
export const HOLDER_STATES = ['all', 'issued', 'due', 'arrived', 'absent'] as const;
export type HolderState = (typeof HOLDER_STATES)[number];
