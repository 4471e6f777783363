import { PLACINGS_MAX } from '@ringside/contracts/registrations';
import type { TournamentId, UserId } from '@ringside/kernel';
import type { TournamentResult } from '@ringside/server/ports';
import { proposePlacings } from './placing.policy';

const [mia, ben, zoe] = ['mia', 'ben', 'zoe'] as UserId[] as [UserId, UserId, UserId];
const everybody = new Set([mia, ben, zoe]);
const result = (game: string, ...places: readonly (readonly [UserId, number])[]): TournamentResult => ({
  tournamentId: game as TournamentId,
  name: `${game} Cup`,
  game,
  isDecided: places.length > 0,
  places: places.map(([userId, place]) => ({ userId, place })),
});
const proposed = (...arguments_: Parameters<typeof proposePlacings>) =>
  proposePlacings(...arguments_).map(({ game, userId, place }) => [game, userId, place]);

it('takes the places of each game, in the order and the spelling of the event', () => {
  const results = [
    result('tetris', [mia, 1], [ben, 2]),
    result('Quake', [ben, 1], [mia, 2]),
    result('Chess', [zoe, 1]),
  ];
  expect(proposed(results, ['Quake', 'Tetris'], everybody)).toEqual([
    ['Quake', ben, 1],
    ['Quake', mia, 2],
    ['Tetris', mia, 1],
    ['Tetris', ben, 2],
    ['Chess', zoe, 1],
  ]);
});

it('places everybody once a game, where they came best', () => {
  const results = [result('Quake', [mia, 3], [ben, 1]), result('QUAKE', [mia, 2], [ben, 4])];
  expect(proposed(results, [], everybody)).toEqual([
    ['Quake', ben, 1],
    ['Quake', mia, 2],
  ]);
});

it('leaves out who had no place in the event, and what is not decided', () => {
  const results = [result('Quake', [mia, 1], [ben, 2]), result('Tetris')];
  expect(proposed(results, ['Tetris'], new Set([ben]))).toEqual([['Quake', ben, 2]]);
});

it('never proposes more than an event can have: the last places stay out', () => {
  const crowd = Array.from({ length: PLACINGS_MAX }, (_, index) => `user ${index}` as UserId);
  const many = result('Quake', ...crowd.map((userId, index) => [userId, index + 1] as const));
  const lines = proposed([many, result('Tetris', [mia, 1])], [], new Set([mia, ...crowd]));
  expect(lines).toHaveLength(PLACINGS_MAX);
  expect(lines.at(-1)).toEqual(['Tetris', mia, 1]);
  expect(lines.at(-2)).toEqual(['Quake', crowd.at(-2), PLACINGS_MAX - 1]);
});
