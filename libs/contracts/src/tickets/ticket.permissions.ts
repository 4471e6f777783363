import { type Grant, signedIn } from '../grant';

export const ticketPermissions = {
  /** One’s own tickets, and those that one may seat or name; which these are, the tickets themselves say. */
  'ticket.own': signedIn,
  'ticket.change': signedIn,
  /** Names at seats, as each person chose. */
  'ticket.seeNames': signedIn,
  /** Seating people elsewhere; whoever does not lead the event only where the ticket is worth the seat. */
  'ticket.reseat': { roles: ['admin'], staff: ['owner', 'manager', 'door'] },
  /** Others’ tickets and the keys of codes. */
  'ticket.manage': { roles: ['admin'], staff: ['owner', 'manager'] },
} as const satisfies Record<string, Grant>;
