const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const VALUES = new Map([...ALPHABET].map((letter, value) => [letter, value]));

/** RFC 9285: two bytes in three letters, all of which a QR code keeps in five and a half bits each. */
export function toBase45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const isPair = at + 1 < bytes.length;
    let value = isPair ? ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0) : (bytes[at] ?? 0);
    for (let letters = isPair ? 3 : 2; letters > 0; letters--) {
      text += ALPHABET.charAt(value % 45);
      value = Math.floor(value / 45);
    }
  }
  return text;
}

/** The bytes; nothing when the text is not what `toBase45` writes. Every text has one reading and every reading one text. */
export function fromBase45(text: string): Uint8Array | undefined {
  if (text.length % 3 === 1) return undefined;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const letters = text.slice(at, at + 3);
    const value = valueOf(letters);
    if (value === undefined || value > (letters.length === 3 ? 0xffff : 0xff)) return undefined;
    if (letters.length === 3) bytes.push(value >> 8);
    bytes.push(value & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** The first letter counts least. */
function valueOf(letters: string): number | undefined {
  let value = 0;
  for (let at = letters.length - 1; at >= 0; at--) {
    const digit = VALUES.get(letters.charAt(at));
    if (digit === undefined) return undefined;
    value = value * 45 + digit;
  }
  return value;
}
