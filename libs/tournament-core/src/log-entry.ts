import type { EntrantId } from '@ringside/kernel';
import type { MatchId, Occupant, Outcome } from './match';

/**
 * An accepted outcome. It is bound to its sides: it counts whenever exactly these stand in the match, and never for others.
 * `replaces` names the result that it corrects; `cause` the drop that made it without anybody playing.
 */
export interface ResultEntry {
  readonly t: 'result';
  readonly match: MatchId;
  /** In slot order. */
  readonly sides: readonly EntrantId[];
  readonly outcome: Outcome;
  readonly replaces?: number;
  readonly cause?: number;
}

/** No result counts while `feed` stands in the match, until there is a new one. */
export interface VoidEntry {
  readonly t: 'void';
  readonly match: MatchId;
  readonly feed: readonly Occupant[];
  readonly cause: number;
}

/** The result `stands`, of other sides, counts while `feed` is what the matches before send here. */
export interface KeepEntry {
  readonly t: 'keep';
  readonly match: MatchId;
  readonly feed: readonly Occupant[];
  readonly stands: number;
  readonly cause: number;
}

/** The entrant leaves: results stay, open and later matches are walkovers, each with its own result entry. */
export interface OutEntry {
  readonly t: 'drop' | 'disqualify';
  readonly entrant: EntrantId;
}

/**
 * One immutable fact of a stage, plain JSON. The log is append-only; the first entry has number (`seq`) 1, and `replaces`,
 * `stands` and `cause` are such numbers. A cause may come right after its effects: both are written together.
 */
export type LogEntry = ResultEntry | VoidEntry | KeepEntry | OutEntry;
