import fc from 'fast-check';
import { instantOfWallTime, wallTimeOf } from './wall-time';

const at = (iso: string) => Date.parse(iso);

describe('the time on the wall of a place', () => {
  it.each([
    ['Europe/Berlin', '2026-03-14T17:30:00Z', '2026-03-14T18:30'],
    ['Europe/Berlin', '2026-07-14T17:30:00Z', '2026-07-14T19:30'],
    ['America/New_York', '2026-01-01T03:00:00Z', '2025-12-31T22:00'],
    ['Asia/Kathmandu', '2026-01-01T00:00:00Z', '2026-01-01T05:45'],
    ['Pacific/Kiritimati', '2026-01-01T12:00:00Z', '2026-01-02T02:00'],
    ['UTC', '2026-01-01T00:00:00Z', '2026-01-01T00:00'],
  ])('in %s, %s is %s, and back', (zone, iso, wall) => {
    expect(wallTimeOf(at(iso), zone)).toBe(wall);
    expect(instantOfWallTime(wall, zone)).toBe(at(iso));
  });

  it('moves a time that summer time skips forward by the hour it skips', () => {
    expect(instantOfWallTime('2026-03-29T02:30', 'Europe/Berlin')).toBe(at('2026-03-29T01:30:00Z'));
  });

  it('takes the first of a time that comes twice', () => {
    expect(instantOfWallTime('2026-10-25T02:30', 'Europe/Berlin')).toBe(at('2026-10-25T00:30:00Z'));
  });

  it.each(['', '2026-03', 'tomorrow'])('is nothing for %p', (typed) => {
    expect(instantOfWallTime(typed, 'Europe/Berlin')).toBeNull();
  });

  it('comes back to itself from every minute, but for the hours that come twice', () => {
    const minute = fc.integer({ min: at('2000-01-01T00:00Z') / 60_000, max: at('2040-01-01T00:00Z') / 60_000 });
    const zone = fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Tokyo');
    fc.assert(
      fc.property(minute, zone, (minutes, place) => {
        const wall = wallTimeOf(minutes * 60_000, place);
        const back = instantOfWallTime(wall, place);
        expect(back).not.toBeNull();
        expect(wallTimeOf(back ?? 0, place)).toBe(wall);
        expect(minutes * 60_000 - (back ?? 0)).toBeGreaterThanOrEqual(0);
        expect(minutes * 60_000 - (back ?? 0)).toBeLessThanOrEqual(3_600_000);
      }),
    );
  });
});
