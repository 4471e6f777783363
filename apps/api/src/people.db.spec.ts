import type { SiteRole } from '@ringside/contracts';
import { banUser, getSession, getUser, listUsers, setRole, signIn, unbanUser } from '@ringside/contracts/accounts';
import { rightsChanged, sessionEnded } from '@ringside/contracts/platform';
import type { UserId } from '@ringside/kernel';
import type { Socket } from 'socket.io-client';
import { nextEvent, type Person, type WholeApp, wholeApp } from './testing';

const NOBODY = '0198c0de-0000-7000-8000-00000000dead' as UserId;
const DAY_MS = 24 * 3_600_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();
const of = (person: Person) => ({ params: { userId: person.id } });
const banning = (person: Person, until: string | null = null) => ({
  ...of(person),
  body: { reason: 'Cheating', until },
});
const closing = (socket: Socket) => nextEvent<string>(socket, 'disconnect');

describe('people and their rights', () => {
  let server: WholeApp;
  let admin: Person;
  let moderator: Person;
  beforeAll(async () => {
    server = await wholeApp();
    admin = await server.person('admin');
    moderator = await server.person('moderator');
  }, 60_000);
  afterAll(() => server.close());
  const changing = (person: Person, from: SiteRole, role: SiteRole) => ({ ...of(person), body: { from, role } });
  const passwordOf = 'a long enough pass';
  const signingIn = (person: Person) =>
    server.visitor().ask(signIn, { body: { identifier: person.user?.username ?? '', password: passwordOf } });
  /** Makes a ban one that began and ended in the past. */
  const passBan = (person: Person) =>
    server.database.query(
      `update user_ban set banned_at = now() - interval '2 days', until = now() - interval '1 day' where user_id = $1`,
      [person.id],
    );

  describe('who may', () => {
    const roles = ['visitor', 'player', 'organizer', 'moderator', 'admin'] as const;
    const ask = async (role: (typeof roles)[number], what: keyof typeof cells, target: Person) => {
      const person = role === 'visitor' ? server.visitor() : await server.person(role);
      const requests = {
        list: () => person.ask(listUsers, { query: {} }),
        look: () => person.ask(getUser, of(target)),
        'set a role': () => person.ask(setRole, changing(target, target.user?.role ?? 'player', 'organizer')),
        'ban a player': () => person.ask(banUser, banning(target)),
        'ban an organizer': () => person.ask(banUser, banning(target)),
        'ban a moderator': () => person.ask(banUser, banning(target)),
        'ban an admin': () => person.ask(banUser, banning(target)),
        'lift a ban': () => person.ask(unbanUser, { ...of(target), body: {} }),
      };
      return (await requests[what]()).status;
    };
    const cells = {
      list: ['player', [401, 403, 403, 200, 200]],
      look: ['player', [401, 403, 403, 200, 200]],
      'set a role': ['player', [401, 403, 403, 403, 200]],
      'ban a player': ['player', [401, 403, 403, 200, 200]],
      'ban an organizer': ['organizer', [401, 403, 403, 403, 200]],
      'ban a moderator': ['moderator', [401, 403, 403, 403, 200]],
      'ban an admin': ['admin', [401, 403, 403, 403, 200]],
      'lift a ban': ['player', [401, 403, 403, 200, 200]],
    } as const satisfies Record<string, readonly [SiteRole, readonly number[]]>;

    it.each(Object.keys(cells) as (keyof typeof cells)[])(
      '%s: visitor, player, organizer, moderator, admin',
      async (what) => {
        const [targetRole, expected] = cells[what];
        const found: number[] = [];
        for (const role of roles) {
          const target = await server.person(targetRole);
          if (what === 'lift a ban') await admin.call(banUser, banning(target));
          found.push(await ask(role, what, target));
        }
        expect(found).toEqual(expected);
      },
    );

    it('is told with the account, as it would be judged', async () => {
      const [player, organizer] = [await server.person(), await server.person('organizer')];
      const may = async (asker: Person, target: Person) => (await asker.call(getUser, of(target))).may;
      expect(await may(admin, organizer)).toEqual({
        setRole: true,
        ban: true,
        unban: false,
        trust: true,
        resetTwoFactor: false,
      });
      expect(await may(admin, admin)).toEqual({
        setRole: false,
        ban: false,
        unban: false,
        trust: false,
        resetTwoFactor: false,
      });
      expect(await may(moderator, organizer)).toEqual({
        setRole: false,
        ban: false,
        unban: false,
        trust: true,
        resetTwoFactor: false,
      });
      expect(await may(moderator, player)).toEqual({
        setRole: false,
        ban: true,
        unban: false,
        trust: false,
        resetTwoFactor: false,
      });
      await moderator.call(banUser, banning(player));
      expect(await may(moderator, player)).toEqual({
        setRole: false,
        ban: false,
        unban: true,
        trust: false,
        resetTwoFactor: false,
      });
    });

    it('finds no account that is not there', async () => {
      const params = { userId: NOBODY };
      const answers = [
        await admin.ask(getUser, { params }),
        await admin.ask(setRole, { params, body: { from: 'player', role: 'admin' } }),
        await admin.ask(banUser, { params, body: { reason: 'x', until: null } }),
        await moderator.ask(unbanUser, { params, body: {} }),
      ];
      expect(answers.map(({ body }) => body.code)).toEqual(Array(4).fill('NOT_FOUND'));
    });
  });

  describe('a site role', () => {
    it('holds at once, for requests and for sockets, in the session that the person has', async () => {
      const person = await server.person();
      const socket = await person.socket();
      const [told, closed] = [nextEvent(socket, rightsChanged.name), closing(socket)];
      expect((await person.ask(listUsers, { query: {} })).status).toBe(403);
      const answer = await admin.call(setRole, changing(person, 'player', 'moderator'));
      expect(answer.role).toBe('moderator');
      expect((await person.ask(listUsers, { query: {} })).status).toBe(200);
      expect((await person.call(getSession, {})).user?.role).toBe('moderator');
      await told;
      expect(await closed).toBe('io server disconnect');
      expect((await person.socket()).connected).toBe(true);
      await admin.call(setRole, changing(person, 'moderator', 'player'));
      expect((await person.ask(listUsers, { query: {} })).status).toBe(403);
    });

    it('is never one’s own to change', async () => {
      const answer = await admin.ask(setRole, changing(admin, 'admin', 'player'));
      expect([answer.status, answer.body.code]).toEqual([403, 'OWN_ACCOUNT']);
      expect((await admin.call(getSession, {})).user?.role).toBe('admin');
    });

    it('is not changed by who has seen another one, and a repeat changes nothing', async () => {
      const person = await server.person('organizer');
      const stale = await admin.ask(setRole, changing(person, 'player', 'moderator'));
      expect([stale.status, stale.body.code, stale.body.details]).toEqual([409, 'STALE', { role: 'organizer' }]);
      await admin.call(setRole, changing(person, 'organizer', 'moderator'));
      await admin.call(setRole, changing(person, 'organizer', 'moderator'));
      const written = await server.database.query(`select 1 from audit_entry where target_id = $1`, [person.id]);
      expect(written).toHaveLength(1);
    });
  });

  describe('a ban', () => {
    it('ends the sessions and closes the sockets at once', async () => {
      const person = await server.person();
      const { cookie } = person;
      const sockets = [await person.socket(), await person.socket()];
      const ended = sockets.map((socket) => nextEvent(socket, sessionEnded.name));
      const closed = sockets.map(closing);
      const answer = await moderator.call(banUser, banning(person));
      expect([answer.sessions, answer.ban]).toEqual([0, { until: null }]);
      person.cookie = cookie;
      expect(await person.call(getSession, {})).toEqual({ user: null });
      await Promise.all(ended);
      expect(await Promise.all(closed)).toEqual(['io server disconnect', 'io server disconnect']);
    });

    it('refuses signing in with its reason and end, but tells neither to who does not know the password', async () => {
      const person = await server.person();
      const until = inDays(3);
      await admin.call(banUser, banning(person, until));
      const refused = await signingIn(person);
      expect([refused.status, refused.body.code, refused.body.details]).toEqual([
        403,
        'BANNED',
        { reason: 'Cheating', until },
      ]);
      expect(refused.headers.getSetCookie()).toEqual([]);
      const wrong = await server
        .visitor()
        .ask(signIn, { body: { identifier: person.user?.username ?? '', password: 'a wrong password' } });
      expect(wrong.body.code).toBe('WRONG_CREDENTIALS');
      expect(await server.database.query('select 1 from session where user_id = $1', [person.id])).toEqual([]);
    });

    it('is over when the database’s clock says so', async () => {
      const person = await server.person();
      await admin.call(banUser, banning(person, inDays(1)));
      expect((await signingIn(person)).body.code).toBe('BANNED');
      await passBan(person);
      expect((await signingIn(person)).status).toBe(201);
      const { ban, bans, may } = await admin.call(getUser, of(person));
      expect([ban, bans.map(({ isActive }) => isActive), may.ban]).toEqual([null, [false], true]);
      expect((await admin.ask(unbanUser, { ...of(person), body: {} })).body.code).toBe('NOT_BANNED');
      expect((await admin.ask(banUser, banning(person))).status).toBe(200);
    });

    it('can be lifted, and remains in the account’s history', async () => {
      const person = await server.person();
      await moderator.call(banUser, banning(person));
      const lifted = await admin.call(unbanUser, { ...of(person), body: { reason: 'A mistake' } });
      expect(lifted.ban).toBeNull();
      expect(lifted.bans).toMatchObject([
        { reason: 'Cheating', by: { id: moderator.id }, liftedBy: { id: admin.id }, until: null, isActive: false },
      ]);
      expect((await signingIn(person)).status).toBe(201);
    });

    it('comes alone: of two moderators who ban at once one is told that it is done', async () => {
      const person = await server.person();
      const other = await server.person('moderator');
      const answers = await Promise.all([moderator, other].map((judge) => judge.ask(banUser, banning(person))));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect((await moderator.ask(banUser, banning(person))).body.code).toBe('ALREADY_BANNED');
    });

    it('under one key is one ban', async () => {
      const person = await server.person();
      const key = { 'idempotency-key': 'one-and-the-same' };
      const [first, again] = [
        await moderator.ask(banUser, banning(person), key),
        await moderator.ask(banUser, banning(person), key),
      ];
      expect([first.status, again.status, again.body.bans.length]).toEqual([200, 200, 1]);
    });

    it.each([
      ['in the past', inDays(-1)],
      ['now', new Date().toISOString()],
      ['more than a year off', inDays(366)],
    ])('has no end %s', async (_when, until) => {
      const person = await server.person();
      const answer = await admin.ask(banUser, banning(person, until));
      expect([answer.status, answer.body.code, answer.body.details]).toEqual([422, 'BAN_END', { days: 365 }]);
    });

    it('needs a reason on one line', async () => {
      const person = await server.person();
      for (const reason of ['', '   ', 'two\nlines', 'x'.repeat(301)]) {
        const answer = await admin.ask(banUser, { ...of(person), body: { reason, until: null } });
        expect([reason.slice(0, 4), answer.status]).toEqual([reason.slice(0, 4), 422]);
      }
    });

    it('is nobody’s own doing', async () => {
      expect((await admin.ask(banUser, banning(admin))).body.code).toBe('OWN_ACCOUNT');
      expect((await moderator.ask(banUser, banning(moderator))).body.code).toBe('OWN_ACCOUNT');
    });
  });

  describe('the list', () => {
    const names = async (asker: Person, query: Parameters<typeof asker.call<typeof listUsers>>[1]['query']) =>
      (await asker.call(listUsers, { query })).items.map(({ username }) => username);

    it('finds parts of usernames, names and, for admins only, e-mail addresses', async () => {
      const visitor = server.visitor();
      await visitor.signUp('Quillfeather');
      await server.database.query(`update app_user set name = 'Zoë 100%_Vexley' where id = $1`, [visitor.id]);
      for (const search of ['quillf', 'FEATHER', 'zoë', '0%_v', 'vexl', 'qu', 'Zo']) {
        expect([search, await names(moderator, { search })]).toEqual([search, ['Quillfeather']]);
      }
      expect(await names(moderator, { search: '0__v' })).toEqual([]);
      expect(await names(admin, { search: 'feather@example' })).toEqual(['Quillfeather']);
      expect(await names(moderator, { search: 'feather@example' })).toEqual([]);
    });

    it('shows e-mail addresses to admins only', async () => {
      const person = await server.person();
      const mail = `${person.user?.username}@example.org`;
      expect((await admin.call(getUser, of(person))).email).toBe(mail);
      expect((await moderator.call(getUser, of(person))).email).toBeNull();
      const { items } = await moderator.call(listUsers, { query: {} });
      expect(new Set(items.map(({ email }) => email))).toEqual(new Set([null]));
    });

    it('is the newest first, page by page without a gap, by role and by ban', async () => {
      const people: Person[] = [];
      for (let n = 0; n < 5; n++) people.push(await server.person('organizer'));
      const newest = people.map(({ user }) => user?.username).reverse();
      const first = await admin.call(listUsers, { query: { role: 'organizer', limit: 2 } });
      const second = await admin.call(listUsers, { query: { role: 'organizer', limit: 3, cursor: first.next ?? '' } });
      expect([...first.items, ...second.items].map(({ username }) => username)).toEqual(newest);
      await admin.call(banUser, banning(people[1]!));
      await admin.call(banUser, banning(people[3]!));
      await passBan(people[3]!);
      expect(
        await names(admin, { role: 'organizer', banned: 'only', search: people[1]!.user?.username ?? '' }),
      ).toEqual([newest[3]]);
      expect(await names(admin, { banned: 'only', search: people[3]!.user?.username ?? '' })).toEqual([]);
      expect((await admin.ask(listUsers, { query: { cursor: 'no cursor' } })).status).toBe(422);
    });
  });
});
