/** Bounds that forms tell before the server has to. */
export const GUEST_NAME_MAX = 80;
export const BOX_OFFICE_REASON_MAX = 200;
export const SHIFT_NOTE_MAX = 200;

/** How a guest pays at the box office; `later`: at the door. */
export const BOX_OFFICE_PAYMENTS = ['cash', 'card', 'later'] as const;
export type BoxOfficePayment = (typeof BOX_OFFICE_PAYMENTS)[number];

/** What money that is neither a sale nor a balance does to a drawer. */
export const DRAWER_MOVES = ['payIn', 'payOut'] as const;
export type DrawerMove = (typeof DRAWER_MOVES)[number];

export const CARD_KINDS = ['badge', 'seatCard'] as const;
export type CardKind = (typeof CARD_KINDS)[number];
/** How many one file holds. */
export const CARDS_MAX = 300;
