/** Refusals of the box office. */
export const boxOfficeErrors = {
  /** Money is taken by somebody with an open shift only. */
  SHIFT_NEEDED: 409,
  /** Nothing of it was taken in cash in the running shift: the desk of orders gives it back. */
  NOT_OF_SHIFT: 409,
  /** The cashier has an open shift at this event. */
  SHIFT_OPEN: 409,
  SHIFT_CLOSED: 409,
  /** No valid ticket suits what was asked for. */
  NOTHING_TO_PRINT: 409,
  /** It costs something else than was told: `{ total }`. */
  PRICE_CHANGED: 409,
} as const;
