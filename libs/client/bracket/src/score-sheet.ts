import type { Games, Score } from '@ringside/contracts/tournaments';
import { neededWins } from '@ringside/tournament-core';

/** One game on the sheet: who won it, or its points once they are typed. */
export interface SheetGame {
  readonly winner: 0 | 1 | null;
  readonly points: readonly [number | null, number | null];
}

/** What a player fills in game by game. With points the winner of a game follows from them. */
export interface ScoreSheet {
  readonly bestOf: number;
  readonly withPoints: boolean;
  readonly games: readonly SheetGame[];
}

const blank: SheetGame = { winner: null, points: [null, null] };

export const blankSheet = (bestOf: number): ScoreSheet => ({
  bestOf,
  withPoints: false,
  games: Array.from({ length: bestOf }, () => blank),
});

/** Who won a game on the sheet; nobody while it is not filled in, and in a draw. */
export function winnerIn({ withPoints }: ScoreSheet, { winner, points: [a, b] }: SheetGame): 0 | 1 | null {
  if (!withPoints) return winner;
  if (a === null || b === null || a === b) return null;
  return a > b ? 0 : 1;
}

/** The games that are or can be filled in: up to the first open one, and none after the match is won. */
export function openGames(sheet: ScoreSheet): number {
  const wins = [0, 0];
  for (const [index, game] of sheet.games.entries()) {
    const winner = winnerIn(sheet, game);
    if (winner === null) return index + 1;
    wins[winner] = (wins[winner] ?? 0) + 1;
    if (wins[winner] === neededWins(sheet.bestOf)) return index + 1;
  }
  return sheet.games.length;
}

/** Games won by each side, counting what is open only. */
export function scoreOf(sheet: ScoreSheet): Score {
  const winners = sheet.games.slice(0, openGames(sheet)).map((game) => winnerIn(sheet, game));
  return [winners.filter((winner) => winner === 0).length, winners.filter((winner) => winner === 1).length];
}

/** Whether somebody has won the match. */
export const isDecidedSheet = (sheet: ScoreSheet): boolean => Math.max(...scoreOf(sheet)) === neededWins(sheet.bestOf);

/** What is sent of a decided sheet; without points the score says it all. */
export function gamesOf(sheet: ScoreSheet): Games {
  if (!sheet.withPoints) return [];
  return sheet.games.slice(0, openGames(sheet)).map(({ points: [a, b] }): [number, number] => [a ?? 0, b ?? 0]);
}

export const changeGame = (sheet: ScoreSheet, index: number, change: Partial<SheetGame>): ScoreSheet => ({
  ...sheet,
  games: sheet.games.map((game, at) => (at === index ? { ...game, ...change } : game)),
});
