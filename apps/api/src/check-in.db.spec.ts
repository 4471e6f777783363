import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import * as door from '@ringside/contracts/check-in';
import { getMyTickets, reissueTicket, renewTicketKey } from '@ringside/contracts/tickets';
import type { EventId, TicketId } from '@ringside/kernel';
import { BROKEN_INVARIANTS, ENTER } from '@ringside/server/booking';
import { anEvent } from '@ringside/server/testing';
import { nextEvent, type Person, seatHall, takeSeats, type WholeApp, wholeApp } from './testing';

jest.setTimeout(60_000); // a loaded machine is no failure

describe('the door', () => {
  let server: WholeApp;
  let [owner, alice, keeper]: Person[] = [];
  let eventId: EventId;
  let list: door.CheckInList;

  beforeAll(async () => {
    server = await wholeApp();
    [owner, alice, keeper] = await Promise.all([server.person('organizer'), server.person(), server.person()]);
  }, 60_000);
  afterAll(() => server.close());
  afterEach(async () => {
    expect(await server.database.query(BROKEN_INVARIANTS, [eventId])).toEqual([]);
  });
  beforeEach(async () => {
    ({ eventId } = await anEvent(server.database, { ownerId: owner!.id }));
    await server.database.query(`insert into event_staff (event_id, user_id, role) values ($1, $2, 'door')`, [
      eventId,
      keeper!.id,
    ]);
    await seatHall(owner!, eventId);
    list = await firstList();
  });

  const firstList = async () => (await keeper!.call(door.getCheckInLists, { params: { eventId } })).lists[0]!;
  const setList = (change: Partial<door.CheckInListFacts>) => {
    const { name, ticketTypes, opensAt, closesAt, reEntry, admitsUnpaid } = list;
    const facts = { ...{ name, ticketTypes, opensAt, closesAt, reEntry, admitsUnpaid }, ...change };
    return owner!.call(door.changeCheckInList, {
      params: { eventId, listId: list.listId },
      body: { facts, isActive: true },
    });
  };
  /** Tickets of Alice's with their codes. */
  async function tickets(...seatNos: number[]): Promise<{ ticketId: TicketId; code: string }[]> {
    await takeSeats(alice!, eventId, ...seatNos);
    const mine = await alice!.call(getMyTickets, { params: { eventId } });
    return mine.tickets.map(({ ticketId, code }) => ({ ticketId, code: code! }));
  }
  const reading = (code: string, over: object = {}) => ({
    ...{ nonce: randomUUID(), code, kind: 'entry' as const, deviceId: randomUUID(), device: 'Gate' },
    ...over,
  });
  const scan = (body: ReturnType<typeof reading>) =>
    keeper!.call(door.scanTicket, { params: { eventId, listId: list.listId }, body });
  const offline = (code: string, at: number, over: object = {}) => ({
    ...{ nonce: randomUUID(), code, kind: 'entry' as const, listId: list.listId, clockOffsetMs: 0 },
    ...{ at: new Date(at).toISOString(), verdict: 'accepted' as const },
    ...over,
  });
  const upload = (scans: ReturnType<typeof offline>[], device = 'Phone') =>
    keeper!.call(door.uploadScans, { params: { eventId }, body: { deviceId: randomUUID(), device, scans } });
  const endState = async () =>
    server.database.query(
      `select 'in' as what, ticket_id, round, nonce, exit_nonce as other from admission where event_id = $1
       union all select 'conflict', ticket_id, 0, nonce, of_nonce from scan_conflict where event_id = $1 order by 1, 2, 3, 4`,
      [eventId],
    );

  it('lets a ticket in once, says when and where it came in before, and tells the staff live', async () => {
    const [ticket] = await tickets(3);
    const socket = await owner!.socket();
    const told = nextEvent(socket, 'door:moved');
    const first = reading(ticket!.code, { device: 'North gate' });
    expect(await scan(first)).toMatchObject({ verdict: 'accepted', label: 'A-4', before: null });
    expect(await told).toMatchObject({ eventId, listId: list.listId, inside: 1, entries: 1, conflicts: 0 });
    expect(await scan(reading(ticket!.code))).toMatchObject({
      verdict: 'alreadyIn',
      before: { device: 'North gate', at: expect.any(String) },
    });
    expect(await scan(first)).toMatchObject({ verdict: 'accepted' }); // sent again: the same answer (B36)
    expect(await firstList()).toMatchObject({ entries: 1, inside: 1, expected: 1 });
  });

  it('lets a ticket in at one of two gates that read it at the same moment', async () => {
    const [ticket] = await tickets(3);
    const answers = await Promise.all(Array.from({ length: 8 }, () => scan(reading(ticket!.code))));
    expect(answers.map(({ verdict }) => verdict).sort()).toEqual(['accepted', ...Array(7).fill('alreadyIn')]);
  });

  it('would let it in twice by looking first and writing then (negative control)', async () => {
    const [ticket] = await tickets(3);
    const gates = await Promise.all([server.database.connect(), server.database.connect()]);
    const nonces = gates.map(() => randomUUID());
    await server.database.query(
      `insert into scan (nonce, event_id, list_id, ticket_id, kind, verdict, is_good, is_offline, device_id, device, device_at,
         clock_offset_ms, at) select n, $2, $3, $4, 'entry', 'accepted', true, false, n, 'Gate', now(), 0, now() from unnest($1::uuid[]) n`,
      [nonces, eventId, list.listId, ticket!.ticketId],
    );
    const inside = () =>
      server.database
        .query('select from admission where ticket_id = $1', [ticket!.ticketId])
        .then(({ length }) => length);
    const looks = await Promise.all(gates.map(inside));
    await server.database.query('alter table admission drop constraint admission_pkey');
    const weak = ENTER.replace('on conflict (list_id, ticket_id, round) do nothing', '');
    expect(weak).not.toBe(ENTER);
    for (const [at, gate] of gates.entries()) {
      if (looks[at] === 0) await gate.query(weak, [list.listId, ticket!.ticketId, eventId, nonces[at]]);
      await gate.end();
    }
    expect(await inside()).toBe(2);
    await server.database.query('delete from admission where ticket_id = $1', [ticket!.ticketId]);
    await server.database.query('alter table admission add primary key (list_id, ticket_id, round)');
  });

  it('refuses with the reason what is old, foreign, forged, unpaid, cancelled, too early or too late', async () => {
    const [first, second, third] = await tickets(0, 1, 2);
    const verdictOf = async (code: string) => (await scan(reading(code))).verdict;
    await alice!.call(reissueTicket, { params: { eventId, ticketId: first!.ticketId } });
    expect(await verdictOf(first!.code)).toBe('revoked');
    expect(await verdictOf('https://example.org')).toBe('unknown');
    const other = await anEvent(server.database, { ownerId: owner!.id });
    const own = eventId;
    eventId = other.eventId;
    await seatHall(owner!, eventId);
    const [foreign] = await tickets(0);
    eventId = own;
    expect(await verdictOf(foreign!.code)).toBe('wrongEvent');
    const at = second!.code.length - 2;
    const altered = second!.code.slice(0, at) + (second!.code[at] === '0' ? '1' : '0') + second!.code.slice(at + 1);
    expect(['forged', 'unknown']).toContain(await verdictOf(altered));
    await server.database.query(`update ticket set state = 'due' where id = $1`, [second!.ticketId]);
    expect(await verdictOf(second!.code)).toBe('unpaid');
    await setList({ admitsUnpaid: true, closesAt: new Date().toISOString() });
    expect(await verdictOf(second!.code)).toBe('tooLate');
    await setList({ opensAt: new Date(Date.now() + 60_000).toISOString() });
    expect(await verdictOf(second!.code)).toBe('tooEarly');
    await setList({ ticketTypes: [randomUUID()] });
    expect(await verdictOf(second!.code)).toBe('notOnList');
    await setList({ admitsUnpaid: true });
    expect(await verdictOf(second!.code)).toBe('accepted');
    await owner!.call(renewTicketKey, { params: { eventId }, body: { revokeOlder: true } });
    expect(await verdictOf(third!.code)).toBe('forged');
  });

  it('lets out and in again where the list allows it', async () => {
    const [ticket] = await tickets(3);
    const pass = async (kind: door.ScanKind) => (await scan(reading(ticket!.code, { kind }))).verdict;
    expect(await pass('exit')).toBe('notOnList');
    await setList({ reEntry: true });
    const passed = [];
    for (const kind of ['exit', 'entry', 'exit', 'exit', 'entry', 'entry'] as const) passed.push(await pass(kind));
    expect(passed).toEqual(['notIn', 'accepted', 'accepted', 'notIn', 'accepted', 'alreadyIn']);
    expect(await firstList()).toMatchObject({ entries: 1, inside: 1 });
  });

  it('finds tickets by seat, order and name, with where they came in, and gives one another code with a reason', async () => {
    const [first] = await tickets(3, 4);
    const { code, nonce } = { ...first!, nonce: randomUUID() };
    await scan(reading(code, { nonce, device: 'North gate' }));
    const find = async (search?: string) =>
      (await keeper!.call(door.listDoorTickets, { params: { eventId }, query: search ? { search } : {} })).items;
    const [found, ...others] = await find('A-4');
    expect(others).toEqual([]);
    expect(found).toMatchObject({ ticketId: first!.ticketId, label: 'A-4', name: alice!.user!.name, state: 'issued' });
    expect(found!.entries).toMatchObject([{ nonce, device: 'North gate', isInside: true }]);
    expect((await find(found!.orderCode.toLowerCase())).length).toBe(2);
    expect((await find(alice!.user!.name)).length).toBe(2);
    expect(await find('%')).toEqual([]);
    const { items, next } = await keeper!.call(door.listDoorTickets, { params: { eventId }, query: { limit: 1 } });
    const after = await keeper!.call(door.listDoorTickets, { params: { eventId }, query: { limit: 1, cursor: next! } });
    expect([...items, ...after.items].map(({ label }) => label).sort()).toEqual(['A-4', 'B-1']);
    const reissue = { params: { eventId, ticketId: first!.ticketId }, body: { reason: 'Lost phone' } };
    expect((await keeper!.ask(door.reissueForGuest, reissue)).status).toBe(403);
    const { code: another } = await owner!.call(door.reissueForGuest, reissue);
    expect((await scan(reading(code))).verdict).toBe('revoked');
    expect((await scan(reading(another))).verdict).toBe('alreadyIn');
    const [deed] = await server.database.query(
      `select before, after, reason from audit_entry where event_id = $1 and action = 'ticket.reissue'`,
      [eventId],
    );
    expect(deed).toMatchObject({ before: { rev: 0 }, after: { rev: 1 }, reason: 'Lost phone' });
  });

  it('takes an entry back with a reason, which stands in the audit log', async () => {
    const [ticket] = await tickets(3);
    const first = reading(ticket!.code);
    await scan(first);
    const revert = { params: { eventId, nonce: first.nonce }, body: { reason: 'The wrong person' } };
    expect((await keeper!.ask(door.revertScan, revert)).body.code).toBe('FORBIDDEN');
    await owner!.call(door.revertScan, revert);
    expect((await owner!.ask(door.revertScan, revert)).body.code).toBe('NOT_FOUND');
    expect((await scan(reading(ticket!.code))).verdict).toBe('accepted');
    const [deed] = await server.database.query(
      `select action, reason from audit_entry where event_id = $1 order by seq desc limit 1`,
      [eventId],
    );
    expect(deed).toEqual({ action: 'checkIn.revert', reason: 'The wrong person' });
  });

  it('says who entered by a code that had been revoked before, and leaves the ticket to its bearer', async () => {
    const [ticket] = await tickets(3);
    await alice!.call(reissueTicket, { params: { eventId, ticketId: ticket!.ticketId } });
    const stale = offline(ticket!.code, Date.now());
    expect(await upload([stale])).toEqual({ stored: [stale.nonce], conflicts: [stale.nonce] });
    const { items } = await keeper!.call(door.listScans, { params: { eventId }, query: { conflicts: 'true' } });
    expect(items).toMatchObject([
      { nonce: stale.nonce, verdict: 'revoked', isOffline: true, conflict: { device: null } },
    ]);
    const mine = await alice!.call(getMyTickets, { params: { eventId } });
    expect((await scan(reading(mine.tickets[0]!.code!))).verdict).toBe('accepted');
  });

  it('counts no scan twice and none of a ticket that is not of the event, whoever says that it was let in', async () => {
    const [ticket] = await tickets(3);
    const forged = offline(`${ticket!.code.slice(0, -1)}${ticket!.code.endsWith('0') ? '1' : '0'}`, Date.now());
    const byHand = offline('', Date.now(), { code: undefined, ticketId: randomUUID() as TicketId });
    const good = offline(ticket!.code, Date.now());
    await upload([good, forged, byHand]);
    await upload([good]);
    // who was let in by a forged code is no entry of the ticket's, and staff see it
    expect(await endState()).toMatchObject([
      { what: 'conflict', nonce: forged.nonce, other: null },
      { what: 'in', nonce: good.nonce },
    ]);
  });

  it('counts the entry of a device that asked, never heard the refusal and let the ticket in alone, as a conflict', async () => {
    const [ticket] = await tickets(3);
    const first = reading(ticket!.code, { device: 'North gate' });
    await scan(first);
    const lost = reading(ticket!.code);
    expect((await scan(lost)).verdict).toBe('alreadyIn');
    const alone = offline(ticket!.code, Date.now(), { nonce: lost.nonce });
    expect(await upload([alone])).toEqual({ stored: [lost.nonce], conflicts: [lost.nonce] });
    expect(await upload([alone])).toEqual({ stored: [lost.nonce], conflicts: [lost.nonce] });
    expect(await upload([offline(ticket!.code, Date.now(), { nonce: first.nonce })])).toEqual({
      stored: [first.nonce],
      conflicts: [],
    });
    expect(await endState()).toMatchObject([
      { what: 'conflict', nonce: lost.nonce, other: first.nonce },
      { what: 'in', nonce: first.nonce },
    ]);
  });

  it('ends in one state whatever the order and number of uploads: one entry a ticket, the rest conflicts (G6, B35)', async () => {
    await setList({ reEntry: true });
    const all = await tickets(0, 1, 2, 3, 4, 5, 6, 7);
    const start = Date.now();
    const phones = Array.from({ length: 5 }, (_, phone) =>
      all.flatMap(({ code }, at) =>
        (phone + at) % 3 === 0
          ? []
          : [
              offline(code, start + ((phone * 7 + at * 3) % 11) * 1000, {
                kind: (phone + at) % 5 === 4 ? 'exit' : 'entry',
                clockOffsetMs: phone * 500,
              }),
            ],
      ),
    );
    const states = [];
    for (const order of [
      [0, 1, 2, 3, 4],
      [4, 2, 0, 3, 1],
      [3, 3, 1, 4, 0, 2, 1],
    ]) {
      for (const phone of order)
        await upload(
          phones[phone]!.toSorted(() => (order[0] === 0 ? 1 : -1)),
          `Phone ${phone}`,
        );
      states.push(await endState());
      if (states.length < 3) {
        await server.database.query('delete from scan_conflict where event_id = $1', [eventId]);
        await server.database.query('delete from admission where event_id = $1', [eventId]);
        await server.database.query('delete from scan where event_id = $1', [eventId]);
      }
    }
    expect(states[1]).toEqual(states[0]);
    expect(states[2]).toEqual(states[0]);
    const counted = states[0]!.length;
    expect(counted).toBeGreaterThan(all.length);
    const { items } = await keeper!.call(door.listScans, {
      params: { eventId },
      query: { conflicts: 'true', limit: 100 },
    });
    expect(items.length).toBe((await firstList()).conflicts);
    expect(items.every(({ device, conflict }) => device.startsWith('Phone') && conflict !== null)).toBe(true);
  });
});
