import { instant } from '@ringside/kernel';
import * as fc from 'fast-check';
import { foldAdmissions, type GoodScan } from './fold-admissions';

const scan = (nonce: string, at: number, kind: GoodScan['kind'] = 'entry'): GoodScan => ({
  nonce,
  at: instant(at),
  kind,
});

describe('who was inside', () => {
  it('is whoever was scanned first; each further scan is a conflict with it', () => {
    expect(foldAdmissions([scan('c', 30), scan('b', 20), scan('a', 10)])).toEqual({
      admissions: [{ round: 0, nonce: 'a', exitNonce: null }],
      conflicts: [
        { nonce: 'b', of: 'a' },
        { nonce: 'c', of: 'a' },
      ],
    });
  });

  it('begins anew after an exit', () => {
    expect(foldAdmissions([scan('a', 10), scan('x', 20, 'exit'), scan('b', 30)])).toEqual({
      admissions: [
        { round: 0, nonce: 'a', exitNonce: 'x' },
        { round: 1, nonce: 'b', exitNonce: null },
      ],
      conflicts: [],
    });
  });

  it('is nobody after an exit without an entry, which is a conflict', () => {
    expect(foldAdmissions([scan('x', 10, 'exit')])).toEqual({
      admissions: [],
      conflicts: [{ nonce: 'x', of: null }],
    });
    const { conflicts } = foldAdmissions([scan('a', 1), scan('x', 2, 'exit'), scan('y', 3, 'exit')]);
    expect(conflicts).toEqual([{ nonce: 'y', of: 'x' }]);
  });

  const scans = fc.uniqueArray(
    fc.record({
      nonce: fc.string({ minLength: 1, maxLength: 2 }),
      at: fc.integer({ min: 0, max: 5 }).map(instant),
      kind: fc.constantFrom('entry' as const, 'exit' as const),
    }),
    { maxLength: 12, selector: ({ nonce }) => nonce },
  );

  it('does not depend on the order in which scans arrive nor on how often (B35, B36)', () => {
    const arrivals = scans.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
    );
    fc.assert(
      fc.property(arrivals, ([all, arrived]) => {
        expect(foldAdmissions(arrived)).toEqual(foldAdmissions(all));
      }),
    );
  });

  it('counts every scan once: as an entry, as an exit or as a conflict, and never two entries in a row', () => {
    fc.assert(
      fc.property(scans, (all) => {
        const { admissions, conflicts } = foldAdmissions(all);
        const counted = [
          ...admissions.flatMap(({ nonce, exitNonce }) => (exitNonce === null ? [nonce] : [nonce, exitNonce])),
          ...conflicts.map(({ nonce }) => nonce),
        ];
        expect(counted.sort()).toEqual(all.map(({ nonce }) => nonce).sort());
        expect(admissions.slice(0, -1).every(({ exitNonce }) => exitNonce !== null)).toBe(true);
      }),
    );
  });
});
