const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const NO_LETTER = 255;
/** By character code; a lookup in a map would take ten times as long. */
const VALUES = new Uint8Array(128).fill(NO_LETTER);
[...ALPHABET].forEach((letter, value) => (VALUES[letter.charCodeAt(0)] = value));

/** RFC 4648, section 4, with padding. Here because Node and browsers have no way in common to do it. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const given = Math.min(3, bytes.length - at);
    const word = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const letters = [word >> 18, (word >> 12) & 63, (word >> 6) & 63, word & 63].slice(0, given + 1);
    parts.push(letters.map((value) => ALPHABET[value]).join('') + '='.repeat(3 - given));
  }
  return parts.join('');
}

/** @throws RangeError when the text is not base64 */
export function fromBase64(text: string): Uint8Array {
  const letters = text.replace(/={0,2}$/, '');
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  let word = 0;
  let bits = 0;
  let at = 0;
  for (let index = 0; index < letters.length; index++) {
    const value = VALUES[letters.charCodeAt(index)] ?? NO_LETTER;
    if (value === NO_LETTER) throw new RangeError('This is not base64.');
    word = ((word << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) bytes[at++] = (word >> (bits -= 8)) & 255;
  }
  return bytes;
}
