/**
 * What somebody’s wish to take part in an event can be. `rejected` is for good for that event; `joined` is present;
 * whoever has withdrawn may register again.
 */
export const REGISTRATION_STATES = ['pending', 'accepted', 'waitlisted', 'rejected', 'withdrawn', 'joined'] as const;

/** `automatic`: whoever registers has a place while there is one. `approval`: the organizers decide about each. */
export const REGISTRATION_MODES = ['automatic', 'approval'] as const;
export type RegistrationMode = (typeof REGISTRATION_MODES)[number];

/** Why somebody cannot register now; each is a refusal's code. */
export const REGISTRATION_BARS = [
  'REGISTRATION_NOT_OPEN',
  'REGISTRATION_CLOSED',
  'REGISTRATION_FULL',
  'REGISTRATION_REJECTED',
] as const;
export type RegistrationBar = (typeof REGISTRATION_BARS)[number];

/** Who may read the participants’ list of an event. */
export const LIST_AUDIENCES = ['everyone', 'participants', 'nobody'] as const;
export type ListAudience = (typeof LIST_AUDIENCES)[number];

/** What organizers can do about registrations. `moveUp` leads to the front of the waitlist. */
export const REGISTRATION_RULINGS = ['accept', 'reject', 'waitlist', 'moveUp'] as const;
export type RegistrationRuling = (typeof REGISTRATION_RULINGS)[number];

/** The person who was rejected reads it. */
export const REGISTRATION_REASON_MAX = 300;
/** How many registrations one ruling is about at most. */
export const RULING_MAX = 100;
/** How many events somebody can follow. */
export const FAVOURITES_MAX = 500;
/** How many placings an event has at most; over all its games. */
export const PLACINGS_MAX = 500;
export const PLACE_MAX = 100_000;
export const POINTS_MAX = 1_000_000;

/** Points that a place suggests, the first place first; from the last of them on it is `POINTS_FOR_THE_REST`. */
const POINTS_BY_PLACE = [100, 70, 50, 40, 25, 25, 25, 25, 10, 10, 10, 10, 10, 10, 10, 10] as const;
const POINTS_FOR_THE_REST = 5;

/** What organizers are offered for a place, as single eliminations part the field; they give others as they like. */
export const suggestedPoints = (place: number): number => POINTS_BY_PLACE[place - 1] ?? POINTS_FOR_THE_REST;
