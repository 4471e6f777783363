import { csvOf } from './csv';
import { labelEvery, roundTicks } from './round-ticks';
import { timeWords } from './time-words';
import { afterKey } from './use-plot-focus';

describe('an axis of counts', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [7, [0, 2, 4, 6, 8]],
    [101, [0, 50, 100, 150]],
    [560, [0, 200, 400, 600]],
  ])('up to %i bears round numbers, none of them a part of a thing', (max, ticks) => {
    expect(roundTicks(max)).toEqual(ticks);
  });

  it('has few steps, all alike, and room for what it measures, however much that is', () => {
    for (let max = 1; max < 200_000; max = Math.ceil(max * 1.37)) {
      const ticks = roundTicks(max);
      expect([ticks[0], ticks.length <= 6, ticks.at(-1)! >= max]).toEqual([0, true, true]);
      expect(new Set(ticks.slice(1).map((tick, index) => tick - ticks[index]!)).size).toBe(1);
    }
  });

  it('labels no more times than there is room for', () => {
    expect([
      labelEvery(10, 700, 64, [1, 2, 5]),
      labelEvery(30, 300, 64, [1, 2, 5, 7]),
      labelEvery(500, 300, 64, [1, 7]),
    ]).toEqual([1, 7, 112]);
  });
});

describe('a moment in a plot', () => {
  it('is told by the clocks of the zone, and an hour that is there twice has two names', () => {
    const words = timeWords('en', 'hour', 'Europe/Berlin');
    const twice = ['2025-10-26T00:00:00Z', '2025-10-26T01:00:00Z'];
    expect(twice.map(words.short)).toEqual(['02:00', '02:00']);
    expect(new Set(twice.map(words.long)).size).toBe(2);
    expect(words.short('2025-10-25T22:00:00Z')).toBe('26 Oct');
    expect(words.clock('2025-10-25T22:00:00Z')).toBe('2025-10-26 00:00');
  });
});

describe('the keys of a plot', () => {
  it('move by one, by a tenth and to the ends, and Escape leaves', () => {
    const keys = ['ArrowRight', 'ArrowLeft', 'PageDown', 'Home', 'End', 'Escape', 'Tab'];
    expect(keys.map((key) => afterKey(key, 3, 50))).toEqual([4, 2, 8, 0, 49, null, undefined]);
  });
});

describe('a file of numbers', () => {
  it('is CSV that spreadsheets read, and runs nothing in them', () => {
    expect(
      csvOf([
        ['Section', 'Taken'],
        ['A "long", one', 3],
        ['=HYPERLINK("x")', 0],
      ]),
    ).toBe('\uFEFFSection,Taken\r\n"A ""long"", one",3\r\n"\'=HYPERLINK(""x"")",0\r\n');
  });
});
