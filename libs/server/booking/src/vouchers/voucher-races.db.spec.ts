import { jest } from '@jest/globals';
import type { HoldWanted } from '@ringside/contracts/booking';
import type { EventId, TicketTypeId } from '@ringside/kernel';
import * as at from '../testing/a-booking';

const BUYERS = 8;

jest.setTimeout(30_000); // a loaded machine is no failure

interface Code {
  readonly uses?: number;
  readonly percent?: number | null;
  readonly amount?: number | null;
  readonly typeIds?: readonly string[];
  readonly groupId?: string | null;
}

describe('the uses of a code', () => {
  let booking: at.Booking;
  beforeAll(async () => {
    booking = await at.aBooking();
  }, 60_000);
  afterAll(() => booking.close());

  /** An event with a ticket type of 20.00 that has no seat, and a code that takes a tenth off it. */
  async function aShop(code: Code = {}, isHidden = false) {
    const eventId = await at.aHall(booking);
    await booking.tables.query('insert into event_sale (event_id) values ($1) on conflict do nothing', [eventId]);
    await booking.tables.query(`update event_sale set providers = '{free,atTheDoor}' where event_id = $1`, [eventId]);
    const [type] = await booking.tables.query<{ id: TicketTypeId }>(
      `with t as (insert into ticket_type (event_id, name, place, by_voucher_only) values ($1, 'Day', 'none', $2) returning id),
       p as (insert into price (event_id, ticket_type_id, amount) select $1, id, 2000 from t) select id from t`,
      [eventId, isHidden],
    );
    await aCode(eventId, isHidden ? { ...code, typeIds: [type!.id] } : code);
    const wanted = (amount: number): HoldWanted => ({ seatNos: [], tickets: [{ ticketTypeId: type!.id, amount }] });
    return { eventId, wanted };
  }

  const aCode = (eventId: EventId, { uses = 1, percent = 1000, amount = null, typeIds = [], groupId = null }: Code) =>
    booking.tables.query(
      `with s as (insert into stock (event_id, kind, capacity) values ($1, 'voucher', $2) returning id)
       insert into voucher (event_id, code, stock_id, percent, amount, ticket_type_ids, group_id)
       select $1, 'TENTH', id, $3, $4, $5, $6 from s`,
      [eventId, uses, percent, amount, typeIds, groupId],
    );

  const buyers = async () => {
    const all = [];
    while (all.length < BUYERS) all.push(await at.aBuyer(booking));
    return all;
  };
  const usesOf = async (eventId: EventId) =>
    (await booking.tables.query(`select held, sold from stock where event_id = $1 and kind = 'voucher'`, [eventId]))[0];
  const sane = async (eventId: EventId) => expect(await at.faults(booking.tables, eventId)).toEqual([]);

  // alf.io CVE-2024-45300, Sylius CVE-2026-31824: a code for one was used by all who were quick
  it('go to exactly as many carts as there are, however many enter it at once (B17)', async () => {
    const { eventId, wanted } = await aShop({ uses: 2 });
    const { holds, vouchers } = booking.services();
    const all = await buyers();
    for (const me of all) await holds.hold(eventId, me, wanted(1));
    const outcomes = await Promise.all(all.map((me) => at.outcome(vouchers.enter(eventId, me, ' ten th '))));
    expect(outcomes.filter((each) => each === 'VOUCHER_USED_UP')).toHaveLength(BUYERS - 2);
    expect(outcomes.filter((each) => typeof each !== 'string').map((each) => each.hold?.total)).toEqual([1800, 1800]);
    expect(await usesOf(eventId)).toEqual({ held: 2, sold: 0 });
    await sane(eventId);
  });

  it('go to exactly as many orders as there are of what only the code opens', async () => {
    const { eventId, wanted } = await aShop({ uses: 3, percent: null }, true);
    const { holds, vouchers, checkout } = booking.services();
    const all = await buyers();
    expect(await at.outcome(holds.hold(eventId, all[0]!, wanted(1)))).toBe('NOT_SOLD_HERE');
    for (const me of all) await vouchers.enter(eventId, me, 'tenth');
    const buy = async (me: (typeof all)[number]) => {
      const hold = await holds.hold(eventId, me, wanted(1));
      return checkout.place(eventId, me, at.allOf(hold, 'atTheDoor'));
    };
    const outcomes = await Promise.all(all.map((me) => at.outcome(buy(me))));
    expect(outcomes.filter((each) => each === 'VOUCHER_USED_UP')).toHaveLength(BUYERS - 3);
    expect(await usesOf(eventId)).toEqual({ held: 0, sold: 3 });
    await sane(eventId);
  });

  it('would go to both of two who counted first and inserted then (negative control)', async () => {
    const { eventId } = await aShop({ uses: 1 });
    const [code] = await booking.tables.query<{ id: string }>('select id from voucher where event_id = $1', [eventId]);
    const haveCounted = at.barrier(2);
    const useNaively = async (me: Awaited<ReturnType<typeof at.aBuyer>>) => {
      const client = await booking.tables.connect();
      await client.query('begin');
      const counted = `select count(*)::int as uses from hold_line where voucher_id = $1`;
      const { rows } = await client.query(counted, [code!.id]);
      await haveCounted();
      if (rows[0].uses < 1) {
        await client.query(
          `with h as (insert into hold (event_id, buyer, cap_at, held_until)
             values ($1, $2, now() + interval '1 hour', now() + interval '1 hour') returning id)
           insert into hold_line (hold_id, event_id, price, discount, voucher_id) select id, $1, 2000, 200, $3 from h`,
          [eventId, me.userId, code!.id],
        );
      }
      await client.query('commit');
      await client.end();
    };
    await Promise.all((await buyers()).slice(0, 2).map(useNaively));
    const [line] = await booking.tables.query('select count(*)::int as uses from hold_line where voucher_id = $1', [
      code!.id,
    ]);
    expect(line).toEqual({ uses: 2 });
  });

  it('are taken by the dearest lines of a cart, which keep their price through the order, and come back with a cancel', async () => {
    const { eventId, wanted } = await aShop({ uses: 1, percent: null, amount: 2500 });
    const { holds, vouchers, checkout, orders } = booking.services();
    const me = await at.aBuyer(booking);
    const before = await holds.hold(eventId, me, wanted(2));
    const { hold, voucher } = await vouchers.enter(eventId, me, 'TENTH');
    expect(voucher).toMatchObject({ code: 'TENTH', amount: 2500, left: 0 });
    expect(hold).toMatchObject({ holdId: before.holdId, total: 2000 });
    expect(hold?.lines.map(({ discount, voucher: code }) => [discount, code])).toEqual(
      expect.arrayContaining([
        [2000, 'TENTH'],
        [0, null],
      ]),
    );
    // a line's id stands for its price: the old one cannot be ordered any more
    expect(await at.outcome(checkout.place(eventId, me, at.allOf(before, 'atTheDoor')))).toBe('HOLD_LAPSED');
    await booking.tables.query('update voucher set is_active = false where event_id = $1', [eventId]);
    const order = await checkout.place(eventId, me, at.allOf(hold!, 'atTheDoor'));
    expect(order.total).toBe(2000);
    expect(await usesOf(eventId)).toEqual({ held: 0, sold: 1 });
    await orders.cancel(eventId, me, order.orderId);
    expect(await usesOf(eventId)).toEqual({ held: 0, sold: 0 });
    await sane(eventId);
  });

  it('of a lapsed cart are there again for who needs them', async () => {
    const { eventId, wanted } = await aShop({ uses: 1 });
    const { holds, vouchers } = booking.services();
    const [first, second] = [await at.aBuyer(booking), await at.aBuyer(booking)];
    await vouchers.enter(eventId, first, 'TENTH');
    expect((await holds.hold(eventId, first, wanted(1))).total).toBe(1800);
    expect(await at.outcome(vouchers.enter(eventId, second, 'TENTH'))).toBe('VOUCHER_USED_UP');
    for (const table of ['hold', 'hold_stock'])
      await booking.tables.query(`update ${table} set held_until = clock_timestamp() where event_id = $1`, [eventId]);
    await vouchers.enter(eventId, second, 'TENTH');
    expect((await holds.hold(eventId, second, wanted(2))).total).toBe(3800);
    await sane(eventId);
  });

  it('open the seats of a group, one each, and no more', async () => {
    const eventId = await at.aHall(booking);
    const [group] = await booking.tables.query<{ id: string }>(
      `insert into seat_group (event_id, name) values ($1, 'Friends') returning id`,
      [eventId],
    );
    const keep = 'update seat_state set group_id = $2 where event_id = $1 and seat_no in (1, 2)';
    await booking.tables.query(keep, [eventId, group!.id]);
    await aCode(eventId, { uses: 1, percent: null, groupId: group!.id });
    const { holds, vouchers, checkout } = booking.services();
    const me = await at.aBuyer(booking);
    expect(await at.outcome(holds.hold(eventId, me, at.seats(1)))).toBe('SEAT_TAKEN');
    expect((await vouchers.enter(eventId, me, 'tenth')).voucher).toMatchObject({ group: 'Friends', left: 1 });
    expect(await at.outcome(holds.hold(eventId, me, at.seats(1, 2)))).toBe('VOUCHER_USED_UP');
    expect((await holds.hold(eventId, me, at.seats(1))).seatNos).toEqual([1]);
    expect(await at.outcome(holds.hold(eventId, me, at.seats(2)))).toBe('VOUCHER_USED_UP');
    const both = await holds.hold(eventId, me, at.seats(3)); // the kept seat is claimed again and stays
    expect(both.seatNos).toEqual([1, 3]);
    expect((await checkout.place(eventId, me, at.allOf(both))).tickets).toHaveLength(2);
    expect(await usesOf(eventId)).toEqual({ held: 0, sold: 1 });
    await sane(eventId);
  });

  it('are not found out by trying codes', async () => {
    const { eventId } = await aShop();
    const { vouchers } = booking.services();
    const me = await at.aBuyer(booking);
    const tries = [];
    for (let count = 0; count < 12; count++) tries.push(await at.outcome(vouchers.enter(eventId, me, `GUESS${count}`)));
    expect(tries.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'VOUCHER_UNKNOWN'));
    expect(tries.slice(10)).toEqual(['TOO_MANY_TRIES', 'TOO_MANY_TRIES']);
    expect(await at.outcome(vouchers.enter(eventId, me, 'TENTH'))).toBe('TOO_MANY_TRIES');
  });
});
