import type { StaffRole } from '@ringside/contracts';
import { findPeople } from '@ringside/contracts/accounts';
import { getEvent, listMyEvents, startEvent } from '@ringside/contracts/events';
import { rightsChanged, watchTopic } from '@ringside/contracts/platform';
import {
  type GrantableRole,
  GRANTABLE_ROLES,
  grantStaffRole,
  handEventOver,
  listStaff,
  staffChanged,
  withdrawStaffRole,
} from '@ringside/contracts/staff';
import { createTournament } from '@ringside/contracts/tournaments';
import type { EventId, UserId } from '@ringside/kernel';
import { anEvent } from '@ringside/server/testing';
import { nextEvent, type Person, type WholeApp, wholeApp } from './testing';

const NOBODY = '0198c0de-0000-7000-8000-00000000dead' as UserId;

describe('the staff of an event', () => {
  let server: WholeApp;
  let owner: Person;
  let eventId: EventId;
  beforeAll(async () => {
    server = await wholeApp();
  }, 60_000);
  afterAll(() => server.close());
  beforeEach(async () => {
    owner = await server.person('organizer');
    ({ eventId } = await anEvent(server.database, { ownerId: owner.id, state: 'draft' }));
  });
  const giving = (person: Pick<Person, 'id'>, role: GrantableRole) => ({
    params: { eventId },
    body: { userId: person.id, role },
  });
  const taking = (person: Person, role: StaffRole) => ({ params: { eventId, userId: person.id, role } });
  const handing = (to: Person, from = owner) => ({ params: { eventId }, body: { userId: to.id, from: from.id } });
  /** Somebody whom the owner gave these roles. */
  const helper = async (...roles: GrantableRole[]) => {
    const person = await server.person();
    for (const role of roles) await owner.call(grantStaffRole, giving(person, role));
    return person;
  };
  const rolesOf = async (person: Person) =>
    (
      await server.database.query<{ role: StaffRole }>(
        'select role from event_staff where event_id = $1 and user_id = $2 order by role',
        [eventId, person.id],
      )
    ).map(({ role }) => role);
  const deeds = () =>
    server.database.query<{ action: string; actor: UserId; target: string; before: unknown; after: unknown }>(
      `select action, actor_id as actor, target_id as target, before, after from audit_entry where event_id = $1 order by seq`,
      [eventId],
    );

  it('is managed by its owner, its managers and admins, and is nobody else’s to see or change', async () => {
    const askers = {
      visitor: server.visitor(),
      stranger: await server.person('organizer'),
      moderator: await server.person('moderator'),
      referee: await helper('referee'),
      chatModerator: await helper('chatModerator'),
      door: await helper('door'),
      manager: await helper('manager'),
      owner,
      admin: await server.person('admin'),
    };
    const target = await server.person();
    const found: Record<string, number[]> = {};
    for (const [name, asker] of Object.entries(askers)) {
      found[name] = [
        (await asker.ask(listStaff, { params: { eventId } })).status,
        (await asker.ask(grantStaffRole, giving(target, 'referee'))).status,
        (await asker.ask(grantStaffRole, giving(target, 'manager'))).status,
        (await asker.ask(withdrawStaffRole, taking(target, 'manager'))).status,
        (await asker.ask(withdrawStaffRole, taking(owner, 'owner'))).status,
      ];
    }
    const none = [403, 403, 403, 403, 403];
    expect(found).toEqual({
      visitor: [401, 401, 401, 401, 401],
      stranger: none,
      moderator: none,
      referee: none,
      chatModerator: none,
      door: none,
      manager: [200, 200, 403, 403, 403],
      owner: [200, 200, 200, 204, 409],
      admin: [200, 200, 200, 204, 409],
    });
  });

  it('is listed by rank and name, with what the asker may take, and without an e-mail address', async () => {
    const manager = await helper('manager');
    const referee = await helper('referee', 'door');
    const { members, may } = await manager.call(listStaff, { params: { eventId } });
    expect(
      members.map(({ person, roles }) => [person.id, roles.map(({ role, mayWithdraw }) => [role, mayWithdraw])]),
    ).toEqual([
      [owner.id, [['owner', false]]],
      [manager.id, [['manager', true]]],
      [
        referee.id,
        [
          ['referee', true],
          ['door', true],
        ],
      ],
    ]);
    expect(may).toEqual({ grant: ['referee', 'chatModerator', 'door'], handOver: false });
    expect(JSON.stringify(members)).not.toContain('@');
  });

  it('has its rights at once, and loses them at once', async () => {
    const person = await server.person();
    const draft = { params: { eventId }, body: { name: 'Cup', game: 'Chess', cap: 8, bestOf: 1 as const } };
    expect((await person.ask(getEvent, { params: { eventId } })).status).toBe(404);
    await owner.call(grantStaffRole, giving(person, 'referee'));
    const seen = await person.call(getEvent, { params: { eventId } });
    expect([seen.myRoles, seen.may.manage]).toEqual([['referee'], false]);
    expect((await person.call(listMyEvents, { query: {} })).items.map(({ id }) => id)).toEqual([eventId]);
    expect((await person.ask(createTournament, draft)).status).toBe(403);
    await owner.call(grantStaffRole, giving(person, 'manager'));
    expect((await person.ask(createTournament, draft)).status).toBe(201);
    for (const role of ['manager', 'referee'] as const) await owner.call(withdrawStaffRole, taking(person, role));
    expect((await person.ask(createTournament, draft)).status).toBe(403);
    expect((await person.ask(getEvent, { params: { eventId } })).status).toBe(404);
    expect((await person.call(listMyEvents, { query: {} })).items).toEqual([]);
  });

  it('is put out of the rooms of a draft with its role', async () => {
    const person = await helper('door');
    const socket = await person.socket();
    const topic = { topic: `event:${eventId}` };
    expect(await person.send(socket, watchTopic, topic)).toMatchObject({ ok: true });
    const [renewed, closed] = [nextEvent(socket, rightsChanged.name), nextEvent(socket, 'disconnect')];
    await owner.call(withdrawStaffRole, taking(person, 'door'));
    await Promise.all([renewed, closed]);
    const again = await person.send(await person.socket(), watchTopic, topic);
    expect(again).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });

  it('sees live who comes and goes', async () => {
    const socket = await owner.socket();
    const heard = nextEvent(socket, staffChanged.name);
    await helper('referee');
    expect(await heard).toEqual({ eventId });
  });

  it('keeps a repeat without effect, and each turn in the audit log', async () => {
    const person = await helper('referee', 'referee');
    await owner.call(withdrawStaffRole, taking(person, 'referee'));
    expect((await owner.ask(withdrawStaffRole, taking(person, 'referee'))).body.code).toBe('NOT_FOUND');
    const by = { actor: owner.id, target: person.id };
    const what = { role: 'referee', event: expect.any(String) };
    expect(await deeds()).toEqual([
      { ...by, action: 'staff.grant', before: null, after: what },
      { ...by, action: 'staff.withdraw', before: what, after: null },
    ]);
  });

  it.each(GRANTABLE_ROLES)('lets a %s lay the role down, which needs no one else', async (role) => {
    const person = await helper(role);
    expect((await person.ask(withdrawStaffRole, taking(person, role))).status).toBe(204);
    expect(await rolesOf(person)).toEqual([]);
  });

  it('takes nobody who is not there or is banned, nor a role for the owner', async () => {
    const banned = await server.person();
    await server.database.query(`insert into user_ban (user_id, reason) values ($1, 'Cheating')`, [banned.id]);
    const answers = [
      await owner.ask(grantStaffRole, giving({ id: NOBODY }, 'door')),
      await owner.ask(grantStaffRole, giving(banned, 'door')),
      await owner.ask(grantStaffRole, giving(owner, 'door')),
    ];
    expect(answers.map(({ body }) => body.code)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'STAFF_OWNER']);
  });

  it('is handed over to another organizer, whose event it then is; the old owner stays as a manager', async () => {
    const next = await server.person('organizer');
    await owner.call(grantStaffRole, giving(next, 'door'));
    expect((await owner.ask(handEventOver, handing(next))).status).toBe(204);
    expect([await rolesOf(next), await rolesOf(owner)]).toEqual([['owner'], ['manager']]);
    const seen = await next.call(getEvent, { params: { eventId } });
    expect([seen.organizer.id, seen.myRoles]).toEqual([next.id, ['owner']]);
    expect((await deeds()).at(-1)).toMatchObject({ action: 'event.handOver', target: next.id });
    const refused = [
      await owner.ask(handEventOver, handing(owner, next)), // no longer theirs to give
      await next.ask(handEventOver, handing(await server.person(), next)),
      await next.ask(handEventOver, handing(next, next)),
      await next.ask(handEventOver, handing(owner)), // not what they have seen
    ];
    expect(refused.map(({ body }) => body.code)).toEqual(['FORBIDDEN', 'STAFF_NOT_ORGANIZER', 'STAFF_OWNER', 'STALE']);
    expect((await owner.ask(startEvent, { params: { eventId } })).body.code).toBe('EVENT_WRONG_STATE'); // a manager still leads
  });

  it('is not handed to somebody who has another event at this venue in this time; nothing has changed then', async () => {
    const next = await server.person('organizer');
    await server.database.query(
      `insert into event (owner_id, title, venue_name, starts_at, ends_at, time_zone, capacity)
       select $2, title || ' too', 'One Hall', starts_at, ends_at, time_zone, capacity from event where id = $1`,
      [eventId, next.id],
    );
    await server.database.query(`update event set venue_name = 'One Hall' where id = $1`, [eventId]);
    expect((await owner.ask(handEventOver, handing(next))).body.code).toBe('EVENT_VENUE_TAKEN');
    expect([await rolesOf(owner), await rolesOf(next)]).toEqual([['owner'], []]);
  });

  it('has one owner after two hand-overs at once: the second is told that it is stale', async () => {
    const [one, two] = [await server.person('organizer'), await server.person('organizer')];
    const admin = await server.person('admin');
    const answers = await Promise.all([owner.ask(handEventOver, handing(one)), admin.ask(handEventOver, handing(two))]);
    const codes = answers.map(({ status, body }) => (status === 204 ? 'done' : body.code));
    expect(codes).toContain('done');
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    const owners = await server.database.query(`select 1 from event_staff where event_id = $1 and role = 'owner'`, [
      eventId,
    ]);
    expect(owners).toHaveLength(1);
  });

  describe('finding people for it', () => {
    const find = (search: string, asker = owner) => asker.ask(findPeople, { query: { search } });

    it('takes how a name begins and tells the few that fit, never an address', async () => {
      const marks = ['Zora Quist', 'zoraida', 'Anne Zora'];
      for (const [n, name] of marks.entries()) {
        await server.database.query(
          `insert into app_user (name, username, email) values ($1, $2, $2 || '@find.example')`,
          [name, `finder${n}`],
        );
      }
      expect((await find('zora')).body.items.map(({ name }) => name)).toEqual(['Zora Quist', 'zoraida']);
      expect((await find('FINDER')).body.items).toHaveLength(3);
      expect((await find('finder1')).body.items.map(({ name }) => name)).toEqual(['zoraida']);
      for (const nothing of ['%%', '__', 'find.example', 'finder0@find']) {
        expect((await find(nothing)).body.items).toEqual([]);
      }
      expect((await find('z')).body.code).toBe('INVALID');
      expect((await find('zora', server.visitor())).status).toBe(401);
    });

    it('does not list everybody: eight at most, and not as often as a script would like', async () => {
      const asker = await server.person();
      await server.database.query(
        `insert into app_user (name, username, email) select 'Crowd', 'crowd' || n, n || '@crowd.example' from generate_series(1, 30) n`,
      );
      expect((await find('crowd', asker)).body.items).toHaveLength(8);
      const answers = await Promise.all(Array.from({ length: 70 }, () => find('crowd', asker)));
      expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
    });
  });
});
