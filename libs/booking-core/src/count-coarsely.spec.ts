import fc from 'fast-check';
import { countCoarsely } from './count-coarsely';

describe('a coarse count', () => {
  it.each([
    [-1, 0],
    [0, 0],
    [49, 49],
    [50, 50],
    [59, 50],
    [499, 490],
    [1234, 1200],
  ])('of %i is %i', (free, told) => {
    expect(countCoarsely(free)).toBe(told);
  });

  it('never tells more than there is, nor less when there is more', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(1000), (free, more) => {
        expect(countCoarsely(free)).toBeLessThanOrEqual(free);
        expect(countCoarsely(free + more)).toBeGreaterThanOrEqual(countCoarsely(free));
      }),
    );
  });
});
