/** Refusals of events. */
export const eventErrors = {
  /** On this site only organizers make events. */
  EVENTS_BY_ORGANIZERS: 403,
  /** Somebody who organizes nothing has this many events that are not out yet: `{ max }`. */
  TOO_MANY_DRAFTS: 409,
  /** Its state does not allow this: `{ state }`. */
  EVENT_WRONG_STATE: 409,
  /** The proposed edit is decided or taken back: `{ state }`; without a state there is none. */
  EDIT_NOT_OPEN: 409,
  /** Only a rejected edit can be put away: `{ state }`; without a state there is none. */
  EDIT_NOT_REJECTED: 409,
  /** It lacks what a moderator needs: `{ missing }`. */
  EVENT_INCOMPLETE: 409,
  /** People have entered, booked or been drawn in it: it can be cancelled, not deleted. */
  EVENT_IN_USE: 409,
  /** Another event has this title and this start. */
  EVENT_TITLE_TAKEN: 409,
  /** The organizer has another event at this venue in this time: `{ title }`. */
  EVENT_VENUE_TAKEN: 409,
  /** Not yet: `{ startableFrom }`. */
  EVENT_TOO_EARLY: 409,
  /** Too far from the event's own time: `{ from, until }`. */
  SCHEDULE_OUTSIDE: 422,
  /** The timetable has as many lines as it can have: `{ max }`. */
  SCHEDULE_FULL: 409,
  /** Nobody judges an event of their own. */
  EVENT_OWN: 403,
} as const;
