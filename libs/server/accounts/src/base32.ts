const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Bytes in base32 (RFC 4648) without padding, as authenticator apps take them. */
export function toBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let kept = 0;
  for (const byte of bytes) {
    kept = ((kept << 8) | byte) & 0xfff;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += ALPHABET[(kept >> (bits - 5)) & 31];
  }
  return bits > 0 ? text + ALPHABET[(kept << (5 - bits)) & 31] : text;
}
