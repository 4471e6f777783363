import { currentColumn, findOpenMatch, hideColumns } from './bracket-model';
import { ABracket, entrantId } from './testing/a-bracket';

const fields = [2, 3, 5, 6, 8, 11, 16, 33, 64, 100];

describe('a bracket that begins at a later round', () => {
  it.each(fields)(
    'of %i entrants has no card on another, and each one in the middle of those it comes from',
    (size) => {
      const { layout } = new ABracket(size, {
        format: { kind: 'single', thirdPlace: true },
        bestOf: { every: 1 },
      }).model();
      for (let hidden = 0; hidden < layout.columns.length; hidden++) {
        const { columns, rows } = hideColumns(layout, hidden);
        const heights = new Map(columns.flatMap(({ matches }) => matches.map(({ id, y }) => [id, y] as const)));
        for (const { matches } of columns) {
          const ys = matches.map(({ y }) => y).sort((a, b) => a - b);
          expect(ys.slice(1).filter((y, index) => y - (ys[index] ?? 0) < 1)).toEqual([]);
          for (const { y, from } of matches) {
            expect(y).toBeGreaterThanOrEqual(0.5);
            expect(y).toBeLessThanOrEqual(rows - 0.5);
            const above = from.map((id) => heights.get(id) ?? Number.NaN);
            if (above.length === 2) expect(y).toBeCloseTo(((above[0] ?? 0) + (above[1] ?? 0)) / 2);
          }
        }
      }
    },
  );

  it('needs as many rows as its first round has matches', () => {
    const { layout } = new ABracket(1024).model();
    expect([0, 3, 6, 9].map((hidden) => hideColumns(layout, hidden).rows)).toEqual([512, 64, 8, 1]);
  });

  it('begins where something is still to be played', () => {
    const bracket = new ABracket(4);
    const column = () => currentColumn(bracket.model().layout.columns, bracket.model().matches);
    expect(column()).toBe(0);
    bracket.play('W1.0');
    expect(column()).toBe(0);
    bracket.play('W1.1');
    expect(column()).toBe(1);
    bracket.play('W2.0');
    expect(column()).toBe(1);
  });
});

describe('the next match of a player', () => {
  it('is the one that they play or wait for, and none once they are out', () => {
    const bracket = new ABracket(4);
    const next = (seed: number) => findOpenMatch(bracket.seen().matches, entrantId(seed))?.id;
    expect([next(1), next(4)]).toEqual(['W1.0', 'W1.0']);
    bracket.play('W1.0');
    expect([next(1), next(4)]).toEqual(['W2.0', undefined]);
  });
});
