import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { EventId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { anEvent, aUser, type TestDatabase, testDatabase, testPlatform } from '@ringside/server/testing';
import { FavouriteRepository } from './favourite.repository';

const MAX = 3;

/** As it would be if one statement were enough. */
class WithoutQueue extends FavouriteRepository {
  protected override async queueUp(): Promise<void> {
    // lets everybody in at once
  }
}

describe('somebody who follows two events at the same moment, with room for one', () => {
  let tables: TestDatabase;
  let app: NestFastifyApplication;
  let database: Database;
  let events: [EventId, EventId];
  beforeAll(async () => {
    tables = await testDatabase();
    app = await testPlatform(tables);
    database = app.get(Database);
    events = [(await anEvent(tables)).eventId, (await anEvent(tables)).eventId];
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await tables.drop();
  });

  const almostFull = async (): Promise<UserId> => {
    const userId = await aUser(tables);
    for (let n = 1; n < MAX; n++) {
      const { eventId } = await anEvent(tables);
      await database.transact(() => new FavouriteRepository(database).add(userId, eventId, MAX));
    }
    return userId;
  };
  const countOf = async (userId: UserId) => (await new FavouriteRepository(database).ids(userId)).length;
  /** Resolves once one of this database's statements waits for a lock. */
  const waiting = async () => {
    for (;;) {
      const [row] = await tables.query<{ count: number }>(
        `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if ((row?.count ?? 0) > 0) return;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  /** The second comes when the first has added and not committed; what each was told. */
  const overlapped = async (
    favourites: FavouriteRepository,
    userId: UserId,
    untilSecondIsThere: (second: Promise<boolean>) => Promise<unknown>,
  ) => {
    const hasAdded = Promise.withResolvers<void>();
    const mayCommit = Promise.withResolvers<void>();
    const first = database.transact(async () => {
      const isIn = await favourites.add(userId, events[0], MAX);
      hasAdded.resolve();
      await mayCommit.promise;
      return isIn;
    });
    await hasAdded.promise;
    const second = database.transact(() => favourites.add(userId, events[1], MAX));
    await untilSecondIsThere(second);
    mayCommit.resolve();
    return Promise.all([first, second]);
  };

  it('is told that the list is full, and the limit holds', async () => {
    const userId = await almostFull();
    expect(await overlapped(new FavouriteRepository(database), userId, waiting)).toEqual([true, false]);
    expect(await countOf(userId)).toBe(MAX);
  });

  it('would pass it if nobody waited (negative control)', async () => {
    const userId = await almostFull();
    expect(await overlapped(new WithoutQueue(database), userId, (second) => second)).toEqual([true, true]);
    expect(await countOf(userId)).toBe(MAX + 1);
  });
});
