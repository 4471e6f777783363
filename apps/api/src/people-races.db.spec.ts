import { banUser, setRole } from '@ringside/contracts/accounts';
import { rightsChanged, sessionEnded, watchTopic } from '@ringside/contracts/platform';
import { grantStaffRole, withdrawStaffRole } from '@ringside/contracts/staff';
import { SessionWatch } from '@ringside/server/accounts';
import { NodeWire } from '@ringside/server/platform';
import { anEvent } from '@ringside/server/testing';
import { nextEvent, type Person, type WholeApp, wholeApp } from './testing';

const of = (person: Person) => ({ params: { userId: person.id } });
const demoting = (person: Person) => ({ ...of(person), body: { from: 'admin' as const, role: 'player' as const } });
const banning = (person: Person) => ({ ...of(person), body: { reason: 'Cheating', until: null } });

describe('rights that change at once', () => {
  let server: WholeApp;
  let other: WholeApp;
  let deaf: WholeApp;
  beforeAll(async () => {
    server = await wholeApp();
    other = await server.node();
    deaf = await server.node();
    // what the one knows it was told; the other hears nothing and sees for itself
    other.app.get(SessionWatch).onApplicationShutdown();
    await deaf.app.get(NodeWire).onApplicationShutdown();
  }, 60_000);
  afterAll(async () => {
    await Promise.all([other.close(), deaf.close()]);
    await server.close();
  });
  const elsewhere = (person: Person, node = other): Person => {
    const twin = node.visitor();
    twin.cookie = person.cookie;
    return twin;
  };
  const adminsAmong = async (people: readonly Person[]) =>
    (
      await server.database.query<{ id: string }>(
        `select u.id from app_user u where u.id = any($1) and u.role = 'admin'
            and not exists (select from user_ban b where b.user_id = u.id)`,
        [people.map(({ id }) => id)],
      )
    ).length;
  /** Resolves once so many of this database's statements wait for a lock. */
  const waiting = async (count: number) => {
    for (;;) {
      const [row] = await server.database.query<{ count: number }>(
        `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if ((row?.count ?? 0) >= count) return;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  /** Sends both while a third connection holds the accounts, so that both have passed the guard before either decides. */
  const overlapped = async <T>(people: readonly Person[], requests: readonly (() => Promise<T>)[]): Promise<T[]> => {
    const holder = await server.database.connect();
    try {
      await holder.query('begin');
      await holder.query('select 1 from app_user where id = any($1) for update', [people.map(({ id }) => id)]);
      const answers = requests.map((send) => send());
      await waiting(requests.length);
      await holder.query('commit');
      return await Promise.all(answers);
    } finally {
      await holder.end();
    }
  };

  it.each(['demote', 'ban'] as const)('two admins who %s each other on two nodes leave one', async (what) => {
    const [ada, bob] = [await server.person('admin'), await server.person('admin')];
    const there = elsewhere(bob);
    const send = (judge: Person, target: Person) =>
      what === 'demote' ? judge.ask(setRole, demoting(target)) : judge.ask(banUser, banning(target));
    const answers = await overlapped([ada, bob], [() => send(ada, bob), () => send(there, ada)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
    expect(await adminsAmong([ada, bob])).toBe(1);
  });

  it('would leave none without the lock on whoever commands (negative control)', async () => {
    const people = [await server.person('admin'), await server.person('admin')];
    const [ada, bob] = people.map(({ id }) => id);
    const [one, two] = [await server.database.connect(), await server.database.connect()];
    const isAdmin = `select 1 from app_user where id = $1 and role = 'admin'`;
    const demote = `update app_user set role = 'player' where id = $1`;
    try {
      await Promise.all([one.query('begin'), two.query('begin')]);
      expect((await one.query(isAdmin, [ada])).rowCount).toBe(1);
      expect((await two.query(isAdmin, [bob])).rowCount).toBe(1);
      await one.query(demote, [bob]);
      await two.query(demote, [ada]);
      await Promise.all([one.query('commit'), two.query('commit')]);
    } finally {
      await Promise.all([one.end(), two.end()]);
    }
    expect(await adminsAmong(people)).toBe(0);
  });

  /** The sockets of a person on both other nodes, and what each hears last. */
  const watched = async (person: Person, name: string) => {
    const sockets = await Promise.all([other, deaf].map((node) => elsewhere(person, node).socket()));
    return sockets.map((socket) => Promise.all([nextEvent(socket, name), nextEvent<string>(socket, 'disconnect')]));
  };
  const nodes = [
    ['that was told', 0],
    ['that could not hear of it, by its own look', 1],
  ] as const;

  describe.each(nodes)('on another node %s', (_, at) => {
    it('a ban closes a live socket', async () => {
      const [admin, person] = [await server.person('admin'), await server.person()];
      const closed = await watched(person, sessionEnded.name);
      await admin.call(banUser, banning(person));
      expect((await closed[at])?.[1]).toBe('io server disconnect');
    });

    it('another role renews a live socket, which does not sign its person out', async () => {
      const [admin, person] = [await server.person('admin'), await server.person()];
      const renewed = await watched(person, rightsChanged.name);
      await admin.call(setRole, { ...of(person), body: { from: 'player', role: 'organizer' } });
      await renewed[at];
      expect((await elsewhere(person).socket()).connected).toBe(true);
    });

    it('a role in the staff of an event that is taken puts its person out of the rooms of a draft', async () => {
      const [owner, helper] = [await server.person('organizer'), await server.person()];
      const { eventId } = await anEvent(server.database, { ownerId: owner.id, state: 'draft' });
      const twin = elsewhere(helper, [other, deaf][at]);
      const body = { userId: helper.id, role: 'door' as const };
      await owner.call(grantStaffRole, { params: { eventId }, body });
      const socket = await twin.socket();
      const watching = { topic: `event:${eventId}` };
      expect(await twin.send(socket, watchTopic, watching)).toEqual({ ok: true, value: {} });
      await deaf.app.get(SessionWatch).look(); // it knows of the role
      const closed = nextEvent(socket, 'disconnect');
      await owner.call(withdrawStaffRole, { params: { eventId, userId: helper.id, role: 'door' } });
      await closed;
      expect(await twin.send(await twin.socket(), watchTopic, watching)).toMatchObject({
        error: { code: 'NOT_FOUND' },
      });
    });
  });

  it('a role in the staff of an event that is given renews a live socket on the other node', async () => {
    const [owner, helper] = [await server.person('organizer'), await server.person()];
    const { eventId } = await anEvent(server.database, { ownerId: owner.id });
    const [renewed] = await watched(helper, rightsChanged.name);
    await owner.call(grantStaffRole, { params: { eventId }, body: { userId: helper.id, role: 'referee' } });
    await renewed;
  });

  it('a node that hears again after its connection was lost looks at once', async () => {
    const [admin, person] = [await server.person('admin'), await server.person()];
    const renewedOnce = nextEvent(await elsewhere(person).socket(), rightsChanged.name);
    await server.database.query(`update app_user set role = 'organizer' where id = $1`, [person.id]); // nobody is told
    await server.database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'ringside wire'`,
    );
    await renewedOnce;
    const [renewed] = await watched(person, rightsChanged.name);
    await admin.call(setRole, { ...of(person), body: { from: 'organizer', role: 'player' } });
    await renewed;
  });
});
