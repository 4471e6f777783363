import { hashOfWord, makeBackupCode, makeWord, plainCode } from './secret-word';

it('a backup code is four groups of four, each of them another', () => {
  const codes = Array.from({ length: 50 }, makeBackupCode);
  expect(codes.every((code) => /^[a-z2-7]{4}(-[a-z2-7]{4}){3}$/.test(code))).toBe(true);
  expect(new Set(codes).size).toBe(50);
});

it('a code may be typed with blanks, hyphens and capitals, or without', () => {
  expect(plainCode(' 123 456 ')).toBe('123456');
  expect(plainCode('ABCD-efgh-2345-wxyz')).toBe('abcdefgh2345wxyz');
});

it('of a word only its hash is kept, and words do not repeat', () => {
  const word = makeWord();
  expect(word).toMatch(/^[\w-]{43}$/);
  expect(makeWord()).not.toBe(word);
  expect(hashOfWord(word).toString('latin1')).not.toContain(word);
});
