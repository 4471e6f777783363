/** Bounds of selling that forms tell before the server has to. Money is in minor units: cents. */
export const AMOUNT_MAX = 10_000_000;
export const TICKET_TYPES_MAX = 50;
/** Earlier openings of a sale. */
export const OPENINGS_MAX = 20;
export const OPENING_TEAM_MIN = 2;
export const OPENING_TEAM_MAX = 100;
export const TICKET_TYPE_NAME_MAX = 60;
export const TICKET_TYPE_ABOUT_MAX = 300;
export const AREA_KEY_MAX = 60;
export const VOUCHER_CODE_MAX = 40;
/** The most tickets that one buyer may ever be allowed. */
export const BUYER_LIMIT_MAX = 100;

/** How money comes in. Which of them an event takes is in its terms; cash and card are marks of the box office. */
export const PAYMENT_PROVIDERS = ['free', 'atTheDoor', 'bankTransfer', 'giftCard', 'sandbox'] as const;
export type PaymentProvider = (typeof PAYMENT_PROVIDERS)[number];
export const ORDER_PROVIDERS = [...PAYMENT_PROVIDERS, 'cash', 'card'] as const;
export type OrderProvider = (typeof ORDER_PROVIDERS)[number];

export const ORDER_STATES = [
  'awaitingApproval',
  'awaitingPayment',
  'inPayment',
  'confirmed',
  'expired',
  'cancelled',
  'needsAttention',
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** Where a sale came from. */
export const CHANNELS = ['web', 'boxOffice', 'partner', 'classicGrid'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Whether a ticket comes with a seat, with a place in a standing area, or with neither. */
export const TICKET_PLACES = ['seat', 'area', 'none'] as const;
export type TicketPlace = (typeof TICKET_PLACES)[number];

export const TICKET_STATES = ['issued', 'due', 'cancelled'] as const;
export type TicketState = (typeof TICKET_STATES)[number];

export const HOLD_MINUTES_MAX = 120;
export const HOLD_CAP_MINUTES_MAX = 24 * 60;
export const PAY_WITHIN_HOURS_MAX = 90 * 24;
export const QUOTA_NAME_MAX = 60;
export const QUOTA_MAX = 1_000_000;
export const QUOTAS_MAX = 50;
/** A code that somebody chooses is not to be guessed at once. */
export const VOUCHER_CODE_MIN = 4;
export const VOUCHER_PREFIX_MAX = 20;
export const VOUCHER_NOTE_MAX = 120;
export const VOUCHER_USES_MAX = 100_000;
export const VOUCHERS_AT_ONCE_MAX = 1000;
export const VOUCHERS_MAX = 20_000;
