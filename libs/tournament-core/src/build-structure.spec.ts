import { bracketSize, matchesIn, seedOrder, structure } from './index';
import { aStage, entrant, favourite, field, playOut, single } from './testing/play-stage';

const sizes = [...Array(64).keys()]
  .map((index) => index + 2)
  .concat(100, 127, 128, 129, 255, 256, 257, 500, 1000, 1023, 1024, 1025, 3000);

/** Seeds that have a bye, best first. */
const byesOf = (size: number) =>
  matchesIn(aStage(size).state)
    .filter(({ status }) => status === 'bye')
    .map(({ occupants }) =>
      Number(occupants.flatMap((occupant) => (typeof occupant === 'object' ? [occupant.entrant] : []))[0]),
    )
    .sort((a, b) => a - b);

const upTo = (last: number) => field(last).map(Number);

describe('the order of seeds', () => {
  it('is the published one for 4, 8, 16 and 32 entrants', () => {
    expect(seedOrder(2)).toEqual([1, 2]);
    expect(seedOrder(4)).toEqual([1, 4, 2, 3]);
    expect(seedOrder(8)).toEqual([1, 8, 4, 5, 2, 7, 3, 6]);
    expect(seedOrder(16)).toEqual([1, 16, 8, 9, 4, 13, 5, 12, 2, 15, 7, 10, 3, 14, 6, 11]);
    expect(seedOrder(32).slice(0, 8)).toEqual([1, 32, 16, 17, 8, 25, 9, 24]);
  });

  it.each([2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048])(
    'lets only the best seeds reach each round of a bracket of %i if favourites win',
    (size) => {
      const played = matchesIn(playOut(aStage(size), favourite).state);
      for (let left = size, round = 1; left >= 2; left /= 2, round++) {
        const met = played
          .filter(({ id }) => id.startsWith(`W${round}.`))
          .flatMap(({ outcome }) => outcome!.order.flat());
        expect(met.map(Number).sort((a, b) => a - b)).toEqual(upTo(left));
      }
    },
  );

  it('grows only as far as the field needs', () => {
    expect([1, 2, 3, 4, 5, 8, 9, 1000, 1024, 1025].map(bracketSize)).toEqual([2, 2, 4, 4, 8, 8, 16, 1024, 1024, 2048]);
  });
});

describe('byes', () => {
  it.each([
    [5, [1, 2, 3]],
    [11, upTo(5)],
    [33, upTo(31)],
    [1000, upTo(24)],
  ])('of a field of %i go to the best seeds', (size, seeds) => {
    expect(byesOf(size)).toEqual(seeds);
  });

  it.each(sizes)('of a field of %i are as few as possible, for the best seeds and in round 1 only', (size) => {
    expect(byesOf(size)).toEqual(upTo(bracketSize(size) - size));
    expect(matchesIn(aStage(size).state).filter(({ status }) => status === 'empty')).toEqual([]);
    expect(byesOf(size)).toHaveLength(
      matchesIn(aStage(size).state).filter(({ id, status }) => id.startsWith('W1.') && status === 'bye').length,
    );
  });

  it('leave 4 against 5 as the only first-round match of five', () => {
    const [only, ...others] = matchesIn(aStage(5).state).filter(({ status }) => status === 'ready');
    expect(only).toMatchObject({ id: 'W1.1', occupants: [{ entrant: '4' }, { entrant: '5' }] });
    expect(others.map(({ id }) => id)).toEqual(['W2.1']);
  });
});

describe('a single elimination', () => {
  it.each(sizes)('of %i is decided by one match fewer than it has entrants', (size) => {
    const played = matchesIn(playOut(aStage(size), favourite).state).filter(({ status }) => status === 'done');
    expect(played).toHaveLength(size - 1);
  });

  it.each(sizes)('of %i has one match more for third place, from four entrants on', (size) => {
    const stage = playOut(aStage(size, single({ thirdPlace: true })), favourite);
    const played = matchesIn(stage.state).filter(({ status }) => status === 'done');
    expect(played).toHaveLength(size < 4 ? size - 1 : size);
    expect(stage.state.phase).toBe('complete');
  });

  it('of one entrant is complete at once, without a match', () => {
    const { graph, state } = aStage(1);
    expect([graph.nodes, state.phase]).toEqual([[], 'complete']);
  });

  it('lists every match after the matches that feed it, and every match with those that it feeds', () => {
    const { graph } = aStage(100, single({ thirdPlace: true }));
    graph.nodes.forEach((node, index) => {
      for (const slot of node.slots) {
        if (slot.from === 'seed') continue;
        const feeder = graph.indexOf.get(slot.of)!;
        expect(feeder).toBeLessThan(index);
        expect(graph.dependants[feeder]).toContain(index);
      }
    });
    expect(new Set(graph.nodes.map(({ id }) => id)).size).toBe(graph.nodes.length);
  });

  it('names its rounds by keys and plays each to its own best-of', () => {
    const config = {
      format: { kind: 'single', thirdPlace: true },
      bestOf: { every: 1, semiFinal: 3, thirdPlace: 3, final: 5 },
    } as const;
    const { nodes } = aStage(16, config).graph;
    const rounds = new Map(nodes.map(({ name, bestOf }) => [JSON.stringify(name), bestOf]));
    expect([...rounds]).toEqual([
      ['{"key":"roundOf","of":16}', 1],
      ['{"key":"quarterFinal"}', 1],
      ['{"key":"semiFinal"}', 3],
      ['{"key":"thirdPlace"}', 3],
      ['{"key":"final"}', 5],
    ]);
  });
});

describe('a stage that cannot be', () => {
  it('has no entrants', () => {
    expect(structure(single(), [])).toMatchObject({ ok: false, code: 'NO_ENTRANTS' });
  });

  it('names an entrant twice', () => {
    const seeds = ['a', 'b', 'a'].map(entrant);
    expect(structure(single(), seeds)).toMatchObject({
      ok: false,
      code: 'DUPLICATE_ENTRANT',
      details: { entrant: 'a' },
    });
  });

  it.each([0, 2, -1, 1.5, Number.NaN])('is played best of %p', (every) => {
    expect(structure(single({}, every), field(4))).toMatchObject({ ok: false, code: 'BAD_BEST_OF' });
    const final = { format: { kind: 'single' }, bestOf: { every: 1, final: every } } as const;
    expect(structure(final, field(4))).toMatchObject({ ok: false, code: 'BAD_BEST_OF', details: { in: 'final' } });
  });
});
