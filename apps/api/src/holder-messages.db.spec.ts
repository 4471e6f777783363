import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import * as booking from '@ringside/contracts/booking';
import * as office from '@ringside/contracts/box-office';
import * as door from '@ringside/contracts/check-in';
import { listNotifications } from '@ringside/contracts/notifications';
import { getMyTickets } from '@ringside/contracts/tickets';
import type { EventId, SeatNo, TicketTypeId } from '@ringside/kernel';
import { EventReminderJob } from '@ringside/server/booking';
import { anEvent } from '@ringside/server/testing';
import { type Person, seatHall, untilTasksAreDone, type WholeApp, wholeApp } from './testing';

jest.setTimeout(60_000); // a loaded machine is no failure

describe('people with tickets', () => {
  let server: WholeApp;
  let [owner, alice, bob, other]: Person[] = [];
  let params: { eventId: EventId };
  let [weekend, visit]: TicketTypeId[] = [];

  beforeAll(async () => {
    server = await wholeApp();
    [owner, alice, bob, other] = await Promise.all([
      server.person('organizer'),
      ...[1, 2, 3].map(() => server.person()),
    ]);
  }, 60_000);
  afterAll(() => server.close());
  beforeEach(async () => {
    const { eventId } = await anEvent(server.database, { ownerId: owner!.id });
    params = { eventId };
    await seatHall(owner!, eventId);
    const types = await server.database.query<{ id: TicketTypeId }>(
      `with made as (insert into ticket_type (event_id, name, place, position)
                     values ($1, 'Weekend', 'seat', 0), ($1, 'Visit', 'none', 1) returning id, place, position),
            priced as (insert into price (event_id, ticket_type_id, amount) select $1, id, 2500 from made)
       select id from made order by position`,
      [eventId],
    );
    [weekend, visit] = types.map(({ id }) => id);
    await server.database.query(`update event_sale set providers = '{atTheDoor}' where event_id = $1`, [eventId]);
  });

  const order = async (who: Person, wanted: object) => {
    const { holdId, lines } = await who.call(booking.holdSeats, {
      params,
      body: { seatNos: [], tickets: [], ...wanted },
    });
    const lineIds = lines.map(({ lineId }) => lineId);
    return who.call(booking.placeOrder, { params, body: { holdId, lineIds, provider: 'atTheDoor' } });
  };
  const seat = (no: number) => ({ seatNos: [no as SeatNo] });
  const words = { title: 'Doors open later', text: 'At eleven.\n\nSeats stay.' };
  const count = async (holders: booking.HolderState, ...ticketTypeIds: TicketTypeId[]) =>
    (await owner!.call(booking.countHolders, { params, body: { holders, ticketTypeIds } })).people;
  const write = (holders: booking.HolderState, ...ticketTypeIds: TicketTypeId[]) =>
    owner!.ask(booking.writeToHolders, { params, body: { ...words, holders, ticketTypeIds } });
  const told = async (who: Person, kind: string) => {
    await untilTasksAreDone(server);
    const { items } = await who.call(listNotifications, { query: {} });
    return items.filter((item) => item.kind === kind && item.link === `/tickets/${params.eventId}`);
  };

  it('are written to by the type and the state of their tickets, each once', async () => {
    await order(alice!, seat(0));
    await order(alice!, { tickets: [{ ticketTypeId: visit!, amount: 2 }] });
    const { orderId } = await order(bob!, seat(1));
    const cash = { provider: 'cash' as const, amount: 2500, note: '' };
    await owner!.call(booking.markPaid, { params: { ...params, orderId }, body: cash });
    const gone = await order(other!, seat(2));
    await other!.call(booking.cancelMyOrder, { params: { ...params, orderId: gone.orderId } });
    const walkIn = { wanted: { seatNos: [3 as SeatNo], tickets: [] }, guest: { name: 'Kim' }, reason: 'Crew' };
    await owner!.call(office.giveAway, { params, body: walkIn });

    expect([await count('all'), await count('all', visit!), await count('all', weekend!)]).toEqual([2, 1, 2]);
    expect([await count('issued'), await count('due'), await count('arrived')]).toEqual([1, 1, 0]);
    const { lists } = await owner!.call(door.getCheckInLists, { params });
    const { tickets } = await bob!.call(getMyTickets, { params });
    const scan = { nonce: randomUUID(), code: tickets[0]!.code!, kind: 'entry' as const, deviceId: randomUUID() };
    const at = { params: { ...params, listId: lists[0]!.listId }, body: { ...scan, device: 'Gate' } };
    expect((await owner!.call(door.scanTicket, at)).verdict).toBe('accepted');
    expect([await count('arrived'), await count('absent'), await count('absent', weekend!)]).toEqual([1, 1, 1]);

    const { status, body: sent } = await write('due');
    expect([status, sent]).toMatchObject([201, { ...words, holders: 'due', people: 1 }]);
    expect(await told(alice!, 'holdersTold')).toMatchObject([{ params: words }]);
    expect(await told(bob!, 'holdersTold')).toEqual([]);
    const { items } = await owner!.call(booking.listHolderMessages, { params, query: {} });
    expect(items).toEqual([sent]);
  });

  it('are not written to when there are none, nor all day long', async () => {
    expect((await write('all')).body.code).toBe('NOBODY_TO_TELL');
    await order(alice!, seat(0));
    await server.database.query(
      `insert into holder_message (event_id, author, title, text, ticket_type_ids, holders, people)
       select $1, $2, 'x', 'x', '{}', 'all', 1 from generate_series(1, ${booking.HOLDER_MESSAGES_A_DAY})`,
      [params.eventId, owner!.id],
    );
    expect((await write('all')).body.code).toBe('TOO_MANY_MESSAGES');
    await server.database.query(
      `update holder_message set sent_at = sent_at - interval '25 hours' where event_id = $1`,
      [params.eventId],
    );
    expect((await write('all')).status).toBe(201);
  });

  it('are reminded a day before, once for each start, whichever node looks', async () => {
    await order(alice!, seat(0));
    const node = await server.node();
    const startsIn = (hours: number) =>
      server.database.query(
        `update event set starts_at = now() + $2 * interval '1 hour', ends_at = now() + interval '9 days' where id = $1`,
        [params.eventId, hours],
      );
    const look = () => Promise.all([server, node, server].map(({ app }) => app.get(EventReminderJob).drain()));
    await startsIn(48);
    await look();
    expect(await told(alice!, 'eventSoon')).toEqual([]);
    await startsIn(23);
    await look();
    await look();
    expect(await told(alice!, 'eventSoon')).toHaveLength(1);
    expect(await told(bob!, 'eventSoon')).toEqual([]);
    await startsIn(5); // it was put off, or moved up
    await look();
    expect(await told(alice!, 'eventSoon')).toHaveLength(2);
    await node.close();
  });
});
