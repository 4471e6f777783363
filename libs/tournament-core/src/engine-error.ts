/** Every code that the engine and the report flow refuse with. Closed: each has a text in every language. */
export const engineErrors = [
  /** A stage needs at least one entrant. */
  'NO_ENTRANTS',
  'DUPLICATE_ENTRANT',
  /** A best-of that is not an odd whole number from 1 on. */
  'BAD_BEST_OF',
  'UNKNOWN_MATCH',
  'UNKNOWN_ENTRANT',
  /** The match, or the set of matches that a correction touches, is no longer what the command saw. */
  'STALE',
  /** The sides of the match are not known yet. */
  'NOT_READY',
  /** The match has its outcome; only a correction changes it. */
  'ALREADY_DECIDED',
  /** There is no accepted result to correct. */
  'NO_RESULT',
  /** The outcome ranks somebody other than the two sides of the match. */
  'WRONG_SIDES',
  /** A score that this best-of cannot end with. */
  'BAD_SCORE',
  /** The games do not add up to the score, or the winner does not follow from it. */
  'SCORE_MISMATCH',
  'DRAW_NOT_ALLOWED',
  /** The entrant has left the stage already. */
  'ALREADY_OUT',
  /** The correction says what is already so. */
  'NOTHING_CHANGES',
  /** Played matches would lose their sides: confirm with the token of the preview. */
  'NEEDS_CONFIRMATION',
  /** A played match that the correction touches was given neither `reset` nor `keep`. */
  'CHOICE_MISSING',
  /** A match cannot stand while one of its sides is still to be decided. */
  'CANNOT_KEEP',
  /** The seed of a draw is not 32 hexadecimal digits. */
  'BAD_DRAW_SEED',
  /** A locked seed is out of range, taken twice, or locks somebody who is not drawn. */
  'BAD_LOCKED_SEED',
  /** Only the two sides of a match report it. */
  'NOT_A_SIDE',
  /** A side cannot answer its own report. */
  'OWN_REPORT',
  /** There is no report to answer. */
  'NOTHING_REPORTED',
  /** The sides contradict each other: a referee rules. */
  'DISPUTED',
  /** The outcome is confirmed or ruled: players cannot change it. */
  'REPORT_CLOSED',
  /** A player's report cannot be a ruling. */
  'RULING_BY_REFEREE_ONLY',
] as const;

export type EngineError = (typeof engineErrors)[number];
