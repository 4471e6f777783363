import { holdSeats, listMyTickets, placeOrder, putSeating } from '@ringside/contracts/booking';
import { createTournament, enterTournament, listMyTournaments, openSignUp } from '@ringside/contracts/tournaments';
import type { EventId, SeatNo } from '@ringside/kernel';
import { anEvent } from '@ringside/server/testing';
import { type Person, type WholeApp, wholeApp } from './testing';

const section = { name: 'Hall', rows: 2, seatsPerRow: 4, aisleEvery: 0, facing: false } as const;
const HALL = { name: 'Hall', sections: [{ ...section, rowNaming: 'letters', placement: 'below' }] } as const;
const CUP = { name: 'Cup', game: 'Quake', cap: 8, bestOf: 1 } as const;
const seats = (...numbers: number[]) => numbers as SeatNo[];

describe('what is one’s own, at all events', () => {
  let server: WholeApp;
  let organizer: Person;
  let me: Person;
  let other: Person;
  beforeAll(async () => {
    server = await wholeApp();
    organizer = await server.person('organizer');
    [me, other] = [await server.person(), await server.person()];
  }, 60_000);
  afterAll(() => server.close());

  const aHall = async (): Promise<EventId> => {
    const { eventId } = await anEvent(server.database, { ownerId: organizer.id });
    await organizer.call(putSeating, { params: { eventId }, body: { name: HALL.name, sections: [...HALL.sections] } });
    return eventId;
  };
  const hold = (person: Person, eventId: EventId, ...numbers: number[]) =>
    person.call(holdSeats, { params: { eventId }, body: { seatNos: seats(...numbers) } });
  const buy = async (person: Person, eventId: EventId, ...numbers: number[]) => {
    const { holdId, lines } = await hold(person, eventId, ...numbers);
    const lineIds = lines.map(({ lineId }) => lineId);
    await person.call(placeOrder, { params: { eventId }, body: { holdId, lineIds } });
  };

  it('lists tickets and what is held, page by page, without what lapsed, was taken off the site or is another’s', async () => {
    const [bought, both, lapsed, hidden] = [await aHall(), await aHall(), await aHall(), await aHall()];
    await buy(me, bought, 0, 1);
    await buy(other, bought, 2);
    await buy(me, both, 4);
    await hold(me, both, 5, 6);
    await hold(me, lapsed, 1);
    await server.database.query(
      `update seat_state set held_until = clock_timestamp() - interval '1 second' where event_id = $1 and state = 'held'`,
      [lapsed],
    );
    await buy(me, hidden, 3);
    await server.database.query(`update event set state = 'suspended' where id = $1`, [hidden]);
    const { items } = await me.call(listMyTickets, { query: {} });
    expect(
      items.map(({ event, tickets, hold: held }) => [event.id, tickets.map((each) => each.label), held?.count]),
    ).toEqual([
      [both, ['B-1'], 2],
      [bought, ['A-1', 'A-2'], undefined],
    ]);
    expect(items[0]!.tickets[0]!.orderCode).toMatch(/^[0-9A-Z]{6}$/);
    // the first row of the first page is the event that was hidden: it takes its place in the page
    const pages = [await me.call(listMyTickets, { query: { limit: 2 } })];
    pages.push(await me.call(listMyTickets, { query: { limit: 2, cursor: pages[0]!.next! } }));
    expect(pages.flatMap((page) => page.items.map(({ event }) => event.id))).toEqual([both, bought]);
    expect(pages[1]!.next).toBeUndefined();
    expect((await me.ask(listMyTickets, { query: { cursor: 'elsewhere' } })).body.code).toBe('INVALID');
  });

  it('lists the tournaments that one has entered, the last made first', async () => {
    const enter = async (...people: Person[]) => {
      const { eventId } = await anEvent(server.database, { ownerId: organizer.id });
      const { id: tournamentId } = await organizer.call(createTournament, { params: { eventId }, body: CUP });
      const params = { eventId, tournamentId };
      await organizer.call(openSignUp, { params });
      for (const person of people) await person.call(enterTournament, { params });
      return tournamentId;
    };
    const [first, , third] = [await enter(me), await enter(other), await enter(me, other)];
    const page = await me.call(listMyTournaments, { query: { limit: 1 } });
    const rest = await me.call(listMyTournaments, { query: { limit: 1, cursor: page.next! } });
    const found = [...page.items, ...rest.items];
    expect(found.map(({ tournament }) => tournament.id)).toEqual([third, first]);
    expect(found.every(({ tournament, event }) => tournament.mine !== null && tournament.eventId === event.id)).toBe(
      true,
    );
    expect(rest.next).toBeUndefined();
  });
});
