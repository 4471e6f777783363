import type { Language } from '@ringside/client/texts';
import type { ReportUnit } from '@ringside/contracts/reports';

// the same choice as for all dates of the product: English as the world writes it
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', de: 'de-DE' };

/** How finely a plot divides time. */
export type PlotUnit = ReportUnit | 'fiveMinutes';

/** How moments are written in a plot. */
export interface TimeWords {
  /** Below the axis: "14 Mar", "18:00". */
  readonly short: (at: string) => string;
  /** "Sat 14 March 2026", "Sat 14 March 2026, 18:00 GMT+1": where clocks go back, an hour is there twice. */
  readonly long: (at: string) => string;
  /** For files: "2026-03-14 18:00" by the clocks of the zone. */
  readonly clock: (at: string) => string;
  /** Whether a day begins here. */
  readonly isMidnight: (at: string) => boolean;
}

const day = { day: 'numeric', month: 'short' } as const;
const fullDay = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' } as const;
const clockTime = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

export function timeWords(language: Language, unit: PlotUnit, timeZone: string): TimeWords {
  const make = (options: Intl.DateTimeFormatOptions, locale = locales[language]) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    return (at: string) => format.format(new Date(at));
  };
  const time = make(clockTime);
  const shortDay = make(day);
  const isMidnight = (at: string) => /^00\D00$/.test(time(at));
  const isHours = unit === 'hour' || unit === 'fiveMinutes';
  return {
    short: (at) => (isHours && !isMidnight(at) ? time(at) : shortDay(at)),
    long: make(isHours ? { ...fullDay, ...clockTime, timeZoneName: 'shortOffset' } : fullDay),
    clock: make({ year: 'numeric', month: '2-digit', day: '2-digit', ...clockTime }, 'sv-SE'),
    isMidnight,
  };
}
