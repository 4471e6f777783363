/** Refusals about the staff of an event. */
export const staffErrors = {
  /** An event has one owner, who has every right: the role moves by handing the event over. */
  STAFF_OWNER: 409,
  /** The staff has as many people as it may: `{ max }`. */
  STAFF_FULL: 409,
  /** Only organizers and admins own events. */
  STAFF_NOT_ORGANIZER: 409,
} as const;
