/** Refusals of selling. */
export const saleErrors = {
  /** No account has a ticket like that. */
  NOBODY_TO_TELL: 409,
  /** Its holders were written to as often as one may a day: `details.most`. */
  TOO_MANY_MESSAGES: 409,
  /** The event has neither seats nor tickets. */
  NO_SALE: 404,
  /** `details.opensAt`: when it opens for this buyer, where that is known. */
  SALE_NOT_OPEN: 409,
  SALE_OVER: 409,
  /** More than one ticket type fits: the request has to name one. `details.ticketTypes`: their names. */
  TICKET_TYPE_NEEDED: 422,
  /** This ticket type is not sold for this place, or nothing is. */
  NOT_SOLD_HERE: 409,
  /** `details.left` of what was asked for can still be had. */
  SOLD_OUT: 409,
  /** `details.ticketType` is sold by `details.most` a buyer at most. */
  TYPE_LIMIT: 409,
  /** `details.ticketType` is sold from `details.least` on. */
  TYPE_MINIMUM: 409,
  PROVIDER_NOT_OFFERED: 409,
  /** `details.ticketType` is not sold for this amount: from `details.least` to `details.most`, or without end. */
  PRICE_NOT_OFFERED: 422,
  /** `details.question` has to be answered for `details.ticket`: `details.lineId`, `details.questionId`. */
  ANSWER_NEEDED: 422,
  /** The answer to `details.question` for `details.ticket` is none that was asked for: `details.lineId`, `details.questionId`. */
  ANSWER_WRONG: 422,
  /** `details.question` can no longer be answered. */
  ANSWER_CLOSED: 409,
  /** `details.answers` tickets have answered it: it stays what it is, or goes with them once that is wanted. */
  QUESTION_ANSWERED: 409,
  /** It has been paid for, so it goes back with its money. */
  REFUND_NEEDED: 409,
  /** The time in which one may cancel by oneself is over. */
  CANCEL_CLOSED: 409,
  /** The order is in a state in which this cannot be done: `details.state`. */
  ORDER_STATE: 409,
  /** The event sells to people with an accepted registration only: `details.state` of the buyer's, where there is one. */
  REGISTRATION_NEEDED: 409,
  /** An opening of a ticket type that the event does not have. */
  OPENING_UNKNOWN: 409,
  /** Another ticket type, quota or opening of the event has this name. */
  SALE_NAME_TAKEN: 409,
  /** `details.most` of them are enough for an event. */
  SALE_TOO_MANY: 409,
  /** Something was ordered in this currency. */
  CURRENCY_IN_USE: 409,
  /** It is held or was ordered. */
  TICKET_TYPE_IN_USE: 409,
  /** A price of a ticket type that the event does not have, or two for one place. */
  PRICE_UNKNOWN: 409,
  /** `details.used` are held or sold already. */
  QUOTA_TOO_SMALL: 409,
  /** No code of the event is called this. */
  VOUCHER_UNKNOWN: 404,
  /** `details.opensAt`, in milliseconds since 1970 UTC. */
  VOUCHER_NOT_YET: 409,
  /** Its time is over, or it was switched off. */
  VOUCHER_OVER: 409,
  /** It has been used as often as it can be, by orders and by what others hold. */
  VOUCHER_USED_UP: 409,
  VOUCHER_CODE_TAKEN: 409,
  /** `details.used` uses are held or ordered already. */
  VOUCHER_USES_TOO_FEW: 409,
} as const;
