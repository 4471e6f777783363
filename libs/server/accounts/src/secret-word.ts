import { createHash, randomBytes } from 'node:crypto';
import { toBase32 } from './base32';

/** A word that cannot be guessed, for links, challenges and sessions: 256 bits. */
export const makeWord = (): string => randomBytes(32).toString('base64url');

/** What is stored of a word that is long and random by itself: a salt or a slow hash would add nothing. */
export const hashOfWord = (word: string): Buffer => createHash('sha256').update(word).digest();

/** A backup code: 80 bits in four groups for reading and typing. */
export function makeBackupCode(): string {
  return toBase32(randomBytes(10)).toLowerCase().match(/.{4}/g)?.join('-') ?? '';
}

/** What somebody typed as a code, without what is only for the eye. */
export const plainCode = (typed: string): string => typed.replaceAll(/[\s-]/g, '').toLowerCase();
