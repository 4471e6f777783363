import { type Instant, instant, type TicketId } from '@ringside/kernel';
import { fromBase45, toBase45 } from './base45';

/** What a ticket's code says. Neither names nor seats: a lost code tells nothing of its bearer. */
export interface TicketClaims {
  /** Which of the event's keys signed it: 0 to 255. */
  readonly keyId: number;
  /** The event's number among all events of this server. */
  readonly event: number;
  readonly ticketId: TicketId;
  /** The ticket's revision: a transfer, a reissue or a cancellation raises it, and older codes are void. */
  readonly rev: number;
  /** Whole seconds. */
  readonly notBefore: Instant;
  readonly notAfter: Instant;
}

/** A code as it was read; nothing of it is true before its signature was checked. */
export interface ReadCode extends TicketClaims {
  /** The bytes that were signed. */
  readonly signed: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
}

const PREFIX = 'RS1:';
const VERSION = 1;
const CLAIM_BYTES = 33;
const SIGNATURE_BYTES = 64;
/** Nothing else that the server ever signs begins like this. */
const DOMAIN = Uint8Array.from('ringside ticket code 1\n', (letter) => letter.charCodeAt(0));
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/**
 * The bytes to sign with Ed25519: the domain, then version, key (1 byte each), event (4), ticket (16), revision (2), not before,
 * not after (4 each, seconds since 1970) and flags (1, all of which are reserved and 0). Numbers have their high byte first.
 * @throws RangeError when a number does not fit its place
 */
export function bytesToSign(claims: TicketClaims): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(DOMAIN.length + CLAIM_BYTES);
  bytes.set(DOMAIN);
  if (!UUID.test(claims.ticketId)) throw new RangeError('A ticket’s id is a UUID.');
  const id = claims.ticketId.replaceAll('-', '');
  const fields: readonly (readonly [value: number, size: number])[] = [
    [VERSION, 1],
    [claims.keyId, 1],
    [claims.event, 4],
    ...Array.from({ length: 16 }, (_, at) => [Number.parseInt(id.slice(at * 2, at * 2 + 2), 16), 1] as const),
    [claims.rev, 2],
    [claims.notBefore / 1000, 4],
    [claims.notAfter / 1000, 4],
    [0, 1],
  ];
  let at = DOMAIN.length;
  for (const [value, size] of fields) {
    if (!Number.isInteger(value) || value < 0 || value >= 256 ** size)
      throw new RangeError(`${value} does not fit into ${size} bytes.`);
    for (let shift = size - 1; shift >= 0; shift--) bytes[at++] = Math.floor(value / 256 ** shift) % 256;
  }
  return bytes;
}

/** The code that people show: 150 letters of the small alphabet of QR codes. */
export function writeTicketCode(signed: Uint8Array, signature: Uint8Array): string {
  const bytes = new Uint8Array(CLAIM_BYTES + SIGNATURE_BYTES);
  bytes.set(signed.subarray(DOMAIN.length));
  bytes.set(signature, CLAIM_BYTES);
  return PREFIX + toBase45(bytes);
}

/** What a code says; nothing when it is none of this version, to the letter. */
export function readTicketCode(text: string): ReadCode | undefined {
  if (!text.startsWith(PREFIX) || text.length > 200) return undefined;
  const bytes = fromBase45(text.slice(PREFIX.length));
  if (bytes?.length !== CLAIM_BYTES + SIGNATURE_BYTES) return undefined;
  const number = (from: number, size: number) =>
    bytes.subarray(from, from + size).reduce((value, byte) => value * 256 + byte, 0);
  if (bytes[0] !== VERSION || bytes[32] !== 0) return undefined;
  const signed = new Uint8Array(DOMAIN.length + CLAIM_BYTES);
  signed.set(DOMAIN);
  signed.set(bytes.subarray(0, CLAIM_BYTES), DOMAIN.length);
  return {
    keyId: number(1, 1),
    event: number(2, 4),
    ticketId: uuidOf(bytes.subarray(6, 22)),
    rev: number(22, 2),
    notBefore: instant(number(24, 4) * 1000),
    notAfter: instant(number(28, 4) * 1000),
    signed,
    signature: Uint8Array.from(bytes.subarray(CLAIM_BYTES)),
  };
}

function uuidOf(bytes: Uint8Array): TicketId {
  const text = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as TicketId;
}
