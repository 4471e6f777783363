import { createHash, randomInt } from 'node:crypto';

/** No letter or digit that is mistaken for another when it is read out. */
const LETTERS = '3479ACDEFGHJKLMNPQRTUVWXY';
const LENGTH = 16;

/** Some 74 bits, in blocks of four: nobody guesses it. */
export function newGiftCardCode(): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

const bare = (code: string) => code.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** However it was typed. */
export const hashOfGiftCard = (code: string): string =>
  createHash('sha256')
    .update(`gift-card ${bare(code)}`)
    .digest('base64url');

export const tailOf = (code: string): string => bare(code).slice(-4);
