/** Refusals of tickets. */
export const ticketErrors = {
  /** From the seating lock on only staff move people. */
  SEATING_LOCKED: 409,
  /** Whoever is inside keeps the ticket and the seat. */
  TICKET_CHECKED_IN: 409,
  /** The seat costs more than what was paid for the ticket, or is of a category that its type is not sold in. */
  SEAT_DEARER: 409,
  /** The organizer allows no transfers, or no longer. */
  TRANSFERS_CLOSED: 409,
  /** The ticket is already on its way to somebody, or its seat is already asked to be swapped. */
  OFFER_OPEN: 409,
  /** It was taken back, answered or is out of time. */
  OFFER_OVER: 410,
  /** The event has had as many keys as codes can name: `{ max }`. */
  TICKET_KEYS_SPENT: 409,
  /** Nobody has this username. */
  PERSON_UNKNOWN: 404,
} as const;
