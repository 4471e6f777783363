import { everyone, type Grant, signedIn } from '../grant';

export const paymentPermissions = {
  /** One's own orders. */
  'payment.own': signedIn,
  'payment.manage': { roles: ['admin'], staff: ['owner', 'manager'] },
  /** Notices of providers, which their signature lets in. */
  'payment.notify': everyone,
  /** The pay page of the sandbox, for whoever knows a payment's reference. */
  'payment.sandbox': everyone,
  'waitlist.own': signedIn,
  'waitlist.manage': { roles: ['admin'], staff: ['owner', 'manager'] },
} as const satisfies Record<string, Grant>;
