import { findTyped, moveInGrid } from './grid-keys';

const LENGTHS = [10, 4, 10, 10, 10, 10, 10];

describe('a key in the grid of seats', () => {
  it.each([
    ['ArrowRight', [2, 3], [2, 4]],
    ['ArrowRight', [2, 9], [2, 9]],
    ['ArrowLeft', [2, 3], [2, 2]],
    ['ArrowLeft', [2, 0], [2, 0]],
    ['ArrowDown', [2, 3], [3, 3]],
    ['ArrowDown', [6, 3], [6, 3]],
    ['ArrowUp', [2, 8], [1, 3]],
    ['ArrowUp', [0, 8], [0, 8]],
    ['Home', [2, 5], [2, 0]],
    ['End', [1, 0], [1, 3]],
    ['PageDown', [0, 2], [5, 2]],
    ['PageUp', [6, 8], [1, 3]],
  ])('%s from %j leads to %j', (key, [row = 0, position = 0], [toRow, toPosition]) => {
    expect(moveInGrid(key, { row, position }, LENGTHS)).toEqual({ row: toRow, position: toPosition });
  });

  it('with Control leads to the very first or last seat', () => {
    expect(moveInGrid('Home', { row: 4, position: 4 }, LENGTHS, true)).toEqual({ row: 0, position: 0 });
    expect(moveInGrid('End', { row: 1, position: 0 }, LENGTHS, true)).toEqual({ row: 6, position: 9 });
  });

  it('that means nothing leads nowhere', () => {
    expect(moveInGrid('x', { row: 0, position: 0 }, LENGTHS)).toBeUndefined();
  });
});

describe('a typed seat', () => {
  const rows = [
    { name: 'A', seats: ['1', '2', '12'] },
    { name: 'AA', seats: ['1', '2'] },
    { name: 'B', seats: ['1', '12'] },
  ];

  it.each([
    ['b12', { row: 2, position: 1 }],
    ['B-12', { row: 2, position: 1 }],
    ['aa2', { row: 1, position: 1 }],
    ['a1', { row: 0, position: 0 }],
    ['a12', { row: 0, position: 2 }],
    ['b', undefined],
    ['b3', undefined],
    ['12', undefined],
  ])('"%s" is found, or not yet', (typed, place) => {
    expect(findTyped(typed, rows)).toEqual(place);
  });
});
