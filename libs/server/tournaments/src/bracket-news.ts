import type { BracketChange, Match } from '@ringside/contracts/tournaments';
import type { EntrantId } from '@ringside/kernel';
import { task } from '@ringside/server/ports';
import type { TournamentRef } from './tournament.repository';

/** Something in a bracket that people should know. */
export type MatchNews =
  | {
      readonly what: 'ready';
      readonly match: string;
      readonly rev: number;
      readonly sides: readonly [EntrantId, EntrantId];
    }
  | {
      readonly what: 'reported';
      readonly match: string;
      readonly rev: number;
      readonly by: EntrantId;
      /** Who is asked whether it is right. */
      readonly other: EntrantId;
      readonly score: readonly [number, number];
    }
  | { readonly what: 'disputed'; readonly match: string; readonly rev: number };

/** What a command made of a bracket, as far as people should know it. */
export interface BracketNews {
  readonly ref: TournamentRef;
  readonly tournament: string;
  readonly matches: readonly MatchNews[];
  /** Is said in the event's room. */
  readonly isStarted?: true;
  /** Who won, when the command ended the tournament; said in the event's room. */
  readonly champion?: EntrantId;
}

/** One task a command, however many people it concerns: names and addressees are found out later. */
export const bracketNews = task<BracketNews>('bracket.news');

/** What people should know of the matches that a command touched. */
export const newsOf = (matches: readonly Match[]): MatchNews[] =>
  matches.flatMap((match) => {
    const news = newsOfMatch(match);
    return news ? [news] : [];
  });

function newsOfMatch({ id, rev, status, sides: [first, second], report }: Match): MatchNews | undefined {
  if (status !== 'ready' || !isEntrant(first) || !isEntrant(second)) return undefined;
  if (!report) return { what: 'ready', match: id, rev, sides: [first, second] };
  if (report.state === 'disputed') return { what: 'disputed', match: id, rev };
  const [claim] = report.claims;
  if (!claim) return undefined;
  const { by, score } = claim;
  return { what: 'reported', match: id, rev, by, other: by === first ? second : first, score };
}

const isEntrant = (side: Match['sides'][number]): side is EntrantId => side !== 'pending' && side !== 'absent';

/** Whether a command ended the tournament, with whom as its winner. */
export const championIn = (
  before: BracketChange['phase'],
  { phase, champion }: BracketChange,
): EntrantId | undefined => (phase === 'complete' && before !== 'complete' ? (champion ?? undefined) : undefined);
