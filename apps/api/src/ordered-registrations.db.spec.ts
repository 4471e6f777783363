import { jest } from '@jest/globals';
import * as booking from '@ringside/contracts/booking';
import { getRegistration, register } from '@ringside/contracts/registrations';
import type { EventId, SeatNo } from '@ringside/kernel';
import { anEvent } from '@ringside/server/testing';
import { type Person, untilTasksAreDone, type WholeApp, wholeApp } from './testing';

const hall: booking.SectionSpec = {
  name: 'Hall',
  rows: 1,
  seatsPerRow: 4,
  aisleEvery: 0,
  facing: false,
  rowNaming: 'letters',
  placement: 'beside',
};

jest.setTimeout(60_000); // a loaded machine is no failure

describe('orders and registrations', () => {
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
  });

  const params = () => ({ params: { eventId } });
  const terms = async (change: Partial<booking.Sale>) => {
    const { knownProviders: _, ...sale } = await owner.call(booking.getSale, params());
    await owner.call(booking.putSale, { ...params(), body: { ...sale, ...change } });
  };
  const order = async (...numbers: number[]) => {
    const { holdId, lines } = await me.call(booking.holdSeats, { ...params(), body: { seatNos: numbers as SeatNo[] } });
    const lineIds = lines.map(({ lineId }) => lineId);
    return me.call(booking.placeOrder, { ...params(), body: { holdId, lineIds } });
  };
  const cancel = ({ orderId }: booking.Order) => me.call(booking.cancelMyOrder, { params: { eventId, orderId } });
  const state = async () => {
    await untilTasksAreDone(server);
    return (await me.call(getRegistration, params())).mine?.state;
  };

  it('register their buyer once they are confirmed, and no longer once the last of them is cancelled', async () => {
    await terms({ registers: true });
    const [first, second] = [await order(0), await order(1)];
    expect(await state()).toBe('accepted');
    const [{ count } = { count: 0 }] = await server.database.query<{ count: number }>(
      `select count(*)::int as count from notification where event_id = $1 and kind = 'registrationAccepted'`,
      [eventId],
    );
    expect(count).toBe(1);
    await cancel(first);
    expect(await state()).toBe('accepted');
    await cancel(second);
    expect(await state()).toBe('withdrawn');
  });

  it('leave a registration alone that counted before, and one that does not want to', async () => {
    await me.call(register, { ...params(), body: { isListed: false } });
    await terms({ registers: true });
    const placed = await order(0);
    await cancel(placed);
    expect(await state()).toBe('accepted');
  });

  it('do not register where the event does not say so', async () => {
    await order(0);
    expect(await state()).toBeUndefined();
  });

  it('are only for people with an accepted registration where the event says so', async () => {
    await terms({ needsRegistration: true });
    const refused = await me.ask(booking.holdSeats, { ...params(), body: { seatNos: [0] as SeatNo[] } });
    expect(refused.body.code).toBe('REGISTRATION_NEEDED');
    expect((await me.call(booking.getMySeats, params())).needsRegistration).toBe(true);
    await me.call(register, { ...params(), body: { isListed: false } });
    expect((await order(0)).state).toBe('confirmed');
  });
});
