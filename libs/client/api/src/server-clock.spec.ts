/** @jest-environment node */
import { narrow, noteServerDate, type OffsetBounds, serverNow } from './server-clock';

describe("the server's clock", () => {
  it('lies within what every answer allows', () => {
    const offsetMs = 123_456; // how far the server is ahead
    let bounds: OffsetBounds | undefined;
    for (let turn = 0; turn < 40; turn += 1) {
      const sentAt = 1_000_000 + turn * 1_777;
      const readAt = sentAt + 20 + (turn % 7) * 10;
      const header = Math.floor((readAt + offsetMs) / 1000) * 1000;
      bounds = narrow(bounds, header, sentAt, readAt + 30);
      expect(bounds.least).toBeLessThanOrEqual(offsetMs);
      expect(bounds.most).toBeGreaterThanOrEqual(offsetMs);
    }
    expect((bounds?.most ?? 0) - (bounds?.least ?? 0)).toBeLessThan(200);
  });

  it('is learnt anew when a clock was set meanwhile', () => {
    const before = narrow(undefined, 50_000, 50_100, 50_200);
    expect(narrow(before, 90_000, 50_300, 50_400)).toEqual({ least: 39_600, most: 40_700 });
  });

  it('is ours until an answer tells, and within a second of the header afterwards', () => {
    noteServerDate(null, Date.now());
    expect(Math.abs(serverNow() - Date.now())).toBeLessThan(50);
    const ahead = Date.now() + 3_600_000;
    noteServerDate(new Date(ahead).toUTCString(), Date.now());
    expect(Math.abs(serverNow() - ahead)).toBeLessThan(1100);
  });
});
