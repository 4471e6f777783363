import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Turnstile } from './turnstile';

const derive = promisify(argon2);

/** With at least 19 MiB, which the settings see to, this is OWASP's minimum for Argon2id. */
const PASSES = 2;
const LANES = 1;
const TAG_BYTES = 32;
const SALT_BYTES = 16;

/** They take a core each, and the rest of the product needs one too. */
const computing = new Turnstile(2, 1000);

interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

const compute = (password: string, nonce: Buffer, cost: Cost): Promise<Buffer> =>
  computing.pass(() => derive('argon2id', { message: password, nonce, tagLength: TAG_BYTES, ...cost }));

const base64 = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');

/**
 * The hash of a password as it is stored: a PHC string with its own salt and what it cost.
 * @param memory in KiB
 */
export async function hashPassword(password: string, memory: number): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await compute(password, salt, { memory, passes: PASSES, parallelism: LANES });
  return `$argon2id$v=19$m=${memory},t=${PASSES},p=${LANES}$${base64(salt)}$${base64(tag)}`;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/;

/** Whether a password is the one of a hash, at whatever cost that was made; false for a hash that is not ours. */
export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [, memory, passes, parallelism, salt, tag] = PHC.exec(hash) ?? [];
  if (salt === undefined || tag === undefined) return false;
  const expected = Buffer.from(tag, 'base64');
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const computed = await compute(password, Buffer.from(salt, 'base64'), cost);
  return expected.length === computed.length && timingSafeEqual(expected, computed);
}

/** Whether a password is easy to guess from what is known of its person, or repeats one character. */
export function isEasyPassword(password: string, known: readonly string[]): boolean {
  const folded = password.toLowerCase();
  if (new Set(folded).size < 3) return true;
  return known.some((word) => word.length >= 4 && folded.replaceAll(word.toLowerCase(), '').length < 4);
}
