import fc from 'fast-check';
import { draw } from './index';
import { entrant, field } from './testing/play-stage';

const nobody = new Map();
const one = '00000000000000000000000000000001';
const seeds = fc.stringMatching(/^[0-9a-f]{32}$/);

const drawn = (...args: Parameters<typeof draw>) => {
  const answer = draw(...args);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
};

describe('a draw', () => {
  it.each([
    [one, '1 6 5 7 3 8 2 4'],
    ['00112233445566778899aabbccddeeff', '6 4 8 3 2 7 5 1'],
    ['00112233445566778899AABBCCDDEEFF', '6 4 8 3 2 7 5 1'],
  ])('from the seed %s gives the published order', (seed, order) => {
    expect(drawn(field(8), nobody, seed).join(' ')).toBe(order);
  });

  it('can be repeated from its seed, in whatever order the entrants are listed', () => {
    fc.assert(
      fc.property(seeds, fc.shuffledSubarray(field(30), { minLength: 0 }), (seed, ids) => {
        expect(drawn(ids, nobody, seed)).toEqual(drawn(ids.toReversed(), nobody, seed));
        expect(drawn(ids, nobody, seed).sort()).toEqual(ids.toSorted());
      }),
    );
  });

  it('leaves locked entrants at their seeds and draws the others as if alone', () => {
    const ids = field(12);
    const places = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 12 });
    fc.assert(
      fc.property(seeds, fc.shuffledSubarray(ids), places, (seed, who, where) => {
        const locked = new Map(who.slice(0, where.length).map((id, index) => [id, where[index]!]));
        const order = drawn(ids, locked, seed);
        for (const [id, place] of locked) expect(order[place - 1]).toBe(id);
        const free = ids.filter((id) => !locked.has(id));
        expect(order.filter((id) => !locked.has(id))).toEqual(drawn(free, nobody, seed));
      }),
    );
  });

  it('favours nobody: over many seeds each entrant is first about equally often', () => {
    const first = new Map<string, number>();
    for (let round = 0; round < 8000; round++) {
      const seed = (round * 2654435761).toString(16).padStart(32, '0');
      const [winner] = drawn(field(8), nobody, seed);
      first.set(winner!, (first.get(winner!) ?? 0) + 1);
    }
    // 1,000 expected; six standard deviations are 177
    for (const id of field(8)) expect(Math.abs(first.get(id)! - 1000)).toBeLessThan(177);
  });

  it.each(['', '1', `${one}0`, one.replace('1', 'g'), ` ${one.slice(1)}`, '0x'.padEnd(32, '0')])(
    'refuses the seed "%s"',
    (seed) => {
      expect(draw(field(4), nobody, seed)).toMatchObject({ ok: false, code: 'BAD_DRAW_SEED' });
    },
  );

  it('refuses a lock that is taken, out of range or not among the entrants', () => {
    const lock = (...pairs: [string, number][]) =>
      draw(field(4), new Map(pairs.map(([id, at]) => [entrant(id), at])), one);
    for (const bad of [lock(['1', 2], ['3', 2]), lock(['1', 0]), lock(['1', 5]), lock(['1', 1.5]), lock(['9', 1])]) {
      expect(bad).toMatchObject({ ok: false, code: 'BAD_LOCKED_SEED' });
    }
    expect(lock(['1', 4], ['3', 1])).toMatchObject({ ok: true });
  });

  it('refuses an entrant who is listed twice', () => {
    expect(draw([...field(3), entrant(2)], nobody, one)).toMatchObject({ ok: false, code: 'DUPLICATE_ENTRANT' });
  });
});
