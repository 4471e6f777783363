import { moveTo, reconcile } from './seeding-order';

describe('an order of seeds', () => {
  it.each([
    ['a', 2, 'bca'],
    ['c', 0, 'cab'],
    ['b', 1, 'abc'],
    ['a', 99, 'bca'],
    ['c', -3, 'cab'],
    ['x', 0, 'abc'],
  ])('moves %s to place %i', (item, place, expected) => {
    expect(moveTo([...'abc'], item, place).join('')).toBe(expected);
  });

  it.each([
    ['cab', 'abc', 'cab'],
    ['cab', 'ab', 'ab'],
    ['cab', 'abcd', 'cabd'],
    ['cab', 'xyz', 'xyz'],
  ])('of %s follows the list %s: leavers are gone, newcomers at the end', (order, entered, expected) => {
    expect(reconcile([...order], [...entered]).join('')).toBe(expected);
  });
});
