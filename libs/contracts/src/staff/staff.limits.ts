/** Roles that are given and taken; `owner` moves by handing the event over. */
export const GRANTABLE_ROLES = ['manager', 'referee', 'chatModerator', 'door'] as const;
export type GrantableRole = (typeof GRANTABLE_ROLES)[number];

/** How many people the staff of an event may have, its owner included. */
export const STAFF_MAX = 100;
