import { instantOfWallTime, wallTimeOf } from '@ringside/client/ui';

const WEEK_MS = 7 * 86_400_000;

/**
 * When an event of this start is probably repeated: on the same day of the week at the same hour by the clocks of its zone,
 * the first time that is still to come, and at least a week after it.
 * @param startsAt ISO 8601
 * @param now in milliseconds
 */
export function nextDate(startsAt: string, zone: string, now: number): string | null {
  const start = Date.parse(startsAt);
  const weeks = Math.max(1, Math.ceil((now - start) / WEEK_MS));
  // reckoned as if the wall time were in UTC, where every week has the same length
  const wall = Date.parse(`${wallTimeOf(start, zone)}Z`) + weeks * WEEK_MS;
  const next = instantOfWallTime(new Date(wall).toISOString().slice(0, 16), zone);
  return next === null ? null : new Date(next).toISOString();
}
