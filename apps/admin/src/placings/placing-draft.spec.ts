import type { FoundPerson } from '@ringside/contracts/accounts';
import { suggestedPoints } from '@ringside/contracts/registrations';
import type { UserId } from '@ringside/kernel';
import { change, place, placingsOf, propose, remove, type PlacingDraft } from './placing-draft';

const person = (name: string): FoundPerson => ({ id: name as UserId, username: name, name });
const [mia, ben, zoe] = [person('mia'), person('ben'), person('zoe')];
const linesOf = (draft: PlacingDraft) =>
  draft.map(({ game, person: { name }, place: at, points }) => [game, name, at, points]);
const three = [mia, ben, zoe].reduce((draft, each) => place(draft, 'Quake', each), [] as PlacingDraft);

it('places everybody once a game, one behind the other, each game for itself', () => {
  const twice = place(place(three, 'Quake', mia), 'Tetris', mia);
  expect(linesOf(twice)).toEqual([
    ['Quake', 'mia', 1, suggestedPoints(1)],
    ['Quake', 'ben', 2, suggestedPoints(2)],
    ['Quake', 'zoe', 3, suggestedPoints(3)],
    ['Tetris', 'mia', 1, suggestedPoints(1)],
  ]);
});

it('lets points follow the place until somebody writes others', () => {
  const ben1 = { game: 'Quake', id: ben.id };
  expect(linesOf(change(three, ben1, { place: 1 }))[1]).toEqual(['Quake', 'ben', 1, suggestedPoints(1)]);
  const written = change(three, ben1, { points: 7 });
  expect(linesOf(change(written, ben1, { place: 9 }))[1]).toEqual(['Quake', 'ben', 9, 7]);
  // a place that is being typed is empty for a moment
  const emptied = change(three, ben1, { place: null });
  expect(linesOf(change(emptied, ben1, { place: 5 }))[1]).toEqual(['Quake', 'ben', 5, suggestedPoints(5)]);
});

it('takes over what is proposed for a game, and leaves the other games as they are', () => {
  const written = place(three, 'Tetris', zoe);
  const proposed = [{ game: 'Quake', place: 1, points: 100, person: { userId: zoe.id, username: 'zoe', name: 'zoe' } }];
  expect(linesOf(propose(written, proposed))).toEqual([
    ['Tetris', 'zoe', 1, suggestedPoints(1)],
    ['Quake', 'zoe', 1, 100],
  ]);
});

it('sends nothing while a number is missing, and only the lines that are left', () => {
  const gap = change(three, { game: 'Quake', id: zoe.id }, { points: null });
  expect(placingsOf(gap)).toBeUndefined();
  expect(placingsOf(remove(gap, { game: 'Quake', id: zoe.id }))).toEqual([
    { game: 'Quake', userId: mia.id, place: 1, points: suggestedPoints(1) },
    { game: 'Quake', userId: ben.id, place: 2, points: suggestedPoints(2) },
  ]);
});

it('suggests fewer points the further down the place, and never none', () => {
  const points = Array.from({ length: 40 }, (_, index) => suggestedPoints(index + 1));
  expect(points).toEqual([...points].sort((a, b) => b - a));
  expect(points.at(-1)).toBeGreaterThan(0);
});
