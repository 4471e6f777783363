/** Refusals of the door. What it says of a ticket is a verdict, not a refusal. */
export const checkInErrors = {
  /** The event has a list of this name. */
  LIST_NAME_TAKEN: 409,
  /** As many lists as an event may have: `{ max }`. */
  TOO_MANY_LISTS: 409,
} as const;
