import { type DiffPart, wordDiff } from './word-diff';

const shown = (parts: readonly DiffPart[]) =>
  parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'ins' ? `[+${text}]` : `[-${text}]`)).join('');
const without = (kind: DiffPart['kind'], parts: readonly DiffPart[]) =>
  parts.flatMap((part) => (part.kind === kind ? [] : part.text)).join('');

describe('the difference of two texts', () => {
  it.each([
    ['', '', ''],
    ['', 'Doors open at six.', '[+Doors open at six.]'],
    ['Doors open at six.', '', '[-Doors open at six.]'],
    ['Doors open at six.', 'Doors open at six.', 'Doors open at six.'],
    ['Doors open at six.', 'Doors open at seven.', 'Doors open at [-six][+seven].'],
    ['Coffee is free.', 'Coffee and tea are free.', 'Coffee [-is][+and tea are] free.'],
    ['One.\n\nTwo.', 'One.\n\nOne and a half.\n\nTwo.', 'One.\n\n[+One and a half.\n\n]Two.'],
    ['Eintritt: 5 €', 'Eintritt: 7 €', 'Eintritt: [-5][+7] €'],
    ['l’entrée est libre', 'L’entrée est libre', '[-l’entrée][+L’entrée] est libre'],
  ])('from %j to %j is told by words', (before, after, expected) => {
    expect(shown(wordDiff(before, after))).toBe(expected);
  });

  it('never tells a word as both removed and kept: what it says adds up to both texts, whatever they are', () => {
    let seed = 42;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const text = () =>
      Array.from({ length: random(40) }, () => ['LAN', 'cup', ' ', '\n', '.', 'é'][random(6)]).join('');
    for (let round = 0; round < 500; round++) {
      const [before, after] = [text(), text()];
      const parts = wordDiff(before, after);
      expect([without('ins', parts), without('del', parts)]).toEqual([before, after]);
      expect(parts.every(({ kind }, index) => kind !== parts[index - 1]?.kind)).toBe(true);
    }
  });

  it('of the longest descriptions, wholly rewritten, is told', () => {
    const words = (word: string) =>
      Array.from({ length: 1600 }, (_, n) => `${word}${n}`)
        .join(' ')
        .slice(0, 10_000);
    const [before, after] = [words('old'), words('new')];
    const parts = wordDiff(before, after); // a search that grows faster than with the texts would not come back
    expect([without('ins', parts), without('del', parts)]).toEqual([before, after]);
  });
});
