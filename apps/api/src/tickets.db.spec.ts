import { jest } from '@jest/globals';
import { readTicketCode } from '@ringside/booking-core';
import * as booking from '@ringside/contracts/booking';
import * as contracts from '@ringside/contracts/tickets';
import * as teams from '@ringside/contracts/teams';
import type { EventId, OrderId, SeatNo, TicketId } from '@ringside/kernel';
import { BROKEN_INVARIANTS } from '@ringside/server/booking';
import { anEvent } from '@ringside/server/testing';
import { type Person, seatHall, takeSeats, type WholeApp, wholeApp } from './testing';

jest.setTimeout(30_000); // a loaded machine is no failure

const seat = (seatNo: number) => seatNo as SeatNo;

describe('tickets in the hands of their people', () => {
  let server: WholeApp;
  let [owner, alice, bob, carol]: Person[] = [];
  let eventId: EventId;

  beforeAll(async () => {
    server = await wholeApp();
    [owner, alice, bob, carol] = await Promise.all([
      server.person('organizer'),
      ...Array.from({ length: 3 }, () => server.person()),
    ]);
  }, 60_000);
  afterAll(() => server.close());
  beforeEach(async () => {
    ({ eventId } = await anEvent(server.database, { ownerId: owner!.id }));
    await seatHall(owner!, eventId);
  });
  afterEach(async () => {
    expect(await server.database.query(BROKEN_INVARIANTS, [eventId])).toEqual([]);
  });

  const mine = (who: Person) => who.call(contracts.getMyTickets, { params: { eventId } });
  const nameOf = (who: Person) => who.user!.username;
  const of = (ticketId: TicketId) => ({ params: { eventId, ticketId } });
  async function ticketOn(who: Person, seatNo: number): Promise<TicketId> {
    const [ticketId] = await takeSeats(who, eventId, seatNo);
    return ticketId!;
  }
  const revOf = async (ticketId: TicketId) => {
    const [row] = await server.database.query<{ rev: number; seatNo: number }>(
      'select rev, seat_no as "seatNo" from ticket where id = $1',
      [ticketId],
    );
    return row!;
  };
  const orderOf = async (ticketId: TicketId) => {
    const [row] = await server.database.query<{ orderId: OrderId; lineId: string }>(
      'select order_id as "orderId", line_id as "lineId" from ticket where id = $1',
      [ticketId],
    );
    return row!;
  };
  const checkIn = async (ticketId: TicketId) => {
    await server.database.query(
      `with list as (insert into check_in_list (event_id, name) values ($1, 'Door') returning id),
            s as (insert into scan (nonce, event_id, list_id, ticket_id, rev, kind, verdict, is_good, is_offline, device_id,
                    device, device_at, clock_offset_ms, at)
                  select uuidv7(), $1, id, $2, 0, 'entry', 'accepted', true, false, uuidv7(), 'Gate', now(), 0, now() from list
                  returning nonce, list_id)
       insert into admission (list_id, ticket_id, round, event_id, nonce) select list_id, $2, 0, $1, nonce from s`,
      [eventId, ticketId],
    );
  };

  it('have a code that says the ticket, the event and the revision, and stays the same', async () => {
    const ticketId = await ticketOn(alice!, 3);
    const [first, again] = [await mine(alice!), await mine(alice!)];
    expect(first.tickets).toMatchObject([
      { ticketId, seatNo: 3, label: 'A-4', state: 'issued', participant: null, may: { own: true, seat: true } },
    ]);
    const code = readTicketCode(first.tickets[0]!.code!);
    const [sale] = await server.database.query<{ number: number }>(
      'select number from event_sale where event_id = $1',
      [eventId],
    );
    expect(code).toMatchObject({ ticketId, rev: 0, keyId: 0, event: sale!.number });
    expect(again).toEqual(first);
    expect((await mine(bob!)).tickets).toEqual([]);
  });

  it('are printed as a PDF in each language, with what their people are called', async () => {
    const ticketId = await ticketOn(alice!, 0);
    await alice!.call(contracts.nameParticipant, { ...of(ticketId), body: { name: 'Łukasz Šimić Ωmega Привет' } });
    for (const language of ['en', 'fr', 'de'] as const) {
      const answer = await fetch(
        `${alice!.origin}/api/v1/events/${eventId}/tickets/${ticketId}/ticket.pdf?language=${language}`,
        { headers: { cookie: alice!.cookie } },
      );
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(bytes.toString('latin1')).toContain(`/Lang (${language})`);
      expect(bytes.length).toBeLessThan(80_000);
    }
  });

  it('are named, looked after and seated by those whom their bearer appoints', async () => {
    const ticketId = await ticketOn(alice!, 3);
    await alice!.call(contracts.appointManagers, {
      ...of(ticketId),
      body: { seatManager: nameOf(bob!), userManager: nameOf(carol!) },
    });
    await carol!.call(contracts.nameParticipant, { ...of(ticketId), body: { username: nameOf(carol!) } });
    const [seen] = (await mine(carol!)).tickets;
    expect(seen).toMatchObject({ code: expect.any(String), participant: { username: nameOf(carol!) } });
    const [managed] = (await mine(bob!)).tickets;
    expect(managed).toMatchObject({ code: null, may: { own: false, seat: true, name: false } });
    const moved = await bob!.call(contracts.moveTicket, { ...of(ticketId), body: { seatNo: seat(6) } });
    expect(moved.tickets).toMatchObject([{ seatNo: 6, label: 'B-3' }]);
    expect(await alice!.ask(contracts.moveTicket, { ...of(ticketId), body: { seatNo: seat(0) } })).toMatchObject({
      body: { code: 'NOT_FOUND' },
    });
    expect(
      await alice!.ask(contracts.nameParticipant, { ...of(ticketId), body: { username: 'nobody-of-this-name' } }),
    ).toMatchObject({ body: { code: 'NOT_FOUND' } });
  });

  it('go to another bearer once they accept, with a code of its own (B27)', async () => {
    const ticketId = await ticketOn(alice!, 3);
    const before = (await mine(alice!)).tickets[0]!.code;
    const offer = await alice!.call(contracts.offerTicket, { ...of(ticketId), body: { username: nameOf(bob!) } });
    expect(offer.sent).toMatchObject([{ ticketId, label: 'A-4', to: { username: nameOf(bob!) } }]);
    const again = await alice!.ask(contracts.offerTicket, { ...of(ticketId), body: { username: nameOf(carol!) } });
    expect(again.body.code).toBe('OFFER_OPEN');
    const { transferId } = (await mine(bob!)).offered[0]!;
    const notHers = await carol!.ask(contracts.acceptTransfer, { params: { eventId, transferId } });
    expect(notHers.body.code).toBe('NOT_FOUND');
    const accepted = await bob!.call(contracts.acceptTransfer, { params: { eventId, transferId } });
    expect(accepted.tickets).toMatchObject([{ ticketId, rev: 1, bearer: { username: nameOf(bob!) } }]);
    expect(accepted.tickets[0]!.code).not.toBe(before);
    expect((await mine(alice!)).tickets).toEqual([]);
    const twice = await bob!.ask(contracts.acceptTransfer, { params: { eventId, transferId } });
    expect(twice.body.code).toBe('OFFER_OVER');
  });

  it('are not given away once they are used, out of time, or against the organizer’s rule', async () => {
    const ticketId = await ticketOn(alice!, 3);
    const offer = () => alice!.ask(contracts.offerTicket, { ...of(ticketId), body: { username: nameOf(bob!) } });
    await server.database.query('update event_sale set transfers = false where event_id = $1', [eventId]);
    expect((await offer()).body.code).toBe('TRANSFERS_CLOSED');
    await server.database.query(
      `update event_sale set transfers = true, transfer_until = now() - interval '1 second' where event_id = $1`,
      [eventId],
    );
    expect((await offer()).body.code).toBe('TRANSFERS_CLOSED');
    await server.database.query('update event_sale set transfer_until = null where event_id = $1', [eventId]);
    expect((await offer()).status).toBe(200);
    const { transferId } = (await mine(bob!)).offered[0]!;
    const accept = () => bob!.ask(contracts.acceptTransfer, { params: { eventId, transferId } });
    await server.database.query(`update ticket_transfer set expires_at = now() where id = $1`, [transferId]);
    expect((await accept()).body.code).toBe('OFFER_OVER');
    expect((await offer()).status).toBe(200);
    await checkIn(ticketId);
    const next = (await mine(bob!)).offered[0]!;
    const late = await bob!.ask(contracts.acceptTransfer, { params: { eventId, transferId: next.transferId } });
    expect(late.body.code).toBe('TICKET_CHECKED_IN');
    expect(await revOf(ticketId)).toEqual({ rev: 0, seatNo: 3 });
  });

  it('move until the seating lock, and a move that fails keeps the old seat (B24)', async () => {
    const ticketId = await ticketOn(alice!, 3);
    await takeSeats(bob!, eventId, 4);
    const move = (seatNo: number) =>
      alice!.ask(contracts.moveTicket, { ...of(ticketId), body: { seatNo: seat(seatNo) } });
    expect((await move(4)).body).toMatchObject({
      code: 'SEAT_TAKEN',
      details: { seats: [{ seatNo: 4, reason: 'taken' }] },
    });
    expect((await move(99)).body.code).toBe('NOT_FOUND');
    expect(await revOf(ticketId)).toEqual({ rev: 0, seatNo: 3 });
    await server.database.query('update event_sale set seating_lock_at = now() where event_id = $1', [eventId]);
    expect((await move(5)).body.code).toBe('SEATING_LOCKED');
    expect((await mine(alice!)).tickets[0]!.may.seat).toBe(false);
    const reseat = { ...of(ticketId), body: { seatNo: seat(5), reason: 'Broken chair' } };
    expect((await alice!.ask(contracts.reseatTicket, reseat)).body.code).toBe('FORBIDDEN');
    expect(await owner!.call(contracts.reseatTicket, reseat)).toMatchObject({ label: 'B-2' });
    const [deed] = await server.database.query(
      `select action, before, after, reason from audit_entry where event_id = $1 order by seq desc limit 1`,
      [eventId],
    );
    expect(deed).toEqual({
      action: 'ticket.reseat',
      before: { seat: 'A-4' },
      after: { seat: 'B-2' },
      reason: 'Broken chair',
    });
  });

  it('never move to a dearer seat, nor to one that is kept for others', async () => {
    const ticketId = await ticketOn(alice!, 3);
    await server.database.query(
      `with type as (insert into ticket_type (event_id, name) values ($1, 'Day') returning id),
            cheap as (insert into price (event_id, ticket_type_id, category, amount) select $1, id, '', 0 from type),
            dear as (insert into price (event_id, ticket_type_id, category, amount) select $1, id, 'front', 900 from type)
       update ticket set ticket_type_id = type.id from type where ticket.id = $2`,
      [eventId, ticketId],
    );
    await server.database.query(
      `update plan_seat set category = 'front' where seat_no = 0 and plan_id = (select plan_id from event_seating where event_id = $1)`,
      [eventId],
    );
    const [group] = await server.database.query<{ id: string }>(
      `insert into seat_group (event_id, name) values ($1, 'Crew') returning id`,
      [eventId],
    );
    await server.database.query('update seat_state set group_id = $2 where event_id = $1 and seat_no = 1', [
      eventId,
      group!.id,
    ]);
    const move = (seatNo: number) =>
      alice!.ask(contracts.moveTicket, { ...of(ticketId), body: { seatNo: seat(seatNo) } });
    expect((await move(0)).body.code).toBe('SEAT_DEARER');
    expect((await move(1)).body.code).toBe('SEAT_TAKEN');
    await server.database.query('insert into seat_group_member (group_id, event_id, user_id) values ($1, $2, $3)', [
      group!.id,
      eventId,
      alice!.id,
    ]);
    expect((await move(1)).status).toBe(200);
  });

  it('have a wheelchair place, or the one beside it, only where their people ask for it (B14)', async () => {
    const [PLACE, BESIDE] = [2, 3];
    await server.database.query(
      `update plan_seat p set flags = case p.seat_no when $2 then $4::int else $5::int end, companion_of = case p.seat_no when $3 then $2 end
         from event_seating e where e.event_id = $1 and p.plan_id = e.plan_id and p.seat_no in ($2, $3)`,
      [eventId, PLACE, BESIDE, booking.SEAT_FLAGS.accessible, booking.SEAT_FLAGS.companion],
    );
    const ticketId = await ticketOn(alice!, 0);
    const move = (seatNo: number, accessible?: boolean) => {
      const body = { seatNo: seat(seatNo), ...(accessible && { accessible }) };
      return alice!.ask(contracts.moveTicket, { ...of(ticketId), body });
    };
    const seatOf = async () => (await revOf(ticketId)).seatNo;
    expect((await move(PLACE)).body).toMatchObject({
      code: 'SEAT_TAKEN',
      details: { seats: [{ reason: 'onlyAccessible' }] },
    });
    expect((await move(BESIDE, true)).body).toMatchObject({ details: { seats: [{ reason: 'onlyCompanion' }] } });
    expect([(await move(PLACE, true)).status, await seatOf()]).toEqual([200, PLACE]);
    // the place beside is nothing without the one that would become free
    expect((await move(BESIDE, true)).body).toMatchObject({ details: { seats: [{ reason: 'onlyCompanion' }] } });
    const friend = await ticketOn(bob!, 5);
    const swap = (accessible?: boolean) =>
      bob!.ask(contracts.askSwap, { ...of(friend), body: { seatNo: seat(PLACE), ...(accessible && { accessible }) } });
    expect((await swap()).body).toMatchObject({ details: { seats: [{ reason: 'onlyAccessible' }] } });
    expect((await swap(true)).status).toBe(200);
    const body = { seatNo: seat(1), reason: 'The lift is broken' };
    await owner!.call(contracts.reseatTicket, { ...of(friend), body: { ...body, seatNo: seat(BESIDE) } }); // staff know why
    await owner!.call(contracts.reseatTicket, { ...of(ticketId), body });
    expect(await seatOf()).toBe(1);
  });

  it('are cancelled by staff alone once somebody came in with them, whoever is faster', async () => {
    const ticketId = await ticketOn(alice!, 0);
    const order = await orderOf(ticketId);
    await checkIn(ticketId);
    for (const refused of [
      await alice!.ask(booking.cancelTicket, of(ticketId)),
      await alice!.ask(booking.cancelMyOrder, { params: { eventId, orderId: order.orderId } }),
    ]) {
      expect(refused.body.code).toBe('TICKET_CHECKED_IN');
    }
    const body = { lineIds: [order.lineId], reason: 'Sent home' };
    await owner!.call(booking.refundOrder, { params: { eventId, orderId: order.orderId }, body });
    expect((await mine(alice!)).tickets).toEqual([]);
  });

  it('change places when both agree', async () => {
    const [hers, his] = [await ticketOn(alice!, 3), await ticketOn(bob!, 5)];
    await alice!.call(contracts.askSwap, { ...of(hers), body: { seatNo: seat(5) } });
    const { swapsAsked } = await mine(bob!);
    expect(swapsAsked).toMatchObject([{ ticketId: his, from: 'B-2', to: 'A-4' }]);
    expect(JSON.stringify(swapsAsked)).not.toContain(nameOf(alice!));
    const ref = { params: { eventId, swapId: swapsAsked[0]!.swapId } };
    expect((await alice!.ask(contracts.acceptSwap, ref)).body.code).toBe('NOT_FOUND');
    const swapped = await bob!.call(contracts.acceptSwap, ref);
    expect(swapped.tickets).toMatchObject([{ ticketId: his, seatNo: 3, label: 'A-4' }]);
    expect((await mine(alice!)).tickets).toMatchObject([{ ticketId: hers, seatNo: 5, label: 'B-2' }]);
    expect((await bob!.ask(contracts.acceptSwap, ref)).body.code).toBe('OFFER_OVER');
  });

  it('show names to those only whom each person chose, and never in the public picture (B33)', async () => {
    await ticketOn(alice!, 3);
    const names = async (who: Person) =>
      (await who.call(contracts.getSeatNames, { params: { eventId }, query: { from: 0, to: 7 } })).seats;
    const choose = (shownTo: contracts.NameAudience) =>
      alice!.call(contracts.chooseNameAudience, { body: { shownTo } });
    expect(await names(alice!)).toMatchObject([{ seatNo: 3, name: alice!.user!.name }]);
    expect(await names(bob!)).toEqual([]); // teams only, and they share none
    await choose('everyone');
    expect(await names(bob!)).toMatchObject([{ seatNo: 3, name: alice!.user!.name }]);
    await choose('nobody');
    expect(await names(bob!)).toEqual([]);
    const picture = JSON.stringify(await bob!.call(booking.getSeats, { params: { eventId }, query: {} }));
    expect(picture).not.toContain(alice!.user!.name);
    expect(picture).not.toContain(alice!.id);
    await choose('teams');
  });

  it('let a captain seat the team', async () => {
    const team = await alice!.call(teams.createTeam, {
      body: { name: `Team ${eventId.slice(-8)}`, tag: eventId.slice(-5), about: '' },
    });
    await alice!.call(teams.invitePerson, { params: { teamId: team.id }, body: { userId: bob!.id } });
    const [invitation] = await server.database.query<{ id: string }>(
      'select id from team_invitation where team_id = $1',
      [team.id],
    );
    await bob!.call(teams.acceptInvitation, { params: { invitationId: invitation!.id } });
    const ticketId = await ticketOn(bob!, 3);
    const before = await alice!.call(contracts.getTeamSeating, { params: { eventId } });
    expect(before.teams).toMatchObject([
      {
        tag: team.tag,
        members: [
          { username: nameOf(alice!), ticket: null, maySeat: false },
          { username: nameOf(bob!), ticket: { ticketId, label: 'A-4' }, maySeat: true },
        ],
      },
    ]);
    await alice!.call(contracts.moveTicket, { ...of(ticketId), body: { seatNo: seat(7) } });
    expect(await revOf(ticketId)).toMatchObject({ seatNo: 7 });
    const names = await alice!.call(contracts.getSeatNames, { params: { eventId }, query: { from: 0, to: 7 } });
    expect(names.seats).toEqual([{ seatNo: 7, name: bob!.user!.name, tag: team.tag }]);
    const notHis = await carol!.ask(contracts.moveTicket, { ...of(ticketId), body: { seatNo: seat(0) } });
    expect(notHis.body.code).toBe('NOT_FOUND');
  });

  it('have no more keys than their codes can name', async () => {
    await ticketOn(alice!, 0);
    await mine(alice!);
    const renew = () => owner!.ask(contracts.renewTicketKey, { params: { eventId }, body: { revokeOlder: false } });
    await server.database.query(
      `insert into ticket_key (event_id, key_id, public_key, private_key)
       select event_id, n, public_key, private_key from ticket_key, generate_series(1, 254) n where event_id = $1`,
      [eventId],
    );
    const answers = await Promise.all([renew(), renew(), renew()]);
    expect(answers.map(({ body }) => body.keyId ?? body.code).sort()).toEqual([
      255,
      'TICKET_KEYS_SPENT',
      'TICKET_KEYS_SPENT',
    ]);
  });

  it('have other keys when the organizer renews them, which stand in the audit log', async () => {
    const ticketId = await ticketOn(alice!, 3);
    const codeOf = async () => readTicketCode((await mine(alice!)).tickets[0]!.code!);
    expect(await codeOf()).toMatchObject({ keyId: 0, ticketId });
    await owner!.call(contracts.renewTicketKey, { params: { eventId }, body: { revokeOlder: true } });
    expect(await codeOf()).toMatchObject({ keyId: 1, ticketId });
    const keys = await server.database.query('select private_key from ticket_key where event_id = $1', [eventId]);
    expect(keys).toHaveLength(2);
    const [deed] = await server.database.query(
      'select action, after from audit_entry where event_id = $1 order by seq desc limit 1',
      [eventId],
    );
    expect(deed).toEqual({ action: 'ticket.renewKey', after: { keyId: 1, revokeOlder: true } });
  });
});
