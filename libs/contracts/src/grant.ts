/** Site-wide roles. Each has what the ones before it have only where a permission says so. */
export const SITE_ROLES = ['player', 'organizer', 'moderator', 'admin'] as const;
export type SiteRole = (typeof SITE_ROLES)[number];

/** Roles of the staff of one event. */
export const STAFF_ROLES = ['owner', 'manager', 'referee', 'chatModerator', 'door'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/**
 * Who has a permission: everyone, people of a site role, staff of the event named by `eventId` in the request, or its guests:
 * visitors who hold something of it without an account.
 */
export interface Grant {
  readonly everyone?: true;
  readonly roles?: readonly SiteRole[];
  readonly staff?: readonly StaffRole[];
  readonly guests?: true;
}

export const everyone = { everyone: true } as const satisfies Grant;
export const signedIn = { roles: SITE_ROLES } as const satisfies Grant;
/** Guests of the event alone. */
export const guests = { guests: true } as const satisfies Grant;
/** People with an account, and guests of the event. */
export const buyers = { roles: SITE_ROLES, guests: true } as const satisfies Grant;
