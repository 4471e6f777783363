/** A booking of a bank statement, whatever the format of its file. */
export interface StatementLine {
  /** The day it was booked, `YYYY-MM-DD`. */
  readonly bookedOn: string;
  /** Minor units of the currency; negative for what went out. */
  readonly amount: number;
  readonly currency: string;
  /** Who paid, as the bank writes it. */
  readonly payer: string;
  /** The account of who paid, where the bank tells it. */
  readonly payerIban: string;
  /** What the payer wrote, with the structured reference. */
  readonly text: string;
  /** The bank's own number of the booking, where it has one. */
  readonly bankRef: string;
}

/** A file that is no statement that we can read; `line` counts from 1 where that can be said. */
export class UnreadableStatement extends Error {
  constructor(
    readonly why: 'format' | 'columns' | 'date' | 'amount' | 'currency' | 'tooMany',
    readonly line?: number,
  ) {
    super(`unreadable statement: ${why}`);
    this.name = 'UnreadableStatement';
  }
}

/** `1234.5` with two places → 123450. Exactly: never through a fraction. */
export function minorUnits(decimal: string, places: number): number | undefined {
  const [, sign = '', whole = '', fraction = ''] = /^([+-]?)(\d{1,12})(?:\.(\d*))?$/.exec(decimal) ?? [];
  if (whole === '' || /[^0]/.test(fraction.slice(places))) return undefined;
  const minor = Number(whole + fraction.slice(0, places).padEnd(places, '0'));
  return sign === '-' ? -minor : minor;
}

/** How many places the currency has; nothing for a code that is none. */
export function placesOf(currency: string): number | undefined {
  if (!/^[A-Z]{3}$/.test(currency)) return undefined;
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;
}

/** Whether there is such a day in the calendar. */
export function dayOf(year: string, month: string, day: string): string | undefined {
  const full = year.length === 2 ? `20${year}` : year;
  const text = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== text ? undefined : text;
}

/** What people read: no control characters, one space at a time. */
export const tidy = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\s]+/gu, ' ')
    .trim()
    .slice(0, 500);
