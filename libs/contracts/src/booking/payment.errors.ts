/** Refusals about money. */
export const paymentErrors = {
  /** The provider could not be asked; nothing was taken. */
  PROVIDER_UNREACHABLE: 503,
  /** More than can still go back: `details.left`. */
  REFUND_TOO_HIGH: 409,
  /** The refund is not in a state in which this can be done. */
  REFUND_STATE: 409,
  /** Somebody else has these places by now, or they would not do; what is kept stays so. */
  OFFER_GONE: 409,
  /** The address of an order's invoices was corrected too often: `details.most`. */
  TOO_MANY_INVOICES: 409,
  GIFT_CARD_UNKNOWN: 404,
  GIFT_CARD_EMPTY: 409,
  /** `details.why`, and `details.line` where that can be said. */
  STATEMENT_UNREADABLE: 422,
  /** The booking was decided about before. */
  BANK_LINE_CLOSED: 409,
  NO_SUCH_ORDER: 404,
  /** A notice without a valid signature, too old, or heard before. */
  NOTICE_REFUSED: 401,
  /** This payment has been decided at the provider. */
  SANDBOX_DECIDED: 409,
  WAITLIST_CLOSED: 409,
  ALREADY_WAITING: 409,
} as const;
