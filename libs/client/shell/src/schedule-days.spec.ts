import type { ScheduleItem } from '@ringside/contracts/events';
import { daysOf, isOn } from './schedule-days';

const item = (startsAt: string, endsAt: string | null = null): ScheduleItem => ({
  id: startsAt,
  rev: 1,
  kind: 'other',
  title: startsAt,
  place: '',
  description: '',
  startsAt,
  endsAt,
});
const shown = (starts: readonly string[], zone: string) =>
  daysOf(
    starts.map((start) => item(start)),
    zone,
  ).map(({ date, items, hasClockChange }) => [date, items.length, hasClockChange]);

describe('a timetable', () => {
  it('is parted into the days of its own place, not of the reader’s', () => {
    const starts = ['2026-07-03T21:30:00Z', '2026-07-03T22:30:00Z', '2026-07-04T03:30:00Z'];
    expect(shown(starts, 'Europe/Berlin')).toEqual([
      ['2026-07-03', 1, false],
      ['2026-07-04', 2, false],
    ]);
    expect(shown(starts, 'America/New_York')).toEqual([['2026-07-03', 3, false]]);
  });

  it('keeps both hours of a night in which summer time ends, and knows that the clocks change', () => {
    // 02:30 comes twice in Berlin on 25 October 2026, 01:30 in New York a week later
    expect(shown(['2026-10-24T20:00:00Z', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'], 'Europe/Berlin')).toEqual([
      ['2026-10-24', 1, false],
      ['2026-10-25', 2, true],
    ]);
    expect(shown(['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z', '2026-11-02T04:59:00Z'], 'America/New_York')).toEqual(
      [['2026-11-01', 3, true]],
    );
    expect(shown(['2026-11-02T05:00:00Z'], 'America/New_York')).toEqual([['2026-11-02', 1, false]]);
  });

  it('knows of the night in which summer time begins', () => {
    expect(shown(['2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z'], 'Europe/Berlin')).toEqual([['2026-03-29', 2, true]]);
  });
});

describe('a line of a timetable', () => {
  const at = (time: string) => Date.parse(`2026-07-03T${time}Z`);
  it('is on from its start until just before its end', () => {
    const cup = item('2026-07-03T10:00:00Z', '2026-07-03T12:00:00Z');
    expect(['09:59:59', '10:00:00', '11:59:59', '12:00:00'].map((time) => isOn(cup, at(time)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
  it('without an end is on for half an hour', () => {
    const doors = item('2026-07-03T10:00:00Z');
    expect(['10:29:59', '10:30:00'].map((time) => isOn(doors, at(time)))).toEqual([true, false]);
  });
});
