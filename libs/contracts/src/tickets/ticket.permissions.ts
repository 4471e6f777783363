import { type Grant, signedIn } from '../grant';

export const ticketPermissions = {
  /** One’s own tickets, and those that one may seat or name; which these are, the tickets themselves say. */
  'ticket.own': signedIn,
  'ticket.change': signedIn,
  /** Names at seats, as each person chose. */
  'ticket.seeNames': signedIn,
  /** Reseating people and the keys of codes. */
  'ticket.manage': { roles: ['admin'], staff: ['owner', 'manager'] },
} as const satisfies Record<string, Grant>;
