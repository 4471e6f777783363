import { type BracketLayout, layOutBracket } from './index';
import { aStage, single } from './testing/play-stage';

const layoutOf = (size: number, thirdPlace = false, byes?: 'fold' | 'show') =>
  layOutBracket(aStage(size, single({ thirdPlace })).graph, byes);

const heights = ({ columns }: BracketLayout) => columns.map(({ matches }) => matches.map(({ id, y }) => `${id} ${y}`));

const sizes = [...Array(40).keys()].map((index) => index + 2).concat(64, 100, 129, 1000, 1024);

describe('a bracket laid out', () => {
  it('of eight is a tree whose matches stand between those that feed them', () => {
    const layout = layoutOf(8);
    expect(heights(layout)).toEqual([
      ['W1.0 0.5', 'W1.1 1.5', 'W1.2 2.5', 'W1.3 3.5'],
      ['W2.0 1', 'W2.1 3'],
      ['W3.0 2'],
    ]);
    expect(layout.rows).toBe(4);
    expect(layout.columns.map(({ name }) => name.key)).toEqual(['quarterFinal', 'semiFinal', 'final']);
    expect(layout.columns[1]!.matches[1]).toMatchObject({ from: ['W1.2', 'W1.3'], to: { match: 'W3.0', slot: 1 } });
    expect(layout.columns[2]!.matches[0]!.to).toBeNull();
  });

  it('names rounds of more than eight by their size', () => {
    expect(layoutOf(100).columns.map(({ name }) => (name.key === 'roundOf' ? name.of : name.key))).toEqual([
      128,
      64,
      32,
      16,
      'quarterFinal',
      'semiFinal',
      'final',
    ]);
  });

  it('of five folds the byes away', () => {
    const layout = layoutOf(5);
    expect(heights(layout)).toEqual([['W1.1 0.5'], ['W2.0 0.5', 'W2.1 1.5'], ['W3.0 1']]);
    expect(layout.rows).toBe(2);
    expect(layout.columns[1]!.matches[0]!.from).toEqual(['W1.1']);
  });

  it('of five can show the byes as well', () => {
    const layout = layoutOf(5, false, 'show');
    expect(layout.columns.map(({ matches }) => matches.length)).toEqual([4, 2, 1]);
    expect(layout.rows).toBe(4);
  });

  it('puts the match for third place below the final, in the same column', () => {
    const layout = layoutOf(4, true);
    expect(layout.columns[1]!.matches.map(({ id, name, y }) => [id, name.key, y])).toEqual([
      ['W2.0', 'final', 1],
      ['C2.0', 'thirdPlace', 2],
    ]);
    expect(layout.rows).toBe(2.5);
    expect(layout.columns[1]!.name.key).toBe('final');
  });

  it('of one entrant is empty', () => {
    expect(layoutOf(1)).toEqual({ columns: [], rows: 0 });
  });

  it.each(sizes)('of %i leaves out no match, overlaps none and goes from left to right', (size) => {
    const layout = layoutOf(size, true);
    const columnOf = new Map(layout.columns.flatMap(({ matches }, at) => matches.map(({ id }) => [id, at])));
    expect(columnOf.size).toBe(size - 1 + Number(size >= 4));
    layout.columns.forEach(({ matches }, at) => {
      matches.forEach(({ y, from, to }, index) => {
        expect(y).toBeGreaterThanOrEqual(index === 0 ? 0.5 : matches[index - 1]!.y + 1);
        expect(y).toBeLessThanOrEqual(layout.rows - 0.5);
        for (const id of from) expect(columnOf.get(id)).toBe(at - 1);
        if (to) expect(columnOf.get(to.match)).toBe(at + 1);
      });
    });
  });
});
