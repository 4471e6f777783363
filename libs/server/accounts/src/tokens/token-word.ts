import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { TOKEN_PATTERN } from '@ringside/contracts/tokens';

const MARK = 'rs_';
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 62^43 is just above 2^256, 62^6 above 2^32. */
const SECRET_DIGITS = 43;
const CHECKSUM_DIGITS = 6;
const SHOWN = 8;

/** A new token: `rs_`, 256 random bits in base 62, and the CRC-32 of these two in base 62. */
export function makeToken(): string {
  const body = MARK + inBase62(BigInt(`0x${randomBytes(32).toString('hex')}`), SECRET_DIGITS);
  return body + checksumOf(body);
}

/** Whether a text can be one of our tokens at all. What was mistyped or cut off needs no look into the database. */
export const looksLikeToken = (text: string): boolean =>
  TOKEN_PATTERN.test(text) && checksumOf(text.slice(0, -CHECKSUM_DIGITS)) === text.slice(-CHECKSUM_DIGITS);

/** What is stored of a token: it is random enough that neither salt nor a slow hash would add anything. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** What may be shown of a token to tell it from others: five of its digits. */
export const beginningOf = (token: string): string => token.slice(0, SHOWN);

const checksumOf = (body: string): string => inBase62(BigInt(crc32(body)), CHECKSUM_DIGITS);

function inBase62(number: bigint, digits: number): string {
  let text = '';
  for (let rest = number; text.length < digits; rest /= 62n) text = (DIGITS[Number(rest % 62n)] ?? '') + text;
  return text;
}
