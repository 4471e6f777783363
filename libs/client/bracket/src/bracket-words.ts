import type { Match, Side } from '@ringside/contracts/tournaments';
import type { Texts } from '@ringside/client/texts';
import type { RoundName } from '@ringside/tournament-core';
import { type BracketModel, isEntrant, nodeOf } from './bracket-model';

/** What a round is called. */
export function roundName(t: Texts, name: RoundName): string {
  return name.key === 'roundOf'
    ? t('tournaments.round.roundOf', { of: String(name.of) })
    : t(`tournaments.round.${name.key}`);
}

/** What a match is called: its round, and its number where the round has several. */
export function matchName(t: Texts, model: BracketModel, matchId: string): string {
  const node = nodeOf(model, matchId);
  if (!node) return matchId;
  const round = roundName(t, node.name);
  if (node.name.key === 'final' || node.name.key === 'thirdPlace') return round;
  return t('tournaments.round.match', { round, number: node.index + 1 });
}

/** Who stands on a side: the player, or where the player comes from. */
export function sideName(t: Texts, model: BracketModel, match: Match, slot: 0 | 1): string {
  const side: Side = match.sides[slot];
  if (isEntrant(side)) return model.people.get(side)?.name ?? t('tournaments.side.unknown');
  if (side === 'absent') return t('tournaments.side.absent');
  const source = nodeOf(model, match.id)?.slots[slot];
  if (!source || source.from === 'seed') return t('tournaments.side.pending');
  const words = source.from === 'winner' ? 'tournaments.side.winnerOf' : 'tournaments.side.loserOf';
  return t(words, { match: matchName(t, model, source.of) });
}

/** "2–1", the winner's games first where there is one. */
export function scoreWords({ score, sides, winner }: Pick<Match, 'score' | 'sides' | 'winner'>): string {
  if (!score) return '';
  return winner !== null && sides[1] === winner ? `${score[1]}–${score[0]}` : `${score[0]}–${score[1]}`;
}

/** The match in one sentence. */
export function matchLine(t: Texts, model: BracketModel, match: Match): string {
  const [a, b] = [sideName(t, model, match, 0), sideName(t, model, match, 1)];
  if (!match.score) return t('tournaments.line.versus', { a, b });
  if (match.winner === null) return t('tournaments.line.nobody', { a, b });
  const [winner, loser] = match.sides[0] === match.winner ? [a, b] : [b, a];
  if (match.how === 'forfeit') return t('tournaments.line.walkover', { winner, loser });
  return t('tournaments.line.won', { winner, loser, score: scoreWords(match) });
}

/** A state of a match that has a word of its own. */
export type MatchWord = Match['status'] | 'reported' | 'disputed';

/** A report is the news about a match that is ready. */
export const matchWord = ({ status, report }: Match): MatchWord => report?.state ?? status;
