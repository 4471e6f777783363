import { jest } from '@jest/globals';
import { nextNews, patchStates, type ReaderCursor, startCursor } from '@ringside/booking-core';
import type { EventId } from '@ringside/kernel';
import type { Client } from 'pg';
import * as at from '../testing/a-booking';

jest.setTimeout(30_000); // a loaded machine is no failure

describe('a reader of the seat stream', () => {
  let booking: at.Booking;
  let eventId: EventId;
  beforeAll(async () => {
    booking = await at.aBooking();
  }, 60_000);
  afterAll(() => booking.close());
  beforeEach(async () => {
    eventId = await at.aHall(booking, 40);
  });

  const read = async (from: number) => {
    const reading = await booking.readings.read(eventId, from);
    if (!reading) throw new Error('The hall has no seats.');
    return reading;
  };
  const takeOff = (client: Client, seatNo: number) =>
    client.query(
      `update seat_state set on_sale = false, rev = rev + 1, changed_in = pg_current_xact_id() where event_id = $1 and seat_no = $2`,
      [eventId, seatNo],
    );

  /**
   * Until nothing runs any more on the server that is older than the hall. Positions count the transactions of all its
   * databases, and those of other specs would make a reader begin before the hall was seeded.
   */
  const settled = async () => {
    for (;;) {
      const [row] = await booking.tables.query<{ ok: boolean }>(
        `select pg_snapshot_xmin(pg_current_snapshot()) > max(changed_in) as ok from seat_state where event_id = $1`,
        [eventId],
      );
      if (row?.ok) return;
    }
  };

  /** Two transactions, of which the one that began first commits last; a reading after each commit. */
  async function lateCommit<Cursor extends number | ReaderCursor>(
    start: () => Promise<Cursor>,
    step: (cursor: Cursor) => Promise<{ cursor: Cursor; seats: number[] }>,
  ) {
    const [slow, quick] = await Promise.all([booking.tables.connect(), booking.tables.connect()]);
    await settled();
    let cursor: Cursor = await start();
    const heard: number[] = [];
    const listen = async () => {
      const next = await step(cursor);
      cursor = next.cursor;
      heard.push(...next.seats);
    };
    await slow.query('begin');
    await takeOff(slow, 1);
    await takeOff(quick, 2);
    await listen();
    await slow.query('commit');
    await listen();
    await Promise.all([slow.end(), quick.end()]);
    return [...new Set(heard)].sort();
  }

  it('hears a transaction that commits after a younger one', async () => {
    const heard = await lateCommit(
      async () => startCursor(await read(Number.MAX_SAFE_INTEGER)),
      async (cursor) => {
        const step = nextNews(cursor, await read(cursor.pos[0]));
        const { news } = step;
        return {
          cursor: step.cursor,
          seats: news.kind === 'batch' ? news.batch.changes.map((change) => change >> 2) : [],
        };
      },
    );
    expect(heard).toEqual([1, 2]);
  });

  it('would miss it if it went on from the youngest change seen (negative control)', async () => {
    const heard = await lateCommit(
      async () => (await read(Number.MAX_SAFE_INTEGER)).pos[1],
      async (from) => {
        const { rows, pos } = await read(from);
        return { cursor: pos[1], seats: rows.map(({ seatNo }) => seatNo) };
      },
    );
    expect(heard).toEqual([2]);
  });

  it('gives screens exactly the picture of a fresh snapshot while many write at once', async () => {
    const everything = await read(0);
    const states = Uint8Array.from({ length: everything.count }, () => 0);
    let cursor = startCursor(everything);
    const listen = async () => {
      const step = nextNews(cursor, await read(cursor.pos[0]));
      cursor = step.cursor;
      if (step.news.kind === 'head') (await read(0)).rows.forEach(({ seatNo, code }) => (states[seatNo] = code));
      if (step.news.kind === 'batch') patchStates(states, step.news.batch.changes);
    };
    const { holds, checkout } = booking.services();
    let isOver = false;
    const people = [];
    while (people.length < 6) people.push(await at.aBuyer(booking));
    const writers = people.map(async (me, writer) => {
      for (let turn = 0; turn < 8; turn++) {
        const hold = await at.outcome(holds.hold(eventId, me, at.seats((writer * 7 + turn * 5) % 40)));
        if (typeof hold === 'string') continue;
        if (turn % 3 === 0) await checkout.place(eventId, me, at.allOf(hold));
        else if (turn % 3 === 1) await holds.release(at.holdRef(eventId, hold), me, {});
      }
    });
    const reader = (async () => {
      while (!isOver) await listen();
    })();
    await Promise.all(writers).finally(() => (isOver = true));
    await reader;
    await listen();
    const fresh = Uint8Array.from({ length: everything.count });
    (await read(0)).rows.forEach(({ seatNo, code }) => (fresh[seatNo] = code));
    expect(states).toEqual(fresh);
    expect(fresh.some((code) => code === 2)).toBe(true);
  });

  it('reads a hold past its end as free', async () => {
    const { holds } = booking.services();
    await holds.hold(eventId, await at.aBuyer(booking), at.seats(3));
    const codeOf = async () => (await read(0)).rows.find(({ seatNo }) => seatNo === 3)?.code;
    expect(await codeOf()).toBe(1);
    await booking.tables.query(
      `update seat_state set held_until = clock_timestamp() where event_id = $1 and seat_no = 3`,
      [eventId],
    );
    expect(await codeOf()).toBe(0);
  });
});
