import { everyone, type Grant, signedIn } from '../grant';

export const teamPermissions = {
  'team.read': everyone,
  'team.create': signedIn,
  /** One's own teams and invitations: answering, joining, leaving. */
  'team.join': signedIn,
  /** Inviting, roles and everything else of a team; the service asks for its captain. */
  'team.lead': signedIn,
} as const satisfies Record<string, Grant>;
