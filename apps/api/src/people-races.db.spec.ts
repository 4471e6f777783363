import { banUser, setRole } from '@ringside/contracts/accounts';
import { rightsChanged, sessionEnded } from '@ringside/contracts/platform';
import { nextEvent, type Person, type WholeApp, wholeApp } from './testing';

const of = (person: Person) => ({ params: { userId: person.id } });
const demoting = (person: Person) => ({ ...of(person), body: { from: 'admin' as const, role: 'player' as const } });
const banning = (person: Person) => ({ ...of(person), body: { reason: 'Cheating', until: null } });

describe('rights that change at once', () => {
  let server: WholeApp;
  let other: WholeApp;
  beforeAll(async () => {
    server = await wholeApp();
    other = await server.node();
  }, 60_000);
  afterAll(async () => {
    await other.close();
    await server.close();
  });
  const elsewhere = (person: Person): Person => {
    const twin = other.visitor();
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

  it('a ban closes a live socket on the other node within the 5 s that sessions are remembered for', async () => {
    const [admin, person] = [await server.person('admin'), await server.person()];
    const socket = await elsewhere(person).socket();
    const [told, closed] = [nextEvent(socket, sessionEnded.name), nextEvent<string>(socket, 'disconnect')];
    const begun = performance.now();
    await admin.call(banUser, banning(person));
    await told;
    expect(await closed).toBe('io server disconnect');
    // the machine of the tests may be busy: twice the promise, but never the 20 s of a ping
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it('another role renews a live socket on the other node, which does not sign its person out', async () => {
    const [admin, person] = [await server.person('admin'), await server.person()];
    const socket = await elsewhere(person).socket();
    const told = nextEvent(socket, rightsChanged.name);
    await admin.call(setRole, { ...of(person), body: { from: 'player', role: 'organizer' } });
    await told;
    expect((await elsewhere(person).socket()).connected).toBe(true);
  });
});
