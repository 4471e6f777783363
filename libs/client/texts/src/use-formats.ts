import { useMemo } from 'react';
import * as formats from './formats';
import type { Language } from './language';
import { useLanguage } from './texts-provider';

/** The formats of one language. */
export function makeFormats(language: Language) {
  return {
    dateTime: (at: formats.Moment, zone?: string) => formats.formatDateTime(language, at, zone),
    date: (at: formats.Moment, zone?: string) => formats.formatDate(language, at, zone),
    time: (at: formats.Moment, zone?: string) => formats.formatTime(language, at, zone),
    dateSpan: (from: formats.Moment, to: formats.Moment, zone?: string) =>
      formats.formatDateSpan(language, from, to, zone),
    number: (value: number) => formats.formatNumber(language, value),
    percent: (fraction: number) => formats.formatPercent(language, fraction),
    money: (minorUnits: number, currency: string) => formats.formatMoney(language, minorUnits, currency),
    list: (items: readonly string[]) => formats.formatList(language, items),
    relative: (at: formats.Moment, now: number) => formats.formatRelative(language, at, now),
  };
}

export type Formats = ReturnType<typeof makeFormats>;

/** Dates, numbers, prices and lists the way the visitor's language writes them. */
export function useFormats(): Formats {
  const { language } = useLanguage();
  return useMemo(() => makeFormats(language), [language]);
}
