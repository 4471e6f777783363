import { randomInt } from 'node:crypto';

/** No letter or digit that is mistaken for another when it is read out. */
const LETTERS = '3479ACDEFGHJKLMNPQRTUVWXY';
/** Some 46 bits: with a few tries an hour nobody guesses one of many thousands. */
const LENGTH = 10;

/** A code as it is stored, however it was typed. */
export const storedCode = (typed: string): string => typed.normalize('NFKC').toUpperCase().replace(/\s+/g, '');

export const newVoucherCode = (prefix: string): string =>
  storedCode(prefix) + Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
