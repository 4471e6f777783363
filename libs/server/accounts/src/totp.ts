import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '@ringside/kernel';
import { toBase32 } from './base32';

/** Codes by time (RFC 6238) as authenticator apps compute them: SHA-1, six digits, steps of 30 s. */
const STEP_MS = 30_000;
const DIGITS = 6;
/** A clock may be so many steps early or late; the RFC advises one for the delay of a network (5.2). */
const DRIFT = 1;

const stepAt = (at: Instant): number => Math.floor(at / STEP_MS);

/** The code of a time step. */
export function codeOfStep(secret: Uint8Array, step: number, digits = DIGITS): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac[mac.length - 1] ?? 0) & 15; // dynamic truncation, RFC 4226 5.3
  const number = (mac.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** digits;
  return String(number).padStart(digits, '0');
}

/** The code that an authenticator app shows at a moment. */
export const codeAt = (secret: Uint8Array, at: Instant): string => codeOfStep(secret, stepAt(at));

/**
 * The time step that a code belongs to, if it is a right one around a moment: whoever accepts it takes the step away.
 * Every candidate is compared, so the answer takes the same time.
 */
export function stepOfCode(secret: Uint8Array, code: string, at: Instant): number | undefined {
  const given = Buffer.from(code);
  let found: number | undefined;
  for (let step = stepAt(at) - DRIFT; step <= stepAt(at) + DRIFT; step++) {
    const expected = Buffer.from(codeOfStep(secret, step));
    if (given.length === expected.length && timingSafeEqual(given, expected)) found = step;
  }
  return found;
}

/** What a QR code tells an authenticator app (Key Uri Format). */
export function otpauthUri(secret: Uint8Array, issuer: string, account: string): string {
  const facts = new URLSearchParams({ secret: toBase32(secret), issuer });
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?${facts}`;
}
