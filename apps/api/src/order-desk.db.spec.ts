import { jest } from '@jest/globals';
import type { Body } from '@ringside/contracts';
import * as booking from '@ringside/contracts/booking';
import { listNotifications } from '@ringside/contracts/notifications';
import { watchTopic } from '@ringside/contracts/platform';
import { grantStaffRole } from '@ringside/contracts/staff';
import { getMyTickets, reissueAsStaff } from '@ringside/contracts/tickets';
import type { EventId, OrderId, SeatNo } from '@ringside/kernel';
import { BROKEN_INVARIANTS } from '@ringside/server/booking';
import { anEvent } from '@ringside/server/testing';
import { nextEvent, type Person, untilTasksAreDone, type WholeApp, wholeApp } from './testing';

const hall: booking.SectionSpec = {
  name: 'Hall',
  rows: 1,
  seatsPerRow: 6,
  aisleEvery: 0,
  facing: false,
  rowNaming: 'letters',
  placement: 'beside',
};

/** Without a place of its own, given out by the organizers. */
const CREW: Body<typeof booking.addTicketType> = {
  ...{ name: 'Crew', about: '', taxRate: 0, minAmount: 1, maxAmount: null, saleFrom: null, saleUntil: null },
  ...{ place: 'none', channels: ['web'], byVoucherOnly: false, needsApproval: true, isActive: true, priceChoice: null },
};

jest.setTimeout(60_000); // a loaded machine is no failure

