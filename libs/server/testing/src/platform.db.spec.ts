import type { INestApplicationContext } from '@nestjs/common';
import { Refusal } from '@ringside/kernel';
import { Database, DomainEvents, Outbox } from '@ringside/server/platform';
import { fact, task } from '@ringside/server/ports';
import { type TestDatabase, testDatabase, testPlatform } from './index';

const noted = fact<{ n: number }>('thing.noted');
const doIt = task<{ n: number }>('thing.do');

describe('the platform', () => {
  let store: TestDatabase;
  let app: INestApplicationContext;
  let database: Database;
  beforeAll(async () => {
    store = await testDatabase();
    await store.query('create table thing (n int primary key)');
    app = await testPlatform(store);
    database = app.get(Database);
  }, 60_000);
  afterEach(() => store.query('truncate thing'));
  afterAll(async () => {
    await app.close();
    await store.drop();
  });
  const things = async () => (await store.query<{ n: number }>('select n from thing order by n')).map(({ n }) => n);
  const insert = (n: number) => database.write('insert into thing values ($1)', [n]);

  describe('a unit of work', () => {
    it('undoes everything when its command is refused', async () => {
      const command = database.transact(async () => {
        await insert(1);
        throw new Refusal('STALE');
      });
      await expect(command).rejects.toMatchObject({ code: 'STALE' });
      expect(await things()).toEqual([]);
    });

    it('is joined by the commands it calls', async () => {
      const outer = database.transact(async () => {
        await database.transact(() => insert(1));
        throw new Error('after the inner command');
      });
      await expect(outer).rejects.toThrow('after the inner command');
      expect(await things()).toEqual([]);
    });

    it('is demanded by everything that writes', async () => {
      await expect(insert(1)).rejects.toThrow('transact');
      await expect(database.change('delete from thing')).rejects.toThrow('transact');
    });

    it('runs again, whole, when two of them lock each other', async () => {
      await store.query('insert into thing values (1), (2)');
      const met = meeting(2);
      const runs: number[] = [];
      const lock = (first: number, second: number) =>
        database.transact(async () => {
          runs.push(first);
          await database.query('select n from thing where n = $1 for update', [first]);
          await met.arrive();
          await database.query('select n from thing where n = $1 for update', [second]);
        });
      await Promise.all([lock(1, 2), lock(2, 1)]);
      expect(runs.length).toBe(3);
    });

    it('keeps apart what runs side by side', async () => {
      await Promise.all(
        [1, 2, 3, 4].map((n) =>
          database
            .transact(async () => {
              await insert(n);
              if (n % 2) throw new Refusal('STALE');
            })
            .catch(() => undefined),
        ),
      );
      expect(await things()).toEqual([2, 4]);
    });
  });

  describe('a domain event', () => {
    const heard: number[] = [];
    beforeAll(() => {
      app.get(DomainEvents).on(noted, () => Promise.reject(new Error('a reaction that fails')));
      app.get(DomainEvents).on(noted, async ({ n }) => {
        const [row] = await store.query<{ n: number }>('select n from thing where n = $1', [n]);
        heard.push(row ? n : -n);
      });
    });

    it('is told after COMMIT, and a reaction that fails disturbs nobody', async () => {
      const told = until(() => heard.includes(7));
      await database.transact(async () => {
        app.get(DomainEvents).record(noted, { n: 7 });
        await insert(7);
      });
      await told;
      expect(heard).toEqual([7]);
    });

    it('is not told after a rollback', async () => {
      await database
        .transact(() => {
          app.get(DomainEvents).record(noted, { n: 8 });
          throw new Refusal('STALE');
        })
        .catch(() => undefined);
      await database.transact(async () => {
        app.get(DomainEvents).record(noted, { n: 9 });
        await insert(9);
      });
      await until(() => heard.includes(9));
      expect(heard.map(Math.abs)).not.toContain(8);
    });

    it('cannot be recorded outside a unit of work', () => {
      expect(() => app.get(DomainEvents).record(noted, { n: 1 })).toThrow('transact');
    });
  });

  describe('a durable task', () => {
    it('is done once after COMMIT, by one of two workers, and tried again after a failure', async () => {
      const other = await testPlatform(store);
      const done: string[] = [];
      let failures = 1;
      for (const [node, context] of [['a', app] as const, ['b', other] as const]) {
        context.get(Outbox).handle(doIt, async ({ n }) => {
          if (n === 3 && failures-- > 0) throw new Error('not this time');
          done.push(`${n}`);
          await context.get(Database).write('insert into thing values ($1)', [n]);
          expect(node).toMatch(/a|b/);
        });
      }
      await database.transact(async () => {
        for (const n of [1, 2, 3, 4]) await app.get(Outbox).add(doIt, { n });
      });
      const nothingLeft = async () => (await store.query('select 1 from outbox')).length === 0;
      await until(async () => {
        await store.query('update outbox set due_at = clock_timestamp()'); // the pause after the failure is over
        await Promise.all([app.get(Outbox).drain(), other.get(Outbox).drain()]);
        return nothingLeft();
      });
      expect(await things()).toEqual([1, 2, 3, 4]);
      expect(done.sort()).toEqual(['1', '2', '3', '4']);
      await other.close();
    });

    it('is never done for a command that was rolled back', async () => {
      await database
        .transact(async () => {
          await app.get(Outbox).add(doIt, { n: 5 });
          throw new Refusal('STALE');
        })
        .catch(() => undefined);
      await app.get(Outbox).drain();
      expect(await things()).toEqual([]);
    });
  });

  it('goes on when its connections are killed', async () => {
    await Promise.all([1, 2, 3].map(() => database.query('select pg_sleep(0.01)')));
    await store.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await until(() =>
      database.query('select 1').then(
        () => true,
        () => false,
      ),
    );
    await database.transact(() => insert(1));
    expect(await things()).toEqual([1]);
  });
});

/** A point where `count` runs wait for each other; later ones pass. */
function meeting(count: number) {
  let open: () => void;
  const all = new Promise<void>((resolve) => (open = resolve));
  let here = 0;
  return {
    arrive: () => {
      if (++here >= count) open();
      return all;
    },
  };
}

/** Waits until something holds; the test's own time limit is the bound. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
}
