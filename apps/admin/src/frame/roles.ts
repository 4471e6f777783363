import type { SiteRole } from '@ringside/contracts';

/** Whose task it is to make events. The server judges again; this only decides what is offered. */
export const canOrganize = (role: SiteRole): boolean => role === 'organizer' || role === 'admin';

/** Who judges events. */
export const canModerate = (role: SiteRole): boolean => role === 'moderator' || role === 'admin';
