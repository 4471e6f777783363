import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import * as booking from '@ringside/contracts/booking';
import * as door from '@ringside/contracts/check-in';
import * as reports from '@ringside/contracts/reports';
import { getMyTickets } from '@ringside/contracts/tickets';
import type { EventId, SeatNo } from '@ringside/kernel';
import { anEvent } from '@ringside/server/testing';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { type Person, type WholeApp, wholeApp } from './testing';

jest.setTimeout(60_000); // a loaded machine is no failure

const hall: booking.SectionSpec = {
  name: 'Hall',
  rows: 2,
  seatsPerRow: 10,
  aisleEvery: 0,
  facing: false,
  rowNaming: 'letters',
  placement: 'beside',
};

describe('reports of sales', () => {
  let server: WholeApp;
  let owner: Person;
  let alice: Person;
  let eventId: EventId;

  beforeAll(async () => {
    server = await wholeApp();
    [owner, alice] = await Promise.all([server.person('organizer'), server.person()]);
  }, 60_000);
  afterAll(() => server.close());
  beforeEach(async () => {
    eventId = (await anEvent(server.database, { ownerId: owner.id })).eventId; // in Europe/Berlin
    await owner.call(booking.putSeating, { params: { eventId }, body: { name: 'Hall', sections: [hall] } });
    await server.database.query(
      `with made as (
         insert into ticket_type (event_id, name, place, tax_rate) values
           ($1, 'Weekend', 'seat', 1900), ($1, '=HYPERLINK("x")', 'none', 0) returning id, name)
       insert into price (event_id, ticket_type_id, amount) select $1, id, case name when 'Weekend' then 2500 else 500 end from made`,
      [eventId],
    );
    await server.database.query(
      `update event_sale set providers = '{free,atTheDoor,bankTransfer}', buyer_limit = 20 where event_id = $1`,
      [eventId],
    );
  });

  const params = () => ({ params: { eventId } });
  async function order(provider: booking.PaymentProvider, ...numbers: number[]): Promise<booking.Order> {
    const hold = await alice.call(booking.holdSeats, { ...params(), body: { seatNos: numbers as SeatNo[] } });
    const lineIds = hold.lines.map(({ lineId }) => lineId);
    return alice.call(booking.placeOrder, { ...params(), body: { holdId: hold.holdId, lineIds, provider } });
  }
  const pay = ({ orderId }: booking.Order, amount: number) =>
    owner.call(booking.markPaid, { params: { eventId, orderId }, body: { provider: 'cash', amount, note: '' } });
  const orderedAt = ({ orderId }: booking.Order, at: string) =>
    server.database.query(`update booking_order set confirmed_at = $2 where id = $1`, [orderId, at]);
  const fetchAs = ({ cookie }: Person, path: string) =>
    fetch(`${server.origin}/api/v1/events/${eventId}/${path}`, { headers: { cookie } });
  const sales = () => owner.call(reports.getSalesReport, { ...params(), query: {} });

  it('count tickets and money by the event’s days, by type and by provider, and what was cancelled', async () => {
    await server.database.query(`update event set starts_at = $2, ends_at = $3 where id = $1`, [
      eventId,
      '2025-10-27T00:00Z',
      '2025-10-27T12:00Z',
    ]);
    const paid = await order('atTheDoor', 0, 1, 2);
    await pay(paid, 7500);
    await orderedAt(paid, '2025-10-24T23:30Z'); // the 25th in Berlin
    const due = await order('atTheDoor', 3);
    await orderedAt(due, '2025-10-26T22:30Z'); // the 26th there, a day of 25 hours
    await order('bankTransfer', 4); // waits for its money, so that it is no sale
    await alice.call(booking.cancelTicket, { params: { eventId, ticketId: due.tickets[0]!.ticketId } });
    await server.database.query(`update ticket set cancelled_at = '2025-10-26T23:30Z' where cancelled_at is not null`);

    const { points, types, providers, ...figures } = await sales();
    expect(figures).toEqual({
      ...{ by: 'day', zone: 'Europe/Berlin', currency: 'EUR' },
      ...{ orders: 1, tickets: 3, sales: 7500, waiting: 1, due: 2500 },
    });
    expect(points).toEqual([
      { at: '2025-10-24T22:00:00.000Z', orders: 1, tickets: 3, sales: 7500, cancelled: 0, total: 7500 },
      { at: '2025-10-25T22:00:00.000Z', orders: 1, tickets: 1, sales: 2500, cancelled: 0, total: 10_000 },
      { at: '2025-10-26T23:00:00.000Z', orders: 0, tickets: 0, sales: 0, cancelled: 2500, total: 7500 },
    ]);
    expect(types).toEqual([{ name: 'Weekend', tickets: 3, cancelled: 1, sales: 7500, tax: 3 * 399 }]);
    expect(providers).toEqual([{ provider: 'cash', income: 7500, refunded: 0 }]);
  });

  it('count what codes were used for: over time, by code, and by the note that a campaign shares', async () => {
    const make = { count: 1, percent: 2000, amount: null, ticketTypeIds: [], groupId: null, maxUses: 9 };
    const body = { ...make, validFrom: null, validUntil: null, note: 'Spring', code: 'FRIENDS' };
    await owner.call(booking.addVouchers, { ...params(), body });
    await owner.call(booking.addVouchers, { ...params(), body: { ...body, code: 'CREW', note: '', percent: 10_000 } });
    const use = (code: string) => alice.call(booking.enterVoucher, { ...params(), body: { code } });
    await use('friends');
    const first = await order('atTheDoor', 0, 1);
    await orderedAt(first, '2025-10-24T23:30Z'); // the 25th in Berlin
    await use('crew');
    await order('free', 2);
    await alice.call(booking.cancelTicket, { params: { eventId, ticketId: first.tickets[0]!.ticketId } });

    const { points, byCode, byNote, ...figures } = await owner.call(reports.getVoucherReport, {
      ...params(),
      query: { by: 'week' },
    });
    expect(figures).toEqual({
      ...{ by: 'week', zone: 'Europe/Berlin', currency: 'EUR', codes: 2, usedCodes: 2 },
      ...{ uses: 2, cancelled: 1, given: 500 + 2500, sales: 2000 },
    });
    expect(byCode).toEqual([
      { code: 'CREW', note: '', uses: 1, cancelled: 0, given: 2500, sales: 0 },
      { code: 'FRIENDS', note: 'Spring', uses: 1, cancelled: 1, given: 500, sales: 2000 },
    ]);
    expect(byNote).toMatchObject([
      { note: '', codes: 1, uses: 1 },
      { note: 'Spring', codes: 1, uses: 1, cancelled: 1 },
    ]);
    expect(points[0]).toEqual({ at: '2025-10-19T22:00:00.000Z', uses: 2, given: 1000, cancelled: 0, total: 2 });
    expect(points.at(-1)).toMatchObject({ total: 2 });
    expect(points.reduce((sum, { uses }) => sum + uses, 0)).toBe(3);
  });

  it('are empty while nothing is sold', async () => {
    expect(await sales()).toMatchObject({ points: [], types: [], providers: [], orders: 0, sales: 0, due: 0 });
    const checkIns = await owner.call(reports.getCheckInReport, { ...params(), query: {} });
    expect(checkIns).toMatchObject({ day: null, days: [], points: [], tickets: 0, arrived: 0 });
  });

  it('count who came in every five minutes of a day, exits too, and each list by itself', async () => {
    await order('atTheDoor', 0, 1, 2);
    const { lists } = await owner.call(door.getCheckInLists, params());
    const list = lists[0]!;
    const { name, ticketTypes, opensAt, closesAt } = list;
    const facts = { name, ticketTypes, opensAt, closesAt, reEntry: true, admitsUnpaid: true };
    const ofList = { params: { eventId, listId: list.listId } };
    await owner.call(door.changeCheckInList, { ...ofList, body: { facts, isActive: true } });
    const { tickets } = await alice.call(getMyTickets, params());
    const scan = async (index: number, kind: 'entry' | 'exit', at: string) => {
      const body = { nonce: randomUUID(), code: tickets[index]!.code!, kind, deviceId: randomUUID(), device: 'Gate' };
      const { verdict } = await owner.call(door.scanTicket, { ...ofList, body });
      expect(verdict).toBe('accepted');
      await server.database.query('update scan set at = $2 where nonce = $1', [body.nonce, at]);
    };
    await scan(0, 'entry', '2026-03-13T22:58Z'); // two minutes to midnight in Berlin
    await scan(1, 'entry', '2026-03-13T23:04:59Z');
    await scan(2, 'entry', '2026-03-13T23:13Z');
    await scan(2, 'exit', '2026-03-13T23:14Z');

    const ask = (query: { day?: string; listId?: string }) =>
      owner.call(reports.getCheckInReport, { ...params(), query });
    const latest = await ask({});
    expect(latest).toEqual({
      ...{ zone: 'Europe/Berlin', day: '2026-03-14', tickets: 3, arrived: 3, conflicts: 0 },
      days: [
        { day: '2026-03-13', entries: 1 },
        { day: '2026-03-14', entries: 2 },
      ],
      points: [
        { at: '2026-03-13T23:00:00.000Z', entries: 1, exits: 0 },
        { at: '2026-03-13T23:05:00.000Z', entries: 0, exits: 0 },
        { at: '2026-03-13T23:10:00.000Z', entries: 1, exits: 1 },
      ],
      lists: [{ listId: list.listId, name, entries: 3, exits: 1, inside: 2 }],
    });
    const friday = await ask({ day: '2026-03-13', listId: list.listId });
    expect(friday.points).toEqual([{ at: '2026-03-13T22:55:00.000Z', entries: 1, exits: 0 }]);
    const stranger = await owner.ask(reports.getCheckInReport, { ...params(), query: { listId: randomUUID() } });
    expect([stranger.status, stranger.body]).toEqual([404, expect.objectContaining({ code: 'NOT_FOUND' })]);
  });

  it('leave as CSV and as a workbook, with amounts, the zone’s clocks, and no formula in either (B38)', async () => {
    const named = await server.person();
    await server.database.query(`update app_user set name = '=cmd|calc' where id = $1`, [named.id]);
    const body = { seatNos: [5, 6] as SeatNo[] };
    const hold = await named.call(booking.holdSeats, { ...params(), body });
    const lineIds = hold.lines.map(({ lineId }) => lineId);
    await named.call(booking.placeOrder, {
      ...params(),
      body: { holdId: hold.holdId, lineIds, provider: 'atTheDoor' },
    });
    await server.database.query(`update booking_order set created_at = '2026-07-01T22:30Z' where event_id = $1`, [
      eventId,
    ]);
    const read = (what: string) => fetchAs(owner, `exports/${what}`);

    const csv = await read('orders?format=csv');
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="orders.csv"');
    const [row] = parse(await csv.text(), { bom: true, columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({
      ...{ buyer: "'=cmd|calc", seats: 'A-6 A-7', currency: 'EUR', total: '50.00', paid: '0.00', tickets: '2' },
      ...{ 'ordered (Europe/Berlin)': '2026-07-02 00:30:00', 'ordered (UTC)': '2026-07-01 22:30:00' },
    });
    const tickets = parse(await (await read('tickets')).text(), { bom: true, columns: true }) as (typeof row)[];
    expect(tickets.map((ticket) => [ticket!['place'], ticket!['type'], ticket!['price']])).toEqual([
      ['A-6', 'Weekend', '25.00'],
      ['A-7', 'Weekend', '25.00'],
    ]);

    const workbook = await read('orders?format=xlsx');
    expect(workbook.headers.get('content-disposition')).toBe('attachment; filename="orders.xlsx"');
    const files = unzipSync(new Uint8Array(await workbook.arrayBuffer()));
    const text = (name: string) => new TextDecoder().decode(files[name]);
    const sheet = text('xl/worksheets/sheet1.xml');
    expect(sheet).not.toContain('<f>');
    expect(`${sheet}${text('xl/sharedStrings.xml')}`).toContain('=cmd|calc'); // as a text
    expect(sheet).toMatch(/<v>50<\/v>/); // as a number
    const foreign = await fetchAs(alice, 'exports/orders');
    expect(foreign.status).toBe(403);
  });
});
