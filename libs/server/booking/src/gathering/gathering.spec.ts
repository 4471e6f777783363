import { Gathering } from './gathering';

interface Ask {
  readonly who: string;
  readonly what: number;
}

/** A gathering whose batches end when the test says so. */
function aGathering(most = 10) {
  const batches: { asks: readonly Ask[]; end: (error?: Error) => void }[] = [];
  const gathering = new Gathering<Ask, string>({
    most,
    whose: ({ who }) => who,
    settle: (queue, asks) => {
      const { promise, resolve, reject } = Promise.withResolvers<readonly string[]>();
      const answers = asks.map(({ who, what }) => `${queue} ${who} ${what}`);
      batches.push({ asks, end: (error) => (error ? reject(error) : resolve(answers)) });
      return promise;
    },
  });
  const ask = (who: string, what: number, queue = 'hall') => gathering.ask(queue, { who, what });
  /** The batch of this turn, once it has begun; it ends as the test says. */
  const batch = async (turn: number) => {
    while (batches.length <= turn) await Promise.resolve();
    return batches[turn]!;
  };
  const end = async (turn: number, error?: Error) => (await batch(turn)).end(error);
  return { batches, ask, end, batch };
}

const whats = ({ asks }: { readonly asks: readonly Ask[] }) => asks.map(({ what }) => what);

describe('what is gathered', () => {
  it('is settled at once when nothing else is, and otherwise together with all that came meanwhile', async () => {
    const { batches, ask, end, batch } = aGathering();
    const first = ask('ada', 1);
    const others = Promise.all([ask('ben', 2), ask('cleo', 3)]);
    expect(batches.map(whats)).toEqual([[1]]);
    await end(0);
    expect(await first).toBe('hall ada 1');
    expect(whats(await batch(1))).toEqual([2, 3]);
    await end(1);
    expect(await others).toEqual(['hall ben 2', 'hall cleo 3']);
  });

  it('keeps the order in which it came, and what one person asks in a row is never settled together', async () => {
    const { batches, ask, end } = aGathering(3);
    const first = ask('zoe', 0);
    const all = [ask('ada', 1), ask('ada', 2), ask('ben', 3), ask('cleo', 4), ask('ada', 5), ask('dan', 6)];
    for (let turn = 0; turn < 4; turn++) await end(turn);
    await Promise.all([first, ...all]);
    expect(batches.map(whats)).toEqual([[0], [1, 3, 4], [2, 6], [5]]);
  });

  it('does not wait for what is asked elsewhere', async () => {
    const { ask, end } = aGathering();
    void ask('ada', 1, 'hall');
    const other = ask('ben', 2, 'arena');
    await end(1);
    expect(await other).toBe('arena ben 2');
  });

  it('fails for those whose batch failed, and goes on with the next', async () => {
    const { ask, end } = aGathering();
    const failing = ask('ada', 1);
    const next = ask('ben', 2);
    await end(0, new Error('gone'));
    await expect(failing).rejects.toThrow('gone');
    await end(1);
    expect(await next).toBe('hall ben 2');
    const later = ask('ada', 3);
    await end(2);
    expect(await later).toBe('hall ada 3');
  });
});
