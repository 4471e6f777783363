import { buyers, everyone, type Grant, guests, signedIn } from '../grant';

export const bookingPermissions = {
  /** The map of an event one may see. */
  'booking.see': everyone,
  /** Choosing: holding seats and tickets for a while, and what one holds. */
  'booking.choose': buyers,
  /** Taking what one holds without an account to another device. */
  'booking.carry': guests,
  /** Ordering, and giving back one's own seats. */
  'booking.hold': signedIn,
  /** What one has oneself, at all events. */
  'booking.own': signedIn,
  /** Terms, prices, quotas and vouchers of an event, and what waits for approval. */
  'booking.manageSale': { roles: ['admin'], staff: ['owner', 'manager'] },
  /** Blocking seats and keeping them for groups. */
  'booking.keepSeats': { roles: ['admin'], staff: ['owner', 'manager'] },
  'booking.manageSeating': { roles: ['admin'], staff: ['owner', 'manager'] },
} as const satisfies Record<string, Grant>;
