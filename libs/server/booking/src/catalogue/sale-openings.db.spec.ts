import { jest } from '@jest/globals';
import type { EventId } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import * as at from '../testing/a-booking';
import { aTicketType } from '../testing/a-sale';
import { setClockOff } from '../testing/set-clock-off';

jest.setTimeout(30_000); // a loaded machine is no failure

describe.each([
  ['ten minutes behind', -10],
  ['right', 0],
  ['ten minutes ahead', 10],
])('a sale that opens for some earlier, on a node whose clock is %s', (_how, off) => {
  let booking: at.Booking;
  let eventId: EventId;
  let me: Actor;
  beforeAll(async () => {
    booking = await at.aBooking();
  }, 60_000);
  afterAll(() => booking.close());
  beforeEach(async () => {
    eventId = await at.aHall(booking);
    me = await at.aBuyer(booking);
    await opensIn('1 minute');
    setClockOff(off);
  });
  afterEach(() => jest.useRealTimers());

  const tell = (sql: string, ...values: unknown[]) => booking.tables.query(sql, [eventId, ...values]);
  const opensIn = (when: string) =>
    tell(`update event_sale set sale_from = clock_timestamp() + interval '${when}' where event_id = $1`);
  const opening = (when: string, teamSize: number | null, typeId: string | null = null) =>
    tell(
      `insert into sale_opening (event_id, opens_at, team_size, ticket_type_id)
       values ($1, clock_timestamp() + interval '${when}', $2, $3)`,
      teamSize,
      typeId,
    );
  const team = async (size: number) => {
    const [made] = await booking.tables.query<{ id: string }>(
      `insert into team (slug, name, tag) values ('owls-' || gen_random_uuid(), 'Owls ' || left(gen_random_uuid()::text, 12), left(gen_random_uuid()::text, 6)) returning id`,
    );
    const members = [me, ...(await Promise.all(Array.from({ length: size - 1 }, () => at.aBuyer(booking))))];
    for (const [index, { userId }] of members.entries()) {
      await booking.tables.query('insert into team_member (team_id, user_id, role) values ($1, $2, $3)', [
        made!.id,
        userId,
        index === 0 ? 'captain' : 'member',
      ]);
    }
  };
  const hold = (wanted = at.seats(0)) => at.outcome(booking.services().holds.hold(eventId, me, wanted));

  it('is closed until it opens for everybody, and says when that is', async () => {
    expect(await hold()).toBe('SALE_NOT_OPEN');
    const { opensAt } = await booking.services().holds.mine(eventId, me);
    const refused = await booking
      .services()
      .holds.hold(eventId, me, at.seats(0))
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'SALE_NOT_OPEN', details: { opensAt } });
    await opensIn('-1 millisecond');
    expect(await hold()).toMatchObject({ seatNos: [0] });
    expect((await booking.services().holds.mine(eventId, me)).opensAt).toBeNull();
  });

  it('lets teams of a size in from their opening on, and nobody else', async () => {
    await opening('-1 millisecond', 3);
    expect(await hold()).toBe('SALE_NOT_OPEN');
    await team(2);
    expect(await hold()).toBe('SALE_NOT_OPEN');
    await team(3);
    expect(await hold()).toMatchObject({ seatNos: [0] });
  });

  it('does not let them in before it', async () => {
    await opening('30 seconds', 3);
    await team(3);
    expect(await hold()).toBe('SALE_NOT_OPEN');
  });

  it('sells a ticket type from its opening on, and to whoever bears one everything', async () => {
    const weekend = await aTicketType(booking, eventId, { name: 'Weekend', price: 0 });
    const day = await aTicketType(booking, eventId, { name: 'Day', price: 0 });
    await opening('-1 millisecond', null, weekend);
    const asking = (...types: (typeof day)[]) =>
      hold({ ...at.seats(...types.map((_type, index) => index)), ticketTypeIds: types });
    expect(await asking(day)).toBe('SALE_NOT_OPEN');
    expect(await asking(weekend, day)).toBe('SALE_NOT_OPEN');
    const held = await asking(weekend);
    expect(held).toMatchObject({ seatNos: [0] });
    await booking.services().checkout.place(eventId, me, at.allOf(held as at.Hold));
    expect(await hold({ ...at.seats(1), ticketTypeIds: [day] })).toMatchObject({ seatNos: [1] });
    expect(await at.faults(booking.tables, eventId)).toEqual([]);
  });

  it('asks for an accepted registration where its organizers want one', async () => {
    await opensIn('-1 millisecond');
    await tell('update event_sale set needs_registration = true where event_id = $1');
    expect(await hold()).toBe('REGISTRATION_NEEDED');
    await tell(`insert into registration (event_id, user_id, state) values ($1, $2, 'pending')`, me.userId);
    expect(await hold()).toBe('REGISTRATION_NEEDED');
    expect((await booking.services().holds.mine(eventId, me)).needsRegistration).toBe(true);
    await tell(`update registration set state = 'accepted' where event_id = $1`);
    expect(await hold()).toMatchObject({ seatNos: [0] });
  });
});
