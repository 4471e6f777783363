import { saleErrors } from './sale.errors';

/** Refusals of booking. */
export const bookingErrors = {
  /** `details.seats`: one `{ seatNo, reason }` for each seat that could not be had. */
  SEAT_TAKEN: 409,
  /**
   * `details.limit` seats for each buyer, `details.left` of them still open to this one; where a hold is adopted,
   * `details.lineIds` are those of its lines that are too many.
   */
  SEAT_LIMIT: 409,
  /** `details.longest`: the most seats that are left side by side, of those that would do. */
  NO_RUN_FITS: 409,
  /** `details.stranded`: seats that would be left alone; `details.instead`: as many like ones that leave none. */
  SEAT_STRANDED: 409,
  SEAT_GROUP_NAME_TAKEN: 409,
  TOO_MANY_SEAT_GROUPS: 409,
  /** No group of the event is opened by this code. */
  SEAT_GROUP_CODE_WRONG: 404,
  HOLD_LAPSED: 409,
  /** One network holds `details.limit` places without an account, and no more. */
  GUEST_PLACES: 409,
  HOLD_CAP_REACHED: 409,
  BOOKING_CLOSED: 409,
  NO_SEATING: 404,
  SEATING_IN_USE: 409,
  /** The operator of the server opened no port for the classic grid feed. */
  GRID_FEED_OFF: 409,
  /** Another event of the server has the feed. */
  GRID_FEED_IN_USE: 409,
  /** There is no such section, or its rows differ in length. */
  GRID_FEED_SECTION: 422,
  ...saleErrors,
  /** `details.seats`: one `{ seatNo, label, how, state }` for each seat in use that a plan would drop or rename. */
  SEATS_IN_USE: 409,
  /** `details.problems`: what keeps the plan from being published. */
  PLAN_INVALID: 409,
  NO_PLAN_DRAFT: 409,
} as const;
