import type { Language } from './language';

/** A moment: milliseconds since 1970 UTC, or an ISO 8601 string. */
export type Moment = number | string;

// English as the world writes it, not as the USA does: 24 hours, day before month
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', de: 'de-DE' };

const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat | Intl.ListFormat | Intl.RelativeTimeFormat>();

/** Making an Intl object costs a hundred times more than using it. */
function keep<Format extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.ListFormat | Intl.RelativeTimeFormat>(
  key: string,
  make: () => Format,
): Format {
  const known = made.get(key) as Format | undefined;
  if (known) return known;
  const format = make();
  made.set(key, format);
  return format;
}

function dateFormat(language: Language, style: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${style} ${language} ${options.timeZone ?? ''}`;
  return keep(key, () => new Intl.DateTimeFormat(locales[language], options));
}

const inZone = (zone: string | undefined): Intl.DateTimeFormatOptions => (zone ? { timeZone: zone } : {});

const dateTime = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;
const date = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' } as const;
const time = { hour: '2-digit', minute: '2-digit' } as const;

/** "Sat 14 Mar, 18:30" in the zone (IANA name), or in the reader's own. */
export const formatDateTime = (language: Language, at: Moment, zone?: string): string =>
  dateFormat(language, 'date-time', { ...dateTime, ...inZone(zone) }).format(new Date(at));

/** "Sat, 14 March 2026". */
export const formatDate = (language: Language, at: Moment, zone?: string): string =>
  dateFormat(language, 'date', { ...date, ...inZone(zone) }).format(new Date(at));

/** "18:30". */
export const formatTime = (language: Language, at: Moment, zone?: string): string =>
  dateFormat(language, 'time', { ...time, ...inZone(zone) }).format(new Date(at));

/** A span without repeating what both ends share: "14 – 16 March 2026". */
export const formatDateSpan = (language: Language, from: Moment, to: Moment, zone?: string): string =>
  dateFormat(language, 'span', { day: 'numeric', month: 'long', year: 'numeric', ...inZone(zone) }).formatRange(
    new Date(from),
    new Date(to),
  );

/** "1,234.5". */
export const formatNumber = (language: Language, value: number): string =>
  keep(`number ${language}`, () => new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2 })).format(
    value,
  );

/** "42 %" of a fraction from 0 to 1. */
export const formatPercent = (language: Language, fraction: number): string =>
  keep(
    `percent ${language}`,
    () => new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 0 }),
  ).format(fraction);

/** A price, its amount in minor units (cents) of the ISO 4217 currency: 1250 EUR is "€12.50", 1250 JPY is "¥1,250". */
export function formatMoney(language: Language, minorUnits: number, currency: string): string {
  const format = keep(
    `money ${language} ${currency}`,
    () => new Intl.NumberFormat(locales[language], { style: 'currency', currency }),
  );
  return format.format(minorUnits / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** "A, B and C". */
export const formatList = (language: Language, items: readonly string[]): string =>
  keep(`list ${language}`, () => new Intl.ListFormat(locales[language], { type: 'conjunction' })).format(items);

const steps = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** How far `at` is from `now`, in the largest unit that fits: "in 3 hours", "yesterday"; under a minute "now". */
export function formatRelative(language: Language, at: Moment, now: number): string {
  const seconds = (new Date(at).getTime() - now) / 1000;
  const format = keep(
    `relative ${language}`,
    () => new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }),
  );
  for (const [unit, length] of steps) {
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit);
  }
  return format.format(0, 'second');
}
