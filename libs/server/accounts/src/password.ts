import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Turnstile } from './turnstile';

const derive = promisify(argon2);

/** OWASP's minimum for Argon2id: 19 MiB, 2 passes, 1 lane. */
const COST = { memory: 19 * 1024, passes: 2, parallelism: 1 } as const;
const TAG_BYTES = 32;
const SALT_BYTES = 16;

/** They take a core each, and the rest of the product needs one too. */
const computing = new Turnstile(2, 1000);

const compute = (password: string, nonce: Buffer): Promise<Buffer> =>
  computing.pass(() => derive('argon2id', { message: password, nonce, tagLength: TAG_BYTES, ...COST }));

const base64 = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');

/** The hash of a password as it is stored: a PHC string with its own salt. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await compute(password, salt);
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${base64(salt)}$${base64(tag)}`;
}

/** Whether a password is the one of a hash; false for a hash that is not ours. */
export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [, name, , , salt, tag] = hash.split('$');
  if (name !== 'argon2id' || salt === undefined || tag === undefined) return false;
  const expected = Buffer.from(tag, 'base64');
  const computed = await compute(password, Buffer.from(salt, 'base64'));
  return expected.length === computed.length && timingSafeEqual(expected, computed);
}

/** Whether a password is easy to guess from what is known of its person, or repeats one character. */
export function isEasyPassword(password: string, known: readonly string[]): boolean {
  const folded = password.toLowerCase();
  if (new Set(folded).size < 3) return true;
  return known.some((word) => word.length >= 4 && folded.replaceAll(word.toLowerCase(), '').length < 4);
}
