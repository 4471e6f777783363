import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import * as booking from '@ringside/contracts/booking';
import * as office from '@ringside/contracts/box-office';
import * as door from '@ringside/contracts/check-in';
import { getMyTickets } from '@ringside/contracts/tickets';
import type { EventId, OrderId, SeatNo } from '@ringside/kernel';
import { BROKEN_INVARIANTS } from '@ringside/server/booking';
import { anEvent } from '@ringside/server/testing';
import { type Person, seatHall, type WholeApp, wholeApp } from './testing';

jest.setTimeout(60_000); // a loaded machine is no failure

const PRICE = 2500;
const guest = { name: 'Kim Guest' };
const seats = (...seatNos: number[]) => ({ seatNos: seatNos as SeatNo[], tickets: [] });

describe('the box office', () => {
  let server: WholeApp;
  let [owner, cashier, web]: Person[] = [];
  let eventId: EventId;

  beforeAll(async () => {
    server = await wholeApp();
    [owner, cashier, web] = await Promise.all([server.person('organizer'), server.person(), server.person()]);
  }, 60_000);
  afterAll(() => server.close());
  beforeEach(async () => {
    ({ eventId } = await anEvent(server.database, { ownerId: owner!.id }));
    await server.database.query(`insert into event_staff (event_id, user_id, role) values ($1, $2, 'door')`, [
      eventId,
      cashier!.id,
    ]);
    await seatHall(owner!, eventId);
    await server.database.query(
      `with made as (insert into ticket_type (event_id, name) values ($1, 'Weekend') returning id)
       insert into price (event_id, ticket_type_id, amount) select $1, id, $2 from made`,
      [eventId, PRICE],
    );
    await server.database.query(
      `update event_sale set providers = '{atTheDoor}', buyer_limit = 1 where event_id = $1`,
      [eventId],
    );
  });
  afterEach(async () => {
    expect(await server.database.query(BROKEN_INVARIANTS, [eventId])).toEqual([]);
  });

  const at = () => ({ params: { eventId } });
  const open = (float = 10_000) => cashier!.call(office.openShift, { ...at(), body: { float } });
  const sale = (wanted: booking.HoldWanted, over: object = {}) => ({
    ...at(),
    body: {
      ...{ wanted, guest, payment: 'cash' as const, expected: wanted.seatNos.length * PRICE },
      ...over,
    },
  });
  const sell = (wanted: booking.HoldWanted, over: object = {}) =>
    cashier!.call(office.sellAtBoxOffice, sale(wanted, over));
  const refused = async (wanted: booking.HoldWanted, over: object = {}) =>
    (await cashier!.ask(office.sellAtBoxOffice, sale(wanted, over))).body;
  const scan = async (code: string) => {
    const { lists } = await cashier!.call(door.getCheckInLists, at());
    const reading = { nonce: randomUUID(), code, kind: 'entry' as const, deviceId: randomUUID(), device: 'Gate' };
    return cashier!.call(door.scanTicket, { params: { eventId, listId: lists[0]!.listId }, body: reading });
  };
  const deeds = () =>
    server.database.query(
      `select action, before, after, reason from audit_entry where event_id = $1 and actor_id = $2 order by seq`,
      [eventId, cashier!.id],
    );
  const count = async (sql: string) => (await server.database.query(sql, [eventId])).length;

  it('sells several seats to a guest without an account, beyond the limit of buyers, and the code lets in at once', async () => {
    await open();
    const quote = await cashier!.call(office.quoteSale, { ...at(), body: seats(0, 1, 2) });
    expect(quote).toMatchObject({
      currency: 'EUR',
      total: 3 * PRICE,
      lines: [{ label: 'A-1', ticketType: 'Weekend' }, {}, {}],
    });
    const sold = await sell(seats(0, 1, 2));
    expect(sold).toMatchObject({ guest: 'Kim Guest', total: 3 * PRICE, due: 0 });
    expect(sold.tickets).toMatchObject([{ label: 'A-1', state: 'issued' }, { label: 'A-2' }, { label: 'A-3' }]);
    expect(await scan(sold.tickets[0]!.code)).toMatchObject({ verdict: 'accepted', label: 'A-1' });
    expect(await cashier!.call(office.getMyShift, at())).toMatchObject({
      shift: { float: 10_000, cash: 3 * PRICE, card: 0, sales: 1, expected: 10_000 + 3 * PRICE },
    });
    expect(await deeds()).toMatchObject([
      { action: 'shift.open', after: { float: 10_000 } },
      {
        action: 'boxOffice.sell',
        before: { free: ['A-1', 'A-2', 'A-3'] },
        after: { order: sold.code, total: 3 * PRICE, due: 0, payment: 'cash' },
      },
    ]);
    expect(await cashier!.call(office.getBoxOfficeOrder, { params: { eventId, orderId: sold.orderId } })).toEqual(sold);
  });

  it('sells to somebody with an account, who has the tickets in their app', async () => {
    await open();
    const { username } = web!.user!;
    expect(await refused(seats(0), { guest: { username: 'nobody-at-all' } })).toMatchObject({ code: 'PERSON_UNKNOWN' });
    const sold = await sell(seats(0), { guest: { username }, payment: 'card' });
    const { tickets } = await web!.call(getMyTickets, at());
    expect(tickets).toMatchObject([{ ticketId: sold.tickets[0]!.ticketId, code: sold.tickets[0]!.code, label: 'A-1' }]);
    // what staff sold them does not count against what they may buy
    await web!.call(booking.holdSeats, { ...at(), body: { seatNos: [5 as SeatNo] } });
  });

  it('takes no money without a shift, nor another sum than the guest was told, and changes nothing then', async () => {
    expect(await refused(seats(0))).toMatchObject({ code: 'SHIFT_NEEDED' });
    await open();
    expect(await refused(seats(0), { expected: 1 })).toMatchObject({
      code: 'PRICE_CHANGED',
      details: { total: PRICE },
    });
    expect(await count(`select from booking_order where event_id = $1`)).toBe(0);
    expect(await count(`select from walk_in where event_id = $1`)).toBe(0);
    expect(await count(`select from seat_state where event_id = $1 and state <> 'free'`)).toBe(0);
  });

  it('sells seats that are kept for a group or for wheelchairs, and none that are blocked or had', async () => {
    await open();
    await owner!.call(booking.blockSeats, { ...at(), body: { seatNos: [3 as SeatNo], reason: 'Camera' } });
    await server.database.query(
      `with made as (insert into seat_group (event_id, name) values ($1, 'Crew') returning id)
       update seat_state s set group_id = made.id from made where s.event_id = $1 and s.seat_no = 0`,
      [eventId],
    );
    await server.database.query(
      `update plan_seat p set flags = 1 from event_seating e where e.event_id = $1 and p.plan_id = e.plan_id and p.seat_no = 1`,
      [eventId],
    );
    await sell(seats(0, 1));
    expect(await refused(seats(2, 3))).toMatchObject({
      code: 'SEAT_TAKEN',
      details: { seats: [{ seatNo: 3, reason: 'blocked' }] },
    });
    expect(await refused(seats(0))).toMatchObject({ details: { seats: [{ seatNo: 0, reason: 'taken' }] } });
  });

  it('and the web sell a seat once, however often both want it at the same moment', async () => {
    await open();
    for (const seatNo of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const [onSite, online] = await Promise.all([
        cashier!.ask(office.sellAtBoxOffice, sale(seats(seatNo))),
        web!.ask(booking.holdSeats, { ...at(), body: { seatNos: [seatNo as SeatNo] } }),
      ]);
      expect([onSite.status, online.status].sort()).toEqual([201, 409]);
      if (online.status === 201) await web!.call(booking.releaseHold, releaseOf(online.body as booking.Hold));
    }
    const tickets = await count(`select from ticket where event_id = $1 and state = 'issued'`);
    expect(await cashier!.call(office.getMyShift, at())).toMatchObject({ shift: { cash: tickets * PRICE } });
  });
  const releaseOf = ({ holdId }: booking.Hold) => ({ params: { eventId, holdId }, body: {} });

  it('gives away with a reason, for owners and managers alone', async () => {
    const comp = { ...at(), body: { wanted: seats(0), guest, reason: 'Our speaker' } };
    expect((await cashier!.ask(office.giveAway, comp)).status).toBe(403);
    const given = await owner!.call(office.giveAway, comp);
    expect(given).toMatchObject({ total: 0, due: 0, tickets: [{ state: 'issued' }] });
    const [deed] = await server.database.query(
      `select after, reason from audit_entry where event_id = $1 and action = 'boxOffice.giveAway'`,
      [eventId],
    );
    expect(deed).toMatchObject({ after: { order: given.code, worth: PRICE }, reason: 'Our speaker' });
  });

  it('finds what is still to be paid and collects it once, whoever asks twice', async () => {
    await open(0);
    const hold = await web!.call(booking.holdSeats, { ...at(), body: { seatNos: [4 as SeatNo] } });
    const body = { holdId: hold.holdId, lineIds: [hold.lines[0]!.lineId], provider: 'atTheDoor' as const };
    const order = await web!.call(booking.placeOrder, { ...at(), body });
    const later = await sell(seats(0), { payment: 'later' });
    expect((await scan(later.tickets[0]!.code)).verdict).toBe('unpaid');
    const found = async (search?: string) => {
      const { items } = await cashier!.call(office.listDueOrders, {
        ...at(),
        query: search === undefined ? {} : { search },
      });
      return items.map(({ code, due }) => [code, due]);
    };
    expect(await found('kim')).toEqual([[later.code, PRICE]]);
    expect(await found(order.code.toLowerCase())).toEqual([[order.code, PRICE]]);
    expect(await found('B-1')).toEqual([[order.code, PRICE]]);
    expect(await found(web!.user!.name.slice(0, 6))).toContainEqual([order.code, PRICE]);
    expect(await found('%')).toEqual([]);
    const collect = (orderId: OrderId) =>
      cashier!.ask(office.collectDue, {
        params: { eventId, orderId },
        body: { payment: 'cash', expected: PRICE },
      });
    const answers = await Promise.all([collect(later.orderId), collect(later.orderId)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await scan(later.tickets[0]!.code)).verdict).toBe('accepted');
    await collect(order.orderId);
    expect(await found()).toEqual([]);
    expect(await cashier!.call(office.getMyShift, at())).toMatchObject({ shift: { cash: 2 * PRICE, sales: 2 } });
  });

  it('has one open shift for a cashier, counts its drawer at the end, and tells the difference to those who oversee it', async () => {
    const openings = await Promise.all(
      Array.from({ length: 5 }, () => cashier!.ask(office.openShift, { ...at(), body: { float: 10_000 } })),
    );
    expect(openings.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    const { shift } = await cashier!.call(office.getMyShift, at());
    const of = { params: { eventId, shiftId: shift!.shiftId } };
    await sell(seats(0));
    await cashier!.call(office.moveDrawer, { ...of, body: { kind: 'payOut', amount: 2000, note: 'To the safe' } });
    await cashier!.call(office.moveDrawer, { ...of, body: { kind: 'payIn', amount: 500, note: 'Coins' } });
    const expected = 10_000 + PRICE - 2000 + 500;
    const closed = await cashier!.call(office.closeShift, { ...of, body: { counted: expected - 100 } });
    expect(closed).toMatchObject({ expected, counted: expected - 100, difference: -100, paidIn: 500, paidOut: 2000 });
    expect((await cashier!.ask(office.closeShift, { ...of, body: { counted: 0 } })).body.code).toBe('SHIFT_CLOSED');
    expect(await refused(seats(1))).toMatchObject({ code: 'SHIFT_NEEDED' });
    const { items } = await owner!.call(office.listShifts, { ...at(), query: {} });
    expect(items).toEqual([{ ...closed, isMine: false }]);
    await open(); // the next one may begin
    await expect(
      server.database.query('update shift_entry set amount = 1 where event_id = $1', [eventId]),
    ).rejects.toThrow('only grows');
  });

  it('takes a sale for cash back out of the drawer that it went into, once, and only in that shift', async () => {
    const takeBack = (order: office.BoxOfficeOrder, over: object = {}) =>
      cashier!.ask(office.takeBack, {
        params: { eventId, orderId: order.orderId },
        body: { reason: 'Wrong seats', expected: order.total, ...over },
      });
    await open();
    const sold = await sell(seats(0, 1));
    const byCard = await sell(seats(2), { payment: 'card' });
    expect(sold.cash).toBe(2 * PRICE);
    expect((await takeBack(byCard)).body.code).toBe('NOT_OF_SHIFT');
    expect((await takeBack(sold, { expected: 1 })).body).toMatchObject({
      code: 'PRICE_CHANGED',
      details: { total: 2 * PRICE },
    });
    const answers = await Promise.all([takeBack(sold), takeBack(sold)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { shift } = await cashier!.call(office.getMyShift, at());
    expect(shift).toMatchObject({ cash: 2 * PRICE, refunded: 2 * PRICE, expected: 10_000 });
    expect(await count(`select from seat_state where event_id = $1 and state = 'sold'`)).toBe(1);
    expect(await count(`select from refund where event_id = $1 and state = 'settled'`)).toBe(1);
    expect(await count(`select from booking_order where event_id = $1 and attention is not null`)).toBe(0);
    expect((await scan(sold.tickets[0]!.code)).verdict).toBe('revoked');

    const came = await sell(seats(3));
    await scan(came.tickets[0]!.code);
    expect((await takeBack(came)).body.code).toBe('TICKET_CHECKED_IN');
    const late = await sell(seats(4));
    const of = { params: { eventId, shiftId: shift!.shiftId } };
    await cashier!.call(office.closeShift, { ...of, body: { counted: 10_000 + 2 * PRICE } });
    expect((await takeBack(late)).body.code).toBe('SHIFT_NEEDED');
    await open();
    expect((await takeBack(late)).body.code).toBe('NOT_OF_SHIFT');
    const { items } = await owner!.call(office.listShifts, { ...at(), query: {} });
    expect(items.at(-1)).toMatchObject({ cash: 4 * PRICE, refunded: 2 * PRICE, difference: 0 });
  });

  it('hands out cash that was taken into a drawer from another one only', async () => {
    await open();
    const { orderId } = await sell(seats(0));
    const of = { params: { eventId, orderId } };
    const lineIds = (await owner!.call(booking.getDeskOrderMoney, of)).lines.map(({ lineId }) => lineId);
    const { refunds } = await owner!.call(booking.refundOrder, { ...of, body: { lineIds, reason: 'Ill' } });
    const { refundId } = refunds[0]!;
    const settle = () => owner!.ask(booking.settleRefund, { params: { eventId, refundId } });
    expect((await settle()).body.code).toBe('SHIFT_NEEDED');
    const mine = await owner!.call(office.openShift, { ...at(), body: { float: 5000 } });
    const answers = await Promise.all([settle(), settle()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { shift } = await owner!.call(office.getMyShift, at());
    expect(shift).toEqual({ ...mine, refunded: PRICE, expected: 5000 - PRICE });
    expect(await cashier!.call(office.getMyShift, at())).toMatchObject({ shift: { refunded: 0, cash: PRICE } });
  });

  it('would let two shifts be open without its constraint (negative control)', async () => {
    await server.database.query('drop index uq_shift_open');
    const two = () =>
      server.database.query(
        `insert into shift (event_id, cashier, currency, opening_float) values ($1, $2, 'EUR', 0)`,
        [eventId, cashier!.id],
      );
    await two();
    await two();
    expect(await count(`select from shift where event_id = $1 and closed_at is null`)).toBe(2);
    await server.database.query('delete from shift where event_id = $1', [eventId]);
    await server.database.query(
      'create unique index uq_shift_open on shift (event_id, cashier) where closed_at is null',
    );
  });
});
