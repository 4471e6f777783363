/** Refusals of registrations, favourites and placings. */
export const registrationErrors = {
  /** The window opens later: `{ opensAt }`. */
  REGISTRATION_NOT_OPEN: 409,
  /** The window is over, or the event is not one that takes registrations. */
  REGISTRATION_CLOSED: 409,
  /** Every place is taken, and there is no waitlist or the organizer asked for a place that is not there: `{ capacity }`. */
  REGISTRATION_FULL: 409,
  /** Rejected, which is for good for this event. */
  REGISTRATION_REJECTED: 409,
  /** There is no registration that this could be done to. */
  NOT_REGISTERED: 409,
  /** Its state does not allow this: `{ state }`. */
  REGISTRATION_WRONG_STATE: 409,
  /** The event has begun: a place is not given back any more. */
  EVENT_HAS_STARTED: 409,
  /** The planned start has not come, or the event was not started yet: `{ startsAt }`. */
  EVENT_NOT_STARTED: 409,
  /** The capacity would be below those who have a place: `{ taken }`. */
  CAPACITY_BELOW_TAKEN: 409,
  /** Only staff and participants may read the list of participants, or nobody may. */
  PARTICIPANTS_HIDDEN: 403,
  /** No more events can be followed: `{ max }`. */
  FAVOURITES_FULL: 409,
} as const;
