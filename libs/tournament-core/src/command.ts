import type { EntrantId } from '@ringside/kernel';
import type { MatchId, Outcome } from './match';

/** What happens to a played match whose sides a correction takes away: play it again, or let its result stand. */
export type DependantChoice = 'reset' | 'keep';

/** A change of an accepted result; `outcome: null` withdraws it, and the match is to be played again. */
export interface Correction {
  readonly match: MatchId;
  readonly outcome: Outcome | null;
}

/** The final outcome of a match that is ready. `rev` is the one that the sender saw. */
export interface ResultCommand {
  readonly kind: 'result';
  readonly match: MatchId;
  readonly rev: number;
  readonly outcome: Outcome;
}

/** `token` and `choices` answer the preview; they are needed only when played matches lose their sides. */
export interface CorrectCommand extends Correction {
  readonly kind: 'correct';
  readonly rev: number;
  readonly token?: string;
  readonly choices?: Readonly<Record<MatchId, DependantChoice>>;
}

export interface OutCommand {
  readonly kind: 'drop' | 'disqualify';
  readonly entrant: EntrantId;
}

/** What may be asked of a stage. Plain JSON. */
export type Command = ResultCommand | CorrectCommand | OutCommand;
