import { wallTimeOf } from '@ringside/client/ui';
import type { ScheduleItem } from '@ringside/contracts/events';

/** A day of a timetable by the clocks of its place. */
export interface ScheduleDay {
  /** "2026-10-25" */
  readonly date: string;
  readonly items: readonly ScheduleItem[];
  /** The clocks are changed on this day, so that an hour comes twice or not at all. */
  readonly hasClockChange: boolean;
}

/** What has no end counts as going on for this long. */
const MOMENT_MS = 30 * 60_000;

/** A timetable, which is sorted by time, parted into the days on which its lines begin in a zone (IANA name). */
export function daysOf(items: readonly ScheduleItem[], zone: string): ScheduleDay[] {
  const days = new Map<string, ScheduleItem[]>();
  for (const item of items) {
    const date = wallTimeOf(Date.parse(item.startsAt), zone).slice(0, 10);
    days.set(date, [...(days.get(date) ?? []), item]);
  }
  return [...days].map(([date, ofDay]) => ({ date, items: ofDay, hasClockChange: changesClocks(date, zone) }));
}

export function isOn({ startsAt, endsAt }: ScheduleItem, now: number): boolean {
  const start = Date.parse(startsAt);
  return start <= now && now < (endsAt === null ? start + MOMENT_MS : Date.parse(endsAt));
}

/** Zones change their clocks by hours, and never twice within two days. */
function changesClocks(date: string, zone: string): boolean {
  const noon = Date.parse(`${date}T12:00:00Z`);
  const offsetAt = (at: number) => Date.parse(`${wallTimeOf(at, zone)}Z`) - at;
  const first = noon - 12 * 3_600_000 - offsetAt(noon);
  return offsetAt(first) !== offsetAt(first + 26 * 3_600_000);
}
