import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { SEAT_ACCESSIBLE, SEAT_BOOTH, SEAT_COMPANION, SEAT_WHOLE } from '@ringside/booking-core';
import type { EventId } from '@ringside/kernel';
import type { RequestKey } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { GRANT, type Grant, LOCK, SeatBatchRepository } from '../seats/seat-batch.repository';
import * as at from '../testing/a-booking';
import { aTicketType } from '../testing/a-sale';

const BUYERS = 24;

jest.setTimeout(30_000); // a loaded machine is no failure

describe('holds that many ask for at once', () => {
  let booking: at.Booking;
  beforeAll(async () => {
    booking = await at.aBooking();
  }, 60_000);
  afterAll(() => booking.close());

  const keyOf = ({ userId }: Actor, key: string = randomUUID(), bodyHash = 'body'): RequestKey => ({
    actor: userId,
    route: 'POST /events/:eventId/holds',
    key,
    bodyHash,
  });

  async function buyers(count: number) {
    const all: Actor[] = [];
    while (all.length < count) all.push(await at.aBuyer(booking));
    return all;
  }

  /** A node of its own: it knows nothing of what others gather. */
  const aNode = (parts: at.Parts = {}) => booking.services(parts).gathered;
  const keysOf = (...people: Actor[]) =>
    booking.tables.query<{ key: string }>('select key from idempotency where actor = any($1::text[])', [
      people.map(({ userId }) => userId),
    ]);
  const faults = (eventId: EventId) => at.faults(booking.tables, eventId);

  /** How many transactions have been committed here that wrote holds. */
  async function transactions(eventId: EventId): Promise<number> {
    const [row] = await booking.tables.query<{ count: number }>(
      `select count(distinct changed_in)::int as count from seat_state where event_id = $1 and state = 'held'`,
      [eventId],
    );
    return row!.count;
  }

  it('are granted together, each with its own seats, price and end, and their answers stay with their keys', async () => {
    const eventId = await at.aHall(booking, 30, 2);
    await aTicketType(booking, eventId, { price: 2500 });
    const all = await buyers(BUYERS);
    const requests = all.map((me) => keyOf(me));
    const node = aNode();
    const ask = () => all.map((me, turn) => node.hold(eventId, me, at.seats(turn * 2, turn * 2 + 1), requests[turn]));
    const holds = await Promise.all(ask());
    for (const [turn, hold] of holds.entries()) {
      expect(hold).toMatchObject({ seatNos: [turn * 2, turn * 2 + 1], total: 5000 });
      expect(hold.lines.map(({ seatNo, price, label }) => [seatNo, price, label !== null])).toEqual([
        [turn * 2, 2500, true],
        [turn * 2 + 1, 2500, true],
      ]);
      expect(await booking.services().holds.mine(eventId, all[turn]!)).toMatchObject({ hold });
    }
    expect(await transactions(eventId)).toBeLessThan(BUYERS / 4);
    expect(await Promise.all(ask())).toEqual(holds);
    expect(await faults(eventId)).toEqual([]);
  });

  it('give one seat to the first who came; the others are told why, and none of them has used its key', async () => {
    const eventId = await at.aHall(booking);
    const all = await buyers(BUYERS);
    const node = aNode();
    const outcomes = await Promise.all(all.map((me) => at.outcome(node.hold(eventId, me, at.seats(0), keyOf(me)))));
    expect(outcomes[0]).toMatchObject({ seatNos: [0] });
    expect(outcomes.slice(1)).toEqual(Array.from({ length: BUYERS - 1 }, () => 'SEAT_TAKEN'));
    expect(await keysOf(all[0]!)).toHaveLength(1);
    expect(await keysOf(...all.slice(1))).toEqual([]);
    await expect(node.hold(eventId, all[1]!, at.seats(0, 1), keyOf(all[1]!))).rejects.toMatchObject({
      details: { seats: [{ seatNo: 0, reason: 'held' }] },
    });
    expect(await faults(eventId)).toEqual([]);
  });

  it('are all or nothing on several nodes, whatever overlaps', async () => {
    const { holds } = booking.services();
    const eventId = await at.aHall(booking, 8);
    const all = await buyers(BUYERS);
    const nodes = [aNode(), aNode(), aNode()];
    for (let round = 0; round < 8; round++) {
      const asked = all.map((_, turn) => [0, 1, 2].map((step) => (turn * 3 + round + step * (1 + (turn % 2))) % 8));
      const outcomes = await Promise.all(
        all.map((me, turn) =>
          at.outcome(nodes[turn % 3]!.hold(eventId, me, at.seats(...(asked[turn] ?? [])), keyOf(me))),
        ),
      );
      const had = outcomes.flatMap((each) => (typeof each === 'string' ? [] : [...each.seatNos]));
      expect(new Set(had).size).toBe(had.length);
      expect(had.length % 3).toBe(0);
      expect(had.length).toBeGreaterThan(0);
      expect(outcomes.filter((each) => typeof each === 'string' && each !== 'SEAT_TAKEN')).toEqual([]);
      expect(await faults(eventId)).toEqual([]);
      for (const [turn, each] of outcomes.entries()) {
        if (typeof each !== 'string') await holds.release(at.holdRef(eventId, each), all[turn]!, {});
      }
      await booking.tables.query(`update hold set held_until = started_at, cap_at = started_at where event_id = $1`, [
        eventId,
      ]);
    }
  });

  it('would be given twice by two nodes that look and then write (negative control)', async () => {
    const haveLooked = at.barrier(2);
    /** Looks without a lock, and takes whatever it has seen. */
    class Careless extends SeatBatchRepository {
      override async lockClaimable(eventId: EventId, seatNos: readonly number[]) {
        const rows = await booking.database.query<{ seatNo: number }>(LOCK.replace('for update skip locked', ''), [
          eventId,
          seatNos,
        ]);
        await haveLooked();
        return new Set(rows.map(({ seatNo }) => seatNo));
      }
      override grant(eventId: EventId, grants: readonly Grant[], terms: { lengthMs: number; capMs: number }) {
        const { database } = booking;
        const careless = { write: (sql: string, of: unknown[]) => database.write(sql === GRANT ? BLIND : sql, of) };
        return new SeatBatchRepository(careless as typeof database, booking.events).grant(eventId, grants, terms);
      }
    }
    const BLIND = GRANT.replace(
      /and\s+c\.event_id = \$1 and c\.on_sale[\s\S]*?clock_timestamp\(\)\)\)/,
      'and c.event_id = $1',
    );
    expect(BLIND).not.toBe(GRANT);
    const batches = (...[database, events]: ConstructorParameters<typeof SeatBatchRepository>) =>
      new Careless(database, events);
    const eventId = await at.aHall(booking);
    const [one, other] = (await buyers(2)) as [Actor, Actor];
    const holds = await Promise.all([
      aNode({ batches }).hold(eventId, one, at.seats(0), keyOf(one)),
      aNode({ batches }).hold(eventId, other, at.seats(0), keyOf(other)),
    ]);
    expect(holds.map(({ seatNos }) => seatNos)).toEqual([[0], [0]]);
  });

  it('have one effect and one answer under one key, also when its twin comes to another node', async () => {
    const eventId = await at.aHall(booking);
    const [me] = (await buyers(1)) as [Actor];
    const request = keyOf(me);
    const nodes = [aNode(), aNode()];
    const ask = (turn: number) => nodes[turn % 2]!.hold(eventId, me, at.seats(0, 1), request);
    const [first, ...twins] = await Promise.all([ask(0), ask(1), ask(0), ask(1)]);
    for (const twin of twins) expect(twin).toEqual(first);
    await expect(nodes[0]!.hold(eventId, me, at.seats(2), { ...request, bodyHash: 'other' })).rejects.toMatchObject({
      code: 'KEY_REUSED',
    });
    expect(await faults(eventId)).toEqual([]);
  });

  it('count what one person asks for in a row', async () => {
    const eventId = await at.aHall(booking, 20);
    await booking.tables.query('update event_sale set buyer_limit = 2 where event_id = $1', [eventId]);
    const [me, other] = (await buyers(2)) as [Actor, Actor];
    const node = aNode();
    const outcomes = await Promise.all(
      [0, 1, 2, 3, 4, 5].map((seat) => at.outcome(node.hold(eventId, me, at.seats(seat), keyOf(me)))),
    );
    expect(outcomes.filter((each) => each === 'SEAT_LIMIT')).toHaveLength(4);
    await expect(node.hold(eventId, other, at.seats(10, 11, 12), keyOf(other))).rejects.toMatchObject({
      code: 'SEAT_LIMIT',
    });
    expect(await faults(eventId)).toEqual([]);
  });

  it('take what has lapsed, and never what is sold', async () => {
    const { checkout } = booking.services();
    const node = aNode();
    const eventId = await at.aHall(booking);
    const [owner, late, me] = (await buyers(3)) as [Actor, Actor, Actor];
    const hold = await node.hold(eventId, owner, at.seats(0), keyOf(owner));
    await checkout.place(eventId, owner, at.allOf(hold));
    await node.hold(eventId, late, at.seats(1), keyOf(late));
    await booking.tables.query(
      `update seat_state set held_until = clock_timestamp() where event_id = $1 and seat_no = 1`,
      [eventId],
    );
    await expect(node.hold(eventId, me, at.seats(0, 1), keyOf(me))).rejects.toMatchObject({
      code: 'SEAT_TAKEN',
      details: { seats: [{ seatNo: 0, reason: 'taken' }] },
    });
    expect(await node.hold(eventId, me, at.seats(1), keyOf(me))).toMatchObject({ seatNos: [1] });
    expect(await faults(eventId)).toEqual([]);
  });

  it('share counters: the last units go to the first who came, and none is had twice', async () => {
    const eventId = await at.aHall(booking, 30);
    await aTicketType(booking, eventId, { quota: 5 });
    const all = await buyers(12);
    const nodes = [aNode(), aNode()];
    const ask = (me: Actor, turn: number) =>
      at.outcome(nodes[turn % 2]!.hold(eventId, me, at.seats(turn * 2, turn * 2 + 1), keyOf(me)));
    const outcomes = await Promise.all(all.map(ask));
    expect(outcomes.filter((each) => typeof each !== 'string')).toHaveLength(2);
    expect(outcomes.filter((each) => each === 'SOLD_OUT')).toHaveLength(10);
    expect(await faults(eventId)).toEqual([]);
    const counters = await booking.tables.query('select held, sold from stock where event_id = $1', [eventId]);
    expect(counters).toEqual([{ held: 4, sold: 0 }]);
    // what lapsed holds have is found by the command of one
    await booking.tables.query(`update hold_stock set held_until = clock_timestamp() where event_id = $1`, [eventId]);
    const [late] = (await buyers(1)) as [Actor];
    expect(await nodes[0]!.hold(eventId, late, at.seats(28, 29), keyOf(late))).toMatchObject({ seatNos: [28, 29] });
    expect(await faults(eventId)).toEqual([]);
  });

  it('leave nobody alone where that is the rule, judged by what those before them have', async () => {
    const eventId = await at.aHall(booking, 6, 3);
    await booking.tables.query('update event_sale set strand_rule = true where event_id = $1', [eventId]);
    const all = await buyers(6);
    const node = aNode();
    // alone, each of these would leave nobody alone in its row of six
    const asked = [[0, 1], [3], [6], [8], [12, 13], [14, 15]];
    const outcomes = await Promise.all(
      all.map((me, turn) => at.outcome(node.hold(eventId, me, at.seats(...(asked[turn] ?? [])), keyOf(me)))),
    );
    expect(outcomes.map((each) => (typeof each === 'string' ? each : [...each.seatNos]))).toEqual([
      [0, 1],
      'SEAT_STRANDED',
      [6],
      'SEAT_STRANDED',
      [12, 13],
      [14, 15],
    ]);
    expect(await faults(eventId)).toEqual([]);
  });

  it.each([SEAT_WHOLE, SEAT_BOOTH, SEAT_ACCESSIBLE, SEAT_COMPANION])(
    'go their own way for seats with a rule of their own (flag %i)',
    async (flag) => {
      const eventId = await at.aHall(booking, 4);
      await booking.tables.query(
        `update plan_seat set flags = $2 where plan_id = (select plan_id from event_seating where event_id = $1)`,
        [eventId, flag],
      );
      const [me, other] = (await buyers(2)) as [Actor, Actor];
      const alone = await at.outcome(booking.services().holds.hold(eventId, me, at.seats(0)));
      const gathered = await at.outcome(aNode().hold(eventId, other, at.seats(1), keyOf(other)));
      expect(typeof gathered === 'string' ? gathered : 'held').toBe(typeof alone === 'string' ? alone : 'held');
    },
  );

  it('leave to the command of one what is not plain: a hold that runs, kept seats, an event that is closed', async () => {
    const eventId = await at.aHall(booking, 6);
    const [me, other] = (await buyers(2)) as [Actor, Actor];
    const node = aNode();
    await node.hold(eventId, me, at.seats(0), keyOf(me));
    expect(await node.hold(eventId, me, at.seats(1), keyOf(me))).toMatchObject({ seatNos: [0, 1] });
    const [group] = await booking.tables.query<{ id: string }>(
      `insert into seat_group (event_id, name) values ($1, 'Crew') returning id`,
      [eventId],
    );
    await booking.tables.query('update seat_state set group_id = $2 where event_id = $1 and seat_no = 5', [
      eventId,
      group!.id,
    ]);
    await expect(node.hold(eventId, other, at.seats(4, 5), keyOf(other))).rejects.toMatchObject({
      code: 'SEAT_TAKEN',
      details: { seats: [{ seatNo: 5, reason: 'notYourGroup' }] },
    });
    await booking.tables.query(`update event set state = 'finished' where id = $1`, [eventId]);
    await expect(node.hold(eventId, other, at.seats(4), keyOf(other))).rejects.toMatchObject({
      code: 'BOOKING_CLOSED',
    });
    expect(await keysOf(other)).toEqual([]);
  });
});
