import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import type { EventId } from '@ringside/kernel';
import { STANDING } from '../holds/hold.repository';
import { READ } from './seat-reading.repository';
import { CLAIM, SELL, SWEEP } from './seat-state.repository';
import * as at from '../testing/a-booking';

jest.setTimeout(30_000); // a loaded machine is no failure

describe('in a large hall', () => {
  let booking: at.Booking;
  let eventId: EventId;
  beforeAll(async () => {
    booking = await at.aBooking();
    eventId = await at.aHall(booking, 20_000);
    await booking.tables.query(
      `update seat_state set state = 'held', holder = uuidv7(), hold_id = uuidv7(), held_until = clock_timestamp() + interval '1 hour'
        where seat_no % 10 = 0`,
    );
    await booking.tables.query('vacuum analyze seat_state');
  }, 60_000);
  afterAll(() => booking.close());

  async function explain(sql: string, parameters: readonly unknown[] = []): Promise<string[]> {
    const plan = await booking.tables.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, parameters);
    return plan.map((row) => row['QUERY PLAN']);
  }

  const soon = () => new Date(Date.now() + 60_000);
  it.each<[string, string, () => unknown[]]>([
    ['a claim', CLAIM, () => [eventId, [1, 700, 15_000], randomUUID(), randomUUID(), '1 minute', soon(), []]],
    ['a sale', SELL, () => [eventId, randomUUID(), [1, 700], randomUUID()]],
    ['what a buyer has', STANDING, () => [eventId, randomUUID()]],
    ['what changed lately', READ, () => [eventId, Number.MAX_SAFE_INTEGER]],
  ])('%s never looks at every seat', async (_what, sql, parameters) => {
    const lines = await explain(sql, parameters());
    expect(lines.some((line) => /Scan.* on seat_state/.test(line))).toBe(true);
    expect(lines.filter((line) => /Seq Scan on seat_state/.test(line))).toEqual([]);
  });

  it('the lapsed seats are found among the held ones by their time', async () => {
    expect((await explain(SWEEP)).join('\n')).toContain('seat_state_lapsing');
  });
});
