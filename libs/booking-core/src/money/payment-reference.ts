/** Letters count as 10 … 35 and are written out as two digits. */
const digitsOf = (text: string): string => [...text].map((letter) => String(Number.parseInt(letter, 36))).join('');

/** The remainder of a long number by 97, digit by digit. */
function remainder97(digits: string): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest;
}

/** Whether the check digits of a text fit (ISO 7064 MOD 97-10): they are its third and fourth character, as in an IBAN. */
const hasCheckDigits = (text: string): boolean => remainder97(digitsOf(text.slice(4) + text.slice(0, 4))) === 1;

/** Capitals and digits of what somebody typed, without the spaces and signs between them. */
export const bare = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** What a transfer for an order says: a creditor reference after ISO 11649, which banks check too. `RF` + check digits + body. */
export function paymentReference(eventNumber: number, orderCode: string): string {
  const body = bare(`${eventNumber}${orderCode}`);
  const check = 98 - remainder97(digitsOf(`${body}RF00`));
  return `RF${String(check).padStart(2, '0')}${body}`;
}

/** In blocks of four, as it is printed. */
export const spaced = (reference: string): string => reference.replace(/(.{4})(?=.)/g, '$1 ');

export const isReference = (text: string): boolean => /^RF\d\d[A-Z0-9]{1,21}$/.test(text) && hasCheckDigits(text);

/** Whether this can be an account number: its shape and its check digits. Spaces do not count. */
export function isIban(text: string): boolean {
  const iban = bare(text);
  return /^[A-Z]{2}\d\d[A-Z0-9]{11,30}$/.test(iban) && hasCheckDigits(iban);
}

const LONGEST = 25;
const SHORTEST = 6;

/**
 * The references among `known` that a text of a bank statement names. Banks break lines anywhere and put words beside it, so
 * each stretch that begins like one is tried at every length.
 */
export function referencesIn(text: string, isKnown: (reference: string) => boolean): string[] {
  const letters = bare(text);
  const found = new Set<string>();
  for (let from = letters.indexOf('RF'); from >= 0; from = letters.indexOf('RF', from + 1)) {
    for (let length = LONGEST; length >= SHORTEST; length--) {
      const candidate = letters.slice(from, from + length);
      if (candidate.length === length && isReference(candidate) && isKnown(candidate)) {
        found.add(candidate);
        break;
      }
    }
  }
  return [...found];
}
