/** What a clock on the wall of a place shows, as an input of type datetime-local writes it: "2026-03-14T18:30". */
export type WallTime = string;

const parts = new Map<string, Intl.DateTimeFormat>();

function partsFormat(zone: string): Intl.DateTimeFormat {
  const known = parts.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  parts.set(zone, format);
  return format;
}

/** The wall time of an instant (milliseconds) in a zone (IANA name). */
export function wallTimeOf(at: number, zone: string): WallTime {
  const named = Object.fromEntries(
    partsFormat(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return `${named['year']?.padStart(4, '0')}-${named['month']}-${named['day']}T${named['hour']}:${named['minute']}`;
}

/**
 * The instant (milliseconds) at which a zone's clocks show this wall time; `null` when it is no time at all. A time that
 * a change to summer time skips is moved forward by what is skipped; of a time that comes twice, the first is meant
 * (the "compatible" rule of ECMA-262's Temporal).
 */
export function instantOfWallTime(wall: WallTime, zone: string): number | null {
  const asUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(wall) ? Date.parse(`${wall}Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return null;
  const offsetAt = (at: number) => Date.parse(`${wallTimeOf(at, zone)}Z`) - at;
  // the offset before and after any change nearby; zones change by hours, never by a day
  const before = asUtc - offsetAt(asUtc - 86_400_000);
  const after = asUtc - offsetAt(asUtc + 86_400_000);
  const exact = [before, after].filter((at) => at + offsetAt(at) === asUtc);
  return exact.length > 0 ? Math.min(...exact) : before;
}