describe('the desk of orders', () => {
  let server: WholeApp;
  let owner: Person;
  let me: Person;
  let eventId: EventId;

  beforeAll(async () => {
    server = await wholeApp();
    [owner, me] = await Promise.all([server.person('organizer'), server.person()]);
  }, 60_000);
  afterAll(() => server.close());
  beforeEach(async () => {
    eventId = (await anEvent(server.database, { ownerId: owner.id })).eventId;
    await owner.call(booking.putSeating, { params: { eventId }, body: { name: 'Hall', sections: [hall] } });
    await server.database.query(
      `with made as (insert into ticket_type (event_id, name, tax_rate) values ($1, 'Weekend', 1900) returning id)
       insert into price (event_id, ticket_type_id, amount) select $1, id, 2500 from made`,
      [eventId],
    );
    await server.database.query(
      `update event_sale set providers = '{atTheDoor,bankTransfer}', needs_approval = true where event_id = $1`,
      [eventId],
    );
  });
  afterEach(async () => {
    expect(await server.database.query(BROKEN_INVARIANTS, [eventId])).toEqual([]);
  });

  const order = async (provider: 'atTheDoor' | 'bankTransfer', ...numbers: number[]) => {
    const params = { eventId };
    const { holdId, lines } = await me.call(booking.holdSeats, { params, body: { seatNos: numbers as SeatNo[] } });
    const lineIds = lines.map(({ lineId }) => lineId);
    return me.call(booking.placeOrder, { params, body: { holdId, lineIds, provider } });
  };
  const of = ({ orderId }: { orderId: OrderId }) => ({ params: { eventId, orderId } });
  const told = async (who: Person) => {
    await untilTasksAreDone(server);
    const { items } = await who.call(listNotifications, { query: {} });
    return items.filter((item) => item.eventId === eventId).map(({ kind }) => kind);
  };
  const approved = async () => {
    const placed = await order('atTheDoor', 0, 1);
    await owner.call(booking.approveOrder, of(placed));
    return placed;
  };

  it('lets an order pass, once, whose buyer pays from then on', async () => {
    const placed = await order('bankTransfer', 0);
    expect(placed.state).toBe('awaitingApproval');
    expect(await told(owner)).toContain('orderReceived');
    expect((await owner.call(booking.getMoneyOverview, { params: { eventId } })).approvals).toBe(1);
    const passed = await owner.call(booking.approveOrder, of(placed));
    expect(passed).toMatchObject({ state: 'awaitingPayment', payBy: expect.any(String) });
    expect((await owner.call(booking.approveOrder, of(placed))).state).toBe('awaitingPayment');
    expect(await told(me)).toEqual(['orderApproved']);
    const late = await owner.ask(booking.refuseOrder, { ...of(placed), body: { reason: 'Full' } });
    expect(late.body.code).toBe('ORDER_STATE');
  });

  it('refuses an order with a reason that its buyer reads, and frees its seats', async () => {
    const placed = await order('atTheDoor', 0);
    await owner.call(booking.refuseOrder, { ...of(placed), body: { reason: 'Full of friends' } });
    expect(await me.call(booking.getMyOrder, of(placed))).toMatchObject({
      state: 'cancelled',
      cancelReason: 'Full of friends',
    });
    expect(await told(me)).toEqual(['orderRefused']);
    expect((await owner.ask(booking.approveOrder, of(placed))).body.code).toBe('ORDER_STATE');
    expect((await order('atTheDoor', 0)).lines).toHaveLength(1);
  });

  it('has an order wait as a whole for one ticket whose type is given out by approval, free or paid', async () => {
    const params = { eventId };
    await server.database.query('update event_sale set needs_approval = false where event_id = $1', [eventId]);
    const { ticketTypes, prices } = await owner.call(booking.addTicketType, { params, body: CREW });
    const crewId = ticketTypes.find(({ name }) => name === CREW.name)!.id;
    const withCrew = (amount: number) => ({
      prices: [
        ...prices.filter((each) => each.ticketTypeId !== crewId),
        { ticketTypeId: crewId, category: '', amount },
      ],
    });
    await owner.call(booking.putPrices, { params, body: withCrew(0) });
    const offered = (await me.call(booking.getPriceList, { params })).ticketTypes;
    expect(offered.map(({ name, needsApproval }) => [name, needsApproval])).toEqual([
      ['Weekend', false],
      ['Crew', true],
    ]);
    expect((await order('atTheDoor', 5)).state).toBe('confirmed');

    const take = async (seatNos: number[], amount: number) => {
      const tickets = amount > 0 ? [{ ticketTypeId: crewId, amount }] : [];
      const { holdId, lines } = await me.call(booking.holdSeats, {
        params,
        body: { seatNos: seatNos as SeatNo[], tickets },
      });
      const lineIds = lines.map(({ lineId }) => lineId);
      return me.call(booking.placeOrder, { params, body: { holdId, lineIds, provider: 'bankTransfer' } });
    };
    const mixed = await take([0, 1], 1);
    expect(mixed).toMatchObject({ state: 'awaitingApproval', total: 5000, tickets: [], payBy: null });
    expect(mixed.lines.map(({ ticketType, needsApproval }) => [ticketType, needsApproval]).sort()).toEqual([
      ['Crew', true],
      ['Weekend', false],
      ['Weekend', false],
    ]);
    expect(
      (await owner.call(booking.getDeskOrderMoney, of(mixed))).lines.filter((line) => line.needsApproval),
    ).toHaveLength(1);
    expect((await owner.call(booking.approveOrder, of(mixed))).state).toBe('awaitingPayment');

    const free = await take([], 1);
    expect(free).toMatchObject({ state: 'awaitingApproval', total: 0, provider: 'free', tickets: [] });
    expect((await owner.call(booking.approveOrder, of(free))).state).toBe('confirmed');
    expect((await me.call(booking.getMyOrder, of(free))).tickets).toHaveLength(1);

    await owner.call(booking.putPrices, { params, body: withCrew(1000) });
    const paid = await take([], 1);
    expect(paid).toMatchObject({ state: 'awaitingApproval', total: 1000 });
    await owner.call(booking.refuseOrder, { ...of(paid), body: { reason: 'Full' } });
    expect((await take([2], 0)).state).toBe('awaitingPayment'); // what needs no approval does not wait
  });

  it('hears of orders that come and change, many as one, and keeps its list in place for whoever reads it', async () => {
    const first = await order('atTheDoor', 0);
    const socket = await owner.socket();
    expect(await owner.send(socket, watchTopic, { topic: `orders:${eventId}` })).toMatchObject({ ok: true });
    const words: unknown[] = [];
    socket.on(booking.ordersChanged.name, (word) => words.push(word));
    const heard = nextEvent(socket, booking.ordersChanged.name);
    const more = [await order('atTheDoor', 1), await order('atTheDoor', 2)];
    await owner.call(booking.approveOrder, of(first));
    expect(await heard).toEqual({ eventId });
    expect(words.length).toBeLessThan(4);

    const list = (query: { until?: OrderId; limit?: number; cursor?: string }) =>
      owner.call(booking.listMoneyOrders, { params: { eventId }, query });
    expect(await list({})).toMatchObject({ newer: 0, items: [{}, {}, { orderId: first.orderId }] });
    const read = await list({ until: first.orderId });
    expect(read).toMatchObject({ newer: 2, items: [{ orderId: first.orderId, state: 'confirmed' }] });
    const [page] = [await list({ until: more[0]!.orderId, limit: 1 })];
    expect(page).toMatchObject({ newer: 1, items: [{ orderId: more[0]!.orderId }] });
    expect((await list({ cursor: page.next! })).items).toMatchObject([{ orderId: first.orderId }]);
  });

  it('is heard by the staff of the very event alone', async () => {
    const [other, door] = [await server.person('organizer'), await server.person()];
    const { eventId: elsewhere } = await anEvent(server.database, { ownerId: other.id });
    await owner.call(grantStaffRole, { params: { eventId }, body: { userId: door.id, role: 'door' } });
    const watch = async (who: Person, topic: string) =>
      (await who.send(await who.socket(), watchTopic, { topic })) as { ok: boolean; error?: { code: string } };
    for (const who of [other, door, me, server.visitor()]) {
      expect(await watch(who, `orders:${eventId}`)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    }
    for (const topic of ['orders', 'orders:0198c0de-0000-7000-8000-00000000dead']) {
      expect(await watch(owner, topic)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    }
    expect(await watch(other, `orders:${elsewhere}`)).toMatchObject({ ok: true });
  });

  it('gives a ticket another code, which voids the one before, and sends tickets again', async () => {
    const placed = await approved();
    const [ticket] = (await me.call(getMyTickets, { params: { eventId } })).tickets;
    const params = { eventId, ticketId: ticket!.ticketId };
    await owner.call(reissueAsStaff, { params, body: { reason: 'Phone lost' } });
    const [anew] = (await me.call(getMyTickets, { params: { eventId } })).tickets;
    expect(anew).toMatchObject({ ticketId: ticket!.ticketId, rev: ticket!.rev + 1 });
    expect(anew!.code).not.toBe(ticket!.code);
    await owner.call(booking.resendTickets, of(placed));
    expect(await told(me)).toEqual(expect.arrayContaining(['ticketReissued', 'ticketsSent']));
  });

  it('has an invoice of what was sold and a credit note of what was given back, in every language', async () => {
    const placed = await approved();
    await untilTasksAreDone(server);
    await owner.call(booking.refundOrder, {
      ...of(placed),
      body: { lineIds: [placed.lines[0]!.lineId], reason: 'Ill' },
    });
    await untilTasksAreDone(server);
    const { receipts } = await me.call(booking.getOrderPayments, of(placed));
    expect(receipts).toMatchObject([
      { kind: 'invoice', amount: 5000, number: expect.stringMatching(/-00001$/) },
      { kind: 'creditNote', amount: 2500, number: expect.stringMatching(/-00002$/) },
    ]);
    for (const { receiptId } of receipts) {
      for (const language of ['en', 'fr', 'de'] as const) {
        for (const [who, at] of [
          [me, 'orders'],
          [owner, 'money/orders'],
        ] as const) {
          const answer = await fetch(
            `${who.origin}/api/v1/events/${eventId}/${at}/${placed.orderId}/receipts/${receiptId}/receipt.pdf?language=${language}`,
            { headers: { cookie: who.cookie } },
          );
          expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
          const bytes = Buffer.from(await answer.arrayBuffer());
          expect(bytes.toString('latin1')).toContain(`/Lang (${language})`);
        }
      }
    }
  });
});
