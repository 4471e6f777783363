import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listAudit } from '@ringside/contracts/accounts';
import * as booking from '@ringside/contracts/booking';
import * as events from '@ringside/contracts/events';
import type { NewScheduleItem } from '@ringside/contracts/events';
import { getPictureFile, listPictures } from '@ringside/contracts/pictures';
import { getRegistrationSettings, putRegistrationSettings } from '@ringside/contracts/registrations';
import {
  cancelTournament,
  createTournament,
  enterTournament,
  listEntrants,
  listTournaments,
  openSignUp,
} from '@ringside/contracts/tournaments';
import type { EventId } from '@ringside/kernel';
import { Database, Outbox } from '@ringside/server/platform';
import { eventDuplicated } from '@ringside/server/ports';
import { anEvent } from '@ringside/server/testing';
import { type Person, untilTasksAreDone, type WholeApp, wholeApp } from './testing';

describe('a draft', () => {
  let server: WholeApp;
  let owner: Person;
  let manager: Person;
  let player: Person;
  beforeAll(async () => {
    server = await wholeApp();
    [owner, manager, player] = await Promise.all([
      server.person('organizer'),
      server.person('organizer'),
      server.person(),
    ]);
  }, 60_000);
  afterAll(() => server.close());

  const name = () => `Spring LAN ${randomUUID().slice(0, 8)}`;

  /** One night in Berlin, a week before the clocks are put forward: from 20:00 to 05:00. */
  const winterNight = () => ({
    title: name(),
    summary: 'One night',
    description: 'All of it.',
    venue: { name: `Hall ${randomUUID()}`, address: 'Quay 1' },
    startsAt: '2037-03-22T19:00:00.000Z',
    endsAt: '2037-03-23T04:00:00.000Z',
    timeZone: 'Europe/Berlin',
    capacity: 40,
  });
  const summerStart = '2037-03-30T18:00:00.000Z'; // 20:00 once more

  async function draft(by = owner): Promise<EventId> {
    const { id } = await by.call(events.createEvent, { body: winterNight() });
    await server.database.query(`insert into event_staff (event_id, user_id, role) values ($1, $2, 'manager')`, [
      id,
      manager.id,
    ]);
    return id;
  }

  const line = (title: string, startsAt: string, endsAt: string | null): NewScheduleItem => ({
    kind: 'show',
    title,
    place: '',
    description: '',
    startsAt,
    endsAt,
  });
  /** Doors at 19:00, the last show from 23:30 to 00:30. */
  async function plan(eventId: EventId): Promise<void> {
    const params = { eventId };
    await owner.call(events.addScheduleItem, { params, body: line('Doors', '2037-03-22T18:00:00Z', null) });
    const show = line('Show', '2037-03-22T22:30:00Z', '2037-03-22T23:30:00Z');
    await owner.call(events.addScheduleItem, { params, body: show });
  }
  const times = async (eventId: EventId) =>
    (await owner.call(events.getSchedule, { params: { eventId } })).items.map(({ startsAt, endsAt }) => [
      startsAt,
      endsAt,
    ]);

  async function furnish(eventId: EventId): Promise<void> {
    const params = { eventId };
    const section = { name: 'Floor', rows: 2, seatsPerRow: 3, aisleEvery: 0, facing: false } as const;
    const spec = { name: 'Hall', sections: [{ ...section, rowNaming: 'letters', placement: 'below' } as const] };
    await owner.call(booking.putSeating, { params, body: spec });
    await owner.call(putRegistrationSettings, {
      params,
      body: {
        opensAt: null,
        closesAt: '2037-03-21T11:00:00Z',
        mode: 'approval',
        hasWaitlist: false,
        audience: 'nobody',
      },
    });
    await server.database.query(
      `with made as (insert into picture (owner_kind, owner_id, position, alt, width, height, widths)
                     values ('event', $1, 0, 'The hall', 480, 270, '{480}') returning id)
       insert into picture_file (picture_id, width, bytes) select id, 480, 'webp' from made`,
      [eventId],
    );
  }

  const duplicate = (eventId: EventId, by = owner, key: string = randomUUID(), title = name()) =>
    by.ask(
      events.duplicateEvent,
      { params: { eventId }, body: { title, startsAt: summerStart } },
      { 'idempotency-key': key },
    );

  it('is made from an older event with all that was planned, at the same hours across the clock change', async () => {
    const from = await draft();
    await plan(from);
    await furnish(from);
    const [key, title] = [randomUUID(), name()];
    const { status, body: made } = await duplicate(from, owner, key, title);
    expect([status, made.state, made.startsAt, made.endsAt]).toEqual([
      201,
      'draft',
      summerStart,
      '2037-03-31T03:00:00.000Z', // 05:00
    ]);
    expect(made).toMatchObject({ title, summary: 'One night', capacity: 40, venue: { address: 'Quay 1' } });
    expect((await duplicate(from, owner, key, title)).body.id).toBe(made.id);

    expect(await times(made.id)).toEqual([
      ['2037-03-30T17:00:00.000Z', null],
      ['2037-03-30T21:30:00.000Z', '2037-03-30T22:30:00.000Z'],
    ]);
    const params = { eventId: made.id };
    expect(await owner.call(getRegistrationSettings, { params })).toEqual({
      opensAt: null,
      closesAt: '2037-03-29T10:00:00.000Z',
      mode: 'approval',
      hasWaitlist: false,
      audience: 'nobody',
    });
    expect(made.myRoles).toEqual(['owner']);
    expect((await manager.ask(events.getEvent, { params })).body.code).toBe('NOT_FOUND'); // none of its people
    await untilTasksAreDone(server);
    expect(await owner.call(booking.getSeating, { params })).toMatchObject({ seats: 6, spec: { name: 'Hall' } });
  });

  it('sells what the older event sold, at times as far from its start, but takes no code and no account along', async () => {
    const from = await draft();
    await furnish(from);
    const params = { eventId: from };
    const type = { about: 'Both nights', place: 'seat', taxRate: 1900, minAmount: 1, maxAmount: 4 } as const;
    const more = { channels: ['web' as const], byVoucherOnly: false, needsApproval: true, isActive: true };
    const weekend = { name: 'Weekend', ...type, ...more, saleFrom: null, saleUntil: '2037-03-20T18:00:00.000Z' };
    const { ticketTypes } = await owner.call(booking.addTicketType, { params, body: weekend });
    const ticketTypeId = ticketTypes[0]!.id;
    const prices = [{ ticketTypeId, category: '', amount: 2500 }];
    await owner.call(booking.putPrices, { params, body: { prices } });
    await owner.call(booking.addQuota, {
      params,
      body: { name: 'Desks', capacity: 5, ticketTypeIds: [ticketTypeId] },
    });
    const { knownProviders: _known, ...terms } = await owner.call(booking.getSale, { params });
    const changed = {
      ...terms,
      providers: ['atTheDoor' as const],
      saleFrom: '2037-03-14T17:00:00.000Z',
      strandRule: true,
    };
    await owner.call(booking.putSale, { params, body: changed });
    const openings = [
      { opensAt: '2037-03-12T17:00:00.000Z', teamSize: 5, ticketTypeId: null },
      { opensAt: '2037-03-13T17:00:00.000Z', teamSize: null, ticketTypeId },
    ];
    await owner.call(booking.putSaleOpenings, { params, body: { openings } });
    await server.database.query(
      `with s as (insert into stock (event_id, kind, capacity) values ($1, 'voucher', 1) returning id)
       insert into voucher (event_id, code, stock_id, percent) select $1, 'OLD', id, 1000 from s`,
      [from],
    );

    const { body: made } = await duplicate(from);
    await untilTasksAreDone(server);
    const of = { params: { eventId: made.id } };
    const catalogue = await owner.call(booking.getCatalogue, of);
    const copied = catalogue.ticketTypes[0]!;
    expect(copied).toMatchObject({ ...weekend, saleUntil: '2037-03-28T18:00:00.000Z' });
    expect(copied.id).not.toBe(ticketTypeId);
    expect(catalogue.prices).toEqual([{ ...prices[0], ticketTypeId: copied.id }]);
    expect(catalogue.quotas).toMatchObject([{ name: 'Desks', capacity: 5, sold: 0, ticketTypeIds: [copied.id] }]);
    expect(await owner.call(booking.getSale, of)).toMatchObject({
      ...{ providers: ['atTheDoor'], strandRule: true, saleFrom: '2037-03-22T17:00:00.000Z' },
    });
    expect(await owner.call(booking.getSaleOpenings, of)).toEqual({
      openings: [
        { opensAt: '2037-03-20T17:00:00.000Z', teamSize: 5, ticketTypeId: null },
        { opensAt: '2037-03-21T17:00:00.000Z', teamSize: null, ticketTypeId: copied.id },
      ],
    });
    expect((await owner.call(booking.listVouchers, { ...of, query: {} })).items).toEqual([]);
  });

  it('is told of every column of a sale: what is new there is copied or is named here', async () => {
    const COPY = '../../../libs/server/booking/src/catalogue/sale-copy.repository.ts';
    const own = ['event_id', 'id', 'number', 'rev'];
    const columns = await server.database.query<{ table: string; column: string }>(
      `select table_name as "table", column_name as "column" from information_schema.columns
        where table_name in ('event_sale', 'ticket_type', 'sale_opening', 'waitlist_terms') and column_name <> all($1)`,
      [own],
    );
    const source = readFileSync(path.resolve(import.meta.dirname, COPY), 'utf8');
    const missing = columns.filter(({ table, column }) => {
      const [, list = ''] = new RegExp(`insert into ${table} \\(([^)]*)\\)`).exec(source) ?? [];
      return !list.split(/[\s,]+/).includes(column);
    });
    expect(missing).toEqual([]);
  });

  it('has pictures of its own, which stay when the older event loses them', async () => {
    const from = await draft();
    await furnish(from);
    const { body: made } = await duplicate(from);
    await server.database.query('delete from picture where owner_id = $1', [from]);
    const { items } = await owner.call(listPictures, { params: { ownerKind: 'event', ownerId: made.id } });
    expect(items.map(({ alt }) => alt)).toEqual(['The hall']);
    const file = await owner.ask(getPictureFile, { params: { pictureId: items[0]!.id, width: 480 } });
    expect(file.status).toBe(200);
  });

  it('has the tournaments of the older event when its maker wants them: as drafts that nobody has entered', async () => {
    const from = await draft();
    const cup = { name: 'Cup', game: 'Quake', cap: 16, bestOf: 3 as const, finalBestOf: 5 as const, thirdPlace: true };
    const params = { eventId: from };
    const { id: tournamentId } = await owner.call(createTournament, { params, body: cup });
    const { id: cancelled } = await owner.call(createTournament, { params, body: { ...cup, name: 'Cancelled' } });
    await owner.call(cancelTournament, { params: { eventId: from, tournamentId: cancelled } });
    await server.database.query(`update event set state = 'published', published_at = now() where id = $1`, [from]);
    await owner.call(openSignUp, { params: { eventId: from, tournamentId } });
    await player.call(enterTournament, { params: { eventId: from, tournamentId } });
    const copy = async (withTournaments: boolean) => {
      const body = { title: name(), startsAt: summerStart, withTournaments };
      const { id: eventId } = await owner.call(events.duplicateEvent, { params, body });
      await untilTasksAreDone(server);
      return { eventId, tournaments: await owner.call(listTournaments, { params: { eventId } }) };
    };
    const { eventId, tournaments } = await copy(true);
    expect(tournaments).toMatchObject([
      { ...cup, eventId, state: 'draft', entrants: 0, champion: null, startedAt: null },
    ]);
    const [made, original] = [tournaments[0]!, (await owner.call(listTournaments, { params }))[0]!];
    expect(made.id).not.toBe(original.id);
    // a draw of its own: nobody knows its seed from the older one
    expect(made.draws.nextHash).not.toBe(original.draws.nextHash);
    expect(await owner.call(listEntrants, { params: { eventId, tournamentId: made.id } })).toEqual([]);
    expect(original).toMatchObject({ state: 'open', entrants: 1 });
    // where they are not wanted, none come; this one would be at the same hall at the same time
    await owner.call(events.deleteEvent, { params: { eventId } });
    expect((await copy(false)).tournaments).toEqual([]);
  });

  it('may be deleted before its seating has followed it', async () => {
    const from = await draft();
    await furnish(from);
    const late = { from, to: randomUUID() as EventId, by: owner.id, withTournaments: true };
    await server.app.get(Database).transact(() => server.app.get(Outbox).add(eventDuplicated, late));
    await untilTasksAreDone(server);
    // a task that failed would wait here for its next attempt
    expect(await server.database.query(`select 1 from outbox where name = 'event.duplicated'`)).toEqual([]);
  });

  it('is made by organizers from what they lead, and belongs to its maker', async () => {
    const from = await draft();
    await server.database.query(`update event set state = 'published', published_at = now() where id = $1`, [from]);
    expect((await duplicate(from, await server.person('organizer'))).body.code).toBe('FORBIDDEN');
    expect((await duplicate(from, player)).body.code).toBe('FORBIDDEN');
    expect((await duplicate(from, manager)).body.organizer.id).toBe(manager.id);
  });

  it('takes its timetable along when it is moved as a whole, and leaves it where it is when only its end moves', async () => {
    const eventId = await draft();
    await plan(eventId);
    const edit = async (change: Partial<events.NewEvent>) => {
      const { title, summary, description, games, venue, startsAt, endsAt, timeZone, capacity, rev } = await owner.call(
        events.getEvent,
        { params: { eventId } },
      );
      const written = { title, summary, description, games, venue, startsAt, endsAt, timeZone, capacity, rev };
      await owner.call(events.updateEvent, { params: { eventId }, body: { ...written, ...change } });
    };
    const before = await times(eventId);
    await edit({ endsAt: '2037-03-23T06:00:00.000Z' });
    expect(await times(eventId)).toEqual(before);
    await edit({ startsAt: summerStart, endsAt: '2037-03-31T05:00:00.000Z' });
    expect((await times(eventId))[1]).toEqual(['2037-03-30T21:30:00.000Z', '2037-03-30T22:30:00.000Z']);
    await edit({ startsAt: '2037-03-22T19:00:00.000Z', endsAt: '2037-03-23T06:00:00.000Z' });
    expect(await times(eventId)).toEqual(before);
  });

  it('is deleted by its owner with all that belongs to it, and the audit log knows', async () => {
    const eventId = await draft();
    await plan(eventId);
    await furnish(eventId);
    const params = { eventId };
    await owner.call(createTournament, { params, body: { name: 'Cup', game: 'Tekken 8', cap: 8, bestOf: 1 } });
    await untilTasksAreDone(server); // its chat room is there
    expect((await manager.ask(events.deleteEvent, { params })).body.code).toBe('FORBIDDEN');
    expect((await owner.ask(events.deleteEvent, { params })).status).toBe(204);
    expect((await owner.ask(events.getEvent, { params })).body.code).toBe('NOT_FOUND');
    const left = await server.database.query<{ count: number }>(
      `select (select count(*) from picture where owner_id = $1) + (select count(*) from tournament where event_id = $1)
            + (select count(*) from seating_plan where event_id = $1) + (select count(*) from chat_room where event_id = $1)
            + (select count(*) from schedule_item where event_id = $1) as count`,
      [eventId],
    );
    expect(Number(left[0]?.count)).toBe(0);
    const admin = await server.person('admin');
    const { items } = await admin.call(listAudit, { query: { eventId, limit: 1 } });
    expect(items).toMatchObject([{ action: 'event.delete', actor: { id: owner.id } }]);
  });

  it('is not deleted once a moderator could have seen it, nor when somebody has entered a tournament', async () => {
    const [seen, entered] = [await draft(), await draft()];
    await owner.call(events.submitEvent, { params: { eventId: seen }, body: { rev: 1 } });
    await owner.call(events.withdrawEvent, { params: { eventId: seen } });
    expect(await owner.call(events.getEvent, { params: { eventId: seen } })).toMatchObject({
      state: 'draft',
      may: { delete: false },
    });
    const { body } = await owner.ask(events.deleteEvent, { params: { eventId: seen } });
    expect([body.code, body.details?.['state']]).toEqual(['EVENT_WRONG_STATE', 'draft']);

    const params = { eventId: entered };
    const cup = { name: 'Cup', game: 'Tekken 8', cap: 8, bestOf: 1 } as const;
    const { id: tournamentId } = await owner.call(createTournament, { params, body: cup });
    await owner.call(openSignUp, { params: { ...params, tournamentId } });
    await server.database.query('insert into entrant (tournament_id, user_id) values ($1, $2)', [
      tournamentId,
      player.id,
    ]);
    expect((await owner.ask(events.deleteEvent, { params })).body.code).toBe('EVENT_IN_USE');
    expect((await owner.call(events.getEvent, { params })).may.delete).toBe(true); // nothing of it is gone
  });

  it('is found by a part of its title, and what is over is in the archive', async () => {
    const organizer = await server.person('organizer');
    const of = async (state: events.EventState, title: string, touched = 'now()') => {
      const { eventId } = await anEvent(server.database, { ownerId: organizer.id, state });
      await server.database.query(`update event set title = $2, updated_at = ${touched} where id = $1`, [
        eventId,
        title,
      ]);
    };
    await of('draft', 'Autumn 100% LAN');
    await of('rejected', 'Rejected lately');
    await of('rejected', 'Rejected long ago', `now() - interval '31 days'`);
    await of('finished', 'Finished LAN');
    await of('cancelled', 'Cancelled LAN');
    const titles = async (query: { shelf?: 'current' | 'archive'; q?: string; limit?: number; cursor?: string }) =>
      (await organizer.call(events.listMyEvents, { query })).items.map(({ title }) => title).sort();
    expect(await titles({ shelf: 'current' })).toEqual(['Autumn 100% LAN', 'Rejected lately']);
    expect(await titles({ shelf: 'archive' })).toEqual(['Cancelled LAN', 'Finished LAN', 'Rejected long ago']);
    expect(await titles({ q: '0% lan' })).toEqual(['Autumn 100% LAN']);
    expect(await titles({ shelf: 'archive', q: 'lan' })).toEqual(['Cancelled LAN', 'Finished LAN']);
    const { items, next } = await organizer.call(events.listMyEvents, {
      query: { shelf: 'archive', q: 'lan', limit: 1 },
    });
    const rest = await titles({ shelf: 'archive', q: 'lan', cursor: next! });
    expect([...items.map(({ title }) => title), ...rest].sort()).toEqual(['Cancelled LAN', 'Finished LAN']);
  });

  it('of an edit that was rejected can be put away, once, by those who lead the event', async () => {
    const eventId = await draft();
    const params = { eventId };
    const { title: _title, ...facts } = winterNight();
    await server.database.query(
      `update event set state = 'published', published_at = now(), submitted_at = now() where id = $1`,
      [eventId],
    );
    const moderator = await server.person('moderator');
    await owner.call(events.updateEvent, { params, body: { ...facts, title: name(), rev: 1 } });
    expect((await owner.ask(events.dismissEdit, { params })).body).toMatchObject({
      code: 'EDIT_NOT_REJECTED',
      details: { state: 'open' },
    });
    await moderator.call(events.rejectEdit, { params, body: { rev: 1, reason: 'No.' } });
    expect((await owner.call(events.getProposedEdit, { params })).may.dismiss).toBe(true);
    expect((await moderator.ask(events.dismissEdit, { params })).body.code).toBe('FORBIDDEN');
    expect((await manager.call(events.dismissEdit, { params })).edit).toBeNull();
    expect((await owner.call(events.getEvent, { params })).edit).toBeNull();
    expect((await owner.ask(events.dismissEdit, { params })).body.code).toBe('EDIT_NOT_REJECTED');
  });
});
