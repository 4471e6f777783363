import { jest } from '@jest/globals';
import * as booking from '@ringside/contracts/booking';
import { listNotifications } from '@ringside/contracts/notifications';
import type { EventId, SeatNo } from '@ringside/kernel';
import { BROKEN_INVARIANTS, WaitlistJob } from '@ringside/server/booking';
import { anEvent } from '@ringside/server/testing';
import { type Person, untilTasksAreDone, type WholeApp, wholeApp } from './testing';

const hall: booking.SectionSpec = {
  name: 'Hall',
  rows: 1,
  seatsPerRow: 2,
  aisleEvery: 0,
  facing: false,
  rowNaming: 'letters',
  placement: 'beside',
};

jest.setTimeout(60_000); // a loaded machine is no failure

describe('waiting for a place', () => {
  let server: WholeApp;
  let owner: Person;
  let people: Person[];
  let eventId: EventId;

  beforeAll(async () => {
    server = await wholeApp();
    owner = await server.person('organizer');
    people = await Promise.all([server.person(), server.person(), server.person(), server.person()]);
  }, 60_000);
  afterAll(() => server.close());
  afterEach(async () => {
    expect(await server.database.query(BROKEN_INVARIANTS, [eventId])).toEqual([]);
  });
  beforeEach(async () => {
    eventId = (await anEvent(server.database, { ownerId: owner.id })).eventId;
    await owner.call(booking.putSeating, { params: { eventId }, body: { name: 'Hall', sections: [hall] } });
    await owner.call(booking.putWaitlistTerms, { params: { eventId }, body: { isOpen: true, offerMinutes: 60 } });
  });

  const params = () => ({ params: { eventId } });
  const offer = () => server.app.get(WaitlistJob).drain();
  const join = (who: Person, party = 1) => who.call(booking.joinWaitlist, { ...params(), body: { party } });
  const state = async (who: Person) => (await who.call(booking.getMyWaiting, params())).waiting[0]?.state;
  const seats = async (who: Person) => (await who.call(booking.getMySeats, params())).hold?.seatNos.length ?? 0;
  async function buy(who: Person, ...numbers: number[]): Promise<booking.Order> {
    const hold = await who.call(booking.holdSeats, { ...params(), body: { seatNos: numbers as SeatNo[] } });
    return order(who, hold);
  }
  const order = (who: Person, { holdId, lines }: booking.Hold) =>
    who.call(booking.placeOrder, { ...params(), body: { holdId, lineIds: lines.map(({ lineId }) => lineId) } });
  const giveBack = (who: Person, { tickets }: booking.Order, at = 0) =>
    who.call(booking.cancelTicket, { params: { eventId, ticketId: tickets[at]!.ticketId } });

  it('offers what is given back to the first in line, for so long as the event says, and tells them', async () => {
    const [anna, ben, cleo] = people as [Person, Person, Person];
    const bought = await buy(anna, 0, 1);
    expect([(await join(ben)).place, (await join(cleo)).place]).toEqual([1, 2]);
    const again = await ben.ask(booking.joinWaitlist, { ...params(), body: {} });
    expect(again.body.code).toBe('ALREADY_WAITING');
    await giveBack(anna, bought);
    await offer();
    const [mine] = (await ben.call(booking.getMyWaiting, params())).waiting;
    expect(mine).toMatchObject({ state: 'offered', place: null });
    expect(Date.parse(mine!.offeredUntil!) - Date.now()).toBeGreaterThan(55 * 60_000);
    expect([await seats(ben), await state(cleo)]).toEqual([1, 'waiting']);
    await untilTasksAreDone(server);
    const { items } = await ben.call(listNotifications, { query: {} });
    expect(items.map(({ kind }) => kind)).toContain('placeOffered');

    const { hold } = await ben.call(booking.getMySeats, params());
    await order(ben, hold!);
    await offer();
    expect(await state(ben)).toBeUndefined();
    const all = await owner.call(booking.listWaitlist, { ...params(), query: {} });
    expect(all.items.map((each) => each.state)).toEqual(['waiting', 'accepted']);
  });

  it('goes to the next when an offer is turned down, and when it runs out', async () => {
    const [anna, ben, cleo, dana] = people as [Person, Person, Person, Person];
    const bought = await buy(anna, 0, 1);
    const { entryId } = await join(ben);
    await join(cleo);
    await join(dana);
    await giveBack(anna, bought);
    await offer();
    await ben.call(booking.leaveWaitlist, { params: { eventId, entryId } });
    await offer();
    expect([await state(ben), await state(cleo), await seats(ben)]).toEqual([undefined, 'offered', 0]);

    await server.database.query(
      `update seat_state set held_until = clock_timestamp() - interval '1 second' where event_id = $1 and state = 'held'`,
      [eventId],
    );
    await server.database.query(
      `update waitlist_entry set offered_until = clock_timestamp() - interval '1 second' where event_id = $1 and state = 'offered'`,
      [eventId],
    );
    await offer();
    expect([await state(cleo), await state(dana), await seats(dana)]).toEqual(['expired', 'offered', 1]);
  });

  it('offers each place once, whoever looks at the same moment', async () => {
    const [anna, ben, cleo, dana] = people as [Person, Person, Person, Person];
    const bought = await buy(anna, 0, 1);
    for (const who of [ben, cleo, dana]) await join(who);
    await giveBack(anna, bought);
    const other = await server.node();
    await Promise.all([offer(), other.app.get(WaitlistJob).drain()]);
    await other.close();
    await offer();
    expect([await state(ben), await state(cleo), await state(dana)]).toEqual(['offered', 'waiting', 'waiting']);
    expect((await seats(ben)) + (await seats(cleo)) + (await seats(dana))).toBe(1);
  });

  it('passes a party over that is too big for what is free, and keeps its place', async () => {
    const [anna, ben, cleo] = people as [Person, Person, Person];
    const bought = await buy(anna, 0, 1);
    await join(ben, 2);
    await join(cleo);
    await giveBack(anna, bought);
    await offer();
    expect([await state(ben), await state(cleo)]).toEqual(['waiting', 'offered']);
  });

  it('is what its organizers make of it: they see how many it serves, and take people off it, who learn why', async () => {
    const [anna, ben, cleo] = people as [Person, Person, Person];
    const bought = await buy(anna, 0, 1);
    const { entryId } = await join(ben);
    await join(cleo);
    await giveBack(anna, bought);
    await offer();
    const desk = await owner.call(booking.getWaitlistTerms, params());
    expect(desk).toEqual({ isOpen: true, offerMinutes: 60, waiting: 1, offered: 1, accepted: 0, expired: 0 });
    const removal = { params: { eventId, entryId }, body: { reason: 'Has a ticket already' } };
    await owner.call(booking.removeFromWaitlist, removal);
    await owner.call(booking.removeFromWaitlist, removal);
    await offer();
    expect([await state(ben), await seats(ben), await state(cleo)]).toEqual([undefined, 0, 'offered']);
    await untilTasksAreDone(server);
    const { items } = await ben.call(listNotifications, { query: {} });
    expect(items.map(({ kind }) => kind)).toContain('placeRemoved');
    await owner.call(booking.putWaitlistTerms, { ...params(), body: { isOpen: false, offerMinutes: 60 } });
    const deeds = await server.database.query<{ action: string }>(
      'select action from audit_entry where event_id = $1 order by seq',
      [eventId],
    );
    expect(deeds.map(({ action }) => action)).toEqual(['waitlist.open', 'waitlist.remove', 'waitlist.close']);
  });

  it('is not there while its organizers keep it closed', async () => {
    const [anna] = people as [Person];
    await owner.call(booking.putWaitlistTerms, { ...params(), body: { isOpen: false, offerMinutes: 60 } });
    expect((await anna.ask(booking.joinWaitlist, { ...params(), body: {} })).body.code).toBe('WAITLIST_CLOSED');
    for (const offerMinutes of [0, 24 * 60 + 1]) {
      const wrong = await owner.ask(booking.putWaitlistTerms, { ...params(), body: { isOpen: true, offerMinutes } });
      expect(wrong.body.code).toBe('INVALID');
    }
  });
});
