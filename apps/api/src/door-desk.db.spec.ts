import { jest } from '@jest/globals';
import type { EndpointInput } from '@ringside/contracts';
import * as booking from '@ringside/contracts/booking';
import * as office from '@ringside/contracts/box-office';
import * as door from '@ringside/contracts/check-in';
import { reseatTicket } from '@ringside/contracts/tickets';
import type { EventId, SeatNo, TicketId } from '@ringside/kernel';
import { BROKEN_INVARIANTS } from '@ringside/server/booking';
import { anEvent } from '@ringside/server/testing';
import { type Person, seatHall, takeSeats, type WholeApp, wholeApp } from './testing';

jest.setTimeout(60_000); // a loaded machine is no failure

const guest = { name: 'Łukasz Šimić Ωmega Привет <b>' };
const seats = (...seatNos: number[]) => ({ seatNos: seatNos as SeatNo[], tickets: [] });
const reason = 'A broken chair';

describe('the desk of the door', () => {
  let server: WholeApp;
  let [owner, helper, player]: Person[] = [];
  let eventId: EventId;

  beforeAll(async () => {
    server = await wholeApp();
    [owner, helper, player] = await Promise.all([server.person('organizer'), server.person(), server.person()]);
  }, 60_000);
  afterAll(() => server.close());
  beforeEach(async () => {
    ({ eventId } = await anEvent(server.database, { ownerId: owner!.id }));
    await server.database.query(`insert into event_staff (event_id, user_id, role) values ($1, $2, 'door')`, [
      eventId,
      helper!.id,
    ]);
    await seatHall(owner!, eventId);
  });
  afterEach(async () => {
    expect(await server.database.query(BROKEN_INVARIANTS, [eventId])).toEqual([]);
  });
  const at = () => ({ params: { eventId } });
  const give = (...seatNos: number[]) =>
    owner!.call(office.giveAway, { ...at(), body: { wanted: seats(...seatNos), guest, reason: 'Crew' } });

  describe('prints badges and seat cards', () => {
    type Wish = EndpointInput<typeof office.printCards>['body'];
    const print = (body: Wish, who = helper!) => who.ask(office.printCards, { ...at(), body });
    const pdf = async (printId: string, query = '', who = helper!) => {
      const answer = await fetch(`${who.origin}/api/v1/events/${eventId}/card-prints/${printId}/cards.pdf?${query}`, {
        headers: { cookie: who.cookie },
      });
      const text = Buffer.from(await answer.arrayBuffer()).toString('latin1');
      return { status: answer.status, type: answer.headers.get('content-type'), text };
    };
    const pages = async (body: Wish, query = '') => {
      const { body: made } = await print(body);
      const { status, type, text } = await pdf(made.printId, query);
      expect([status, type, text.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
      return { cards: made.cards, left: made.left, pages: text.match(/\/Type \/Page\b/g)?.length };
    };

    it('of chosen tickets, an order, a section or all, several on a page', async () => {
      const given = await give(0, 1);
      await give(2, 3, 4, 5, 6, 7);
      const one = { pages: 1, left: 0 };
      expect(await pages({ kind: 'badge' })).toEqual({ cards: 8, ...one });
      expect(await pages({ kind: 'seatCard' }, 'language=de')).toEqual({ cards: 8, ...one });
      expect(await pages({ kind: 'badge', orderId: given.orderId })).toEqual({ cards: 2, ...one });
      expect(await pages({ kind: 'badge', section: 0 })).toEqual({ cards: 8, ...one });
      const ticketIds = given.tickets.slice(1).map(({ ticketId }) => ticketId);
      expect(await pages({ kind: 'seatCard', ticketIds })).toEqual({ cards: 1, ...one });
      await server.database.query(
        `insert into ticket (event_id, line_id, order_id, bearer, seat_manager, user_manager, state)
         select event_id, line_id, order_id, bearer, bearer, bearer, 'issued' from ticket, generate_series(1, 2)
          where event_id = $1`,
        [eventId],
      );
      expect(await pages({ kind: 'badge' })).toEqual({ cards: 24, pages: 3, left: 0 }); // ten on a page
      expect(await pages({ kind: 'seatCard' })).toEqual({ cards: 24, pages: 3, left: 0 }); // eight on a page
      await server.database.query(`delete from ticket where event_id = $1 and seat_no is null`, [eventId]);
    });

    it('of those alone that were not printed yet, or have another code or seat since, or did not come out', async () => {
      const unprinted = async () => {
        const { counts } = await helper!.call(office.countCards, at());
        return Object.fromEntries(counts.map(({ kind, unprinted: count }) => [kind, count]));
      };
      const missing = (kind: office.CardKind) => print({ kind, unprinted: true });
      expect((await missing('badge')).body.code).toBe('NOTHING_TO_PRINT');
      const [first] = (await give(0, 1, 2)).tickets;
      expect(await unprinted()).toEqual({ badge: 3, seatCard: 3 });
      await print({ kind: 'badge', ticketIds: [first!.ticketId] });
      expect((await missing('badge')).body).toMatchObject({ cards: 2, left: 0 });
      expect((await missing('badge')).body.code).toBe('NOTHING_TO_PRINT');
      const { printId } = (await missing('seatCard')).body;
      expect(await unprinted()).toEqual({ badge: 0, seatCard: 0 });

      await helper!.call(door.reissueForGuest, { params: { eventId, ticketId: first!.ticketId }, body: { reason } });
      expect(await unprinted()).toEqual({ badge: 1, seatCard: 0 });
      await owner!.call(reseatTicket, {
        params: { eventId, ticketId: first!.ticketId },
        body: { seatNo: 7 as SeatNo, reason },
      });
      expect(await unprinted()).toEqual({ badge: 1, seatCard: 1 });
      await helper!.call(office.discardCardPrint, { params: { eventId, printId } });
      expect(await unprinted()).toEqual({ badge: 1, seatCard: 3 });
      expect((await pdf(printId)).status).toBe(404);
    });

    it('for the staff of the very event alone', async () => {
      await give(0);
      const { printId } = (await print({ kind: 'badge' })).body;
      expect((await print({ kind: 'badge' }, player!)).status).toBe(403);
      expect((await pdf(printId, '', player!)).status).toBe(403);
      const { eventId: other } = await anEvent(server.database, { ownerId: player!.id });
      const foreign = await player!.ask(office.discardCardPrint, { params: { eventId: other, printId } });
      expect(foreign.body.code).toBe('NOT_FOUND');
    });
  });

  describe('has its helpers', () => {
    const reseat = (ticketId: TicketId, seatNo: number, who = helper!) =>
      who.ask(reseatTicket, { params: { eventId, ticketId }, body: { seatNo: seatNo as SeatNo, reason } });

    it('seat people elsewhere with a reason, also who is inside, but in nothing dearer, blocked or kept', async () => {
      await server.database.query(
        `with plan as (select plan_id from event_seating where event_id = $1),
              dear as (update plan_seat s set category = 'dear' from plan where s.plan_id = plan.plan_id and s.seat_no = 6),
              made as (insert into ticket_type (event_id, name) values ($1, 'Weekend') returning id)
         insert into price (event_id, ticket_type_id, category, amount)
         select $1::uuid, made.id, c.category, c.amount from made, (values ('', 0), ('dear', 900)) as c (category, amount)`,
        [eventId],
      );
      const [ticketId] = await takeSeats(player!, eventId, 0);
      await owner!.call(booking.blockSeats, { ...at(), body: { seatNos: [5 as SeatNo], reason: 'A pillar' } });
      const { lists } = await helper!.call(door.getCheckInLists, at());
      const read = {
        nonce: crypto.randomUUID(),
        kind: 'entry' as const,
        deviceId: crypto.randomUUID(),
        device: 'Gate',
      };
      const params = { eventId, listId: lists[0]!.listId };
      await helper!.call(door.scanTicket, { params, body: { ...read, ticketId: ticketId! } });

      expect((await reseat(ticketId!, 5)).body.code).toBe('SEAT_TAKEN');
      expect((await reseat(ticketId!, 6)).body.code).toBe('SEAT_DEARER');
      expect((await reseat(ticketId!, 3)).body).toMatchObject({ seatNo: 3 });
      expect((await reseat(ticketId!, 6, owner)).body).toMatchObject({ seatNo: 6 });
      const deeds = await server.database.query<{ actor: string; reason: string }>(
        `select actor_id as actor, reason from audit_entry where event_id = $1 and action = 'ticket.reseat' order by seq`,
        [eventId],
      );
      expect(deeds).toEqual([
        { actor: helper!.id, reason },
        { actor: owner!.id, reason },
      ]);
    });

    it('give another code to guests without an account, and to nobody else', async () => {
      const [bought] = (await give(0)).tickets;
      const [own] = await takeSeats(player!, eventId, 1);
      const reissue = (ticketId: TicketId, who = helper!) =>
        who.ask(door.reissueForGuest, { params: { eventId, ticketId }, body: { reason } });
      expect((await reissue(bought!.ticketId)).body.code).toMatch(/^RS1:/);
      expect((await reissue(own!)).body.code).toBe('FORBIDDEN');
      expect((await reissue(own!, owner)).body.code).toMatch(/^RS1:/);
      const { items } = await helper!.call(door.listDoorTickets, { ...at(), query: {} });
      expect(items.map(({ isGuest }) => isGuest).sort()).toEqual([false, true]);
    });
  });
});
