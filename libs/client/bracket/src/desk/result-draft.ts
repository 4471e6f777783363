import type { FinalResult } from '@ringside/contracts/tournaments';
import type { EntrantId } from '@ringside/kernel';
import { blankSheet, gamesOf, isDecidedSheet, type ScoreSheet, scoreOf } from '../score-sheet';

/** A result as a referee fills it in. */
export interface ResultDraft {
  readonly how: FinalResult['how'];
  readonly sheet: ScoreSheet;
  readonly givesUp: 0 | 1 | 'both' | null;
  readonly ruledFor: 0 | 1 | null;
  readonly ruledScore: readonly [number, number];
}

export const blankDraft = (bestOf: number): ResultDraft => ({
  how: 'played',
  sheet: blankSheet(bestOf),
  givesUp: null,
  ruledFor: null,
  ruledScore: [0, 0],
});

/** The result, once enough is filled in. */
export function resultOf(draft: ResultDraft, sides: readonly [EntrantId, EntrantId]): FinalResult | null {
  switch (draft.how) {
    case 'played':
      if (!isDecidedSheet(draft.sheet)) return null;
      return { how: 'played', score: scoreOf(draft.sheet), games: gamesOf(draft.sheet) };
    case 'forfeit':
      if (draft.givesUp === null) return null;
      return { how: 'forfeit', forfeiting: draft.givesUp === 'both' ? [...sides] : [sides[draft.givesUp]] };
    case 'ruling':
      if (draft.ruledFor === null) return null;
      return { how: 'ruling', winner: sides[draft.ruledFor], score: [...draft.ruledScore], games: [] };
  }
}
