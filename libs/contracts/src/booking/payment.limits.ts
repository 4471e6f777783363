/** Bounds of money that forms tell before the server has to. */

/** Minor units: ten million of a currency with cents. */
export const MONEY_MAX = 1_000_000_000;
export const STATEMENT_BYTES_MAX = 2 * 1024 * 1024;
export const STATEMENT_LINES_MAX = 5000;
export const GIFT_CARDS_AT_ONCE_MAX = 100;
export const ACCOUNT_HOLDER_MAX = 70;
export const MONEY_NOTE_MAX = 300;
/** An offer from the waitlist holds its places for a day at most. */
export const OFFER_MINUTES_MAX = 24 * 60;
export const WAITING_PARTY_MAX = 20;

export const PAYMENT_STATES = ['started', 'unknown', 'failed', 'succeeded', 'chargedBack'] as const;
export const REFUND_STATES = ['approved', 'sent', 'settled', 'failed'] as const;

/** What became of a booking of a bank statement. */
export const BANK_MATCHES = [
  'matched',
  'underpaid',
  'overpaid',
  'late',
  'unmatched',
  'ambiguous',
  'outgoing',
  'otherCurrency',
  'duplicate',
] as const;
export type BankMatchKind = (typeof BANK_MATCHES)[number];
/** So many orders that came since are counted beside a list. */
export const NEWER_ORDERS_MAX = 100;
