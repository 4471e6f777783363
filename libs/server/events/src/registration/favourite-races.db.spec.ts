import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { EventId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import {
  anEvent,
  aUser,
  overlapped,
  type TestDatabase,
  testDatabase,
  testPlatform,
  untilOneWaits,
} from '@ringside/server/testing';
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
  const both = async (favourites: FavouriteRepository, userId: UserId, queued: boolean) => {
    const answers = await overlapped({
      database,
      first: () => favourites.add(userId, events[0], MAX),
      second: () => favourites.add(userId, events[1], MAX),
      untilSecondIsThere: (second) => (queued ? untilOneWaits(tables) : second),
    });
    return answers.map((answer) => answer.status === 'fulfilled' && answer.value);
  };

  it('is told that the list is full, and the limit holds', async () => {
    const userId = await almostFull();
    expect(await both(new FavouriteRepository(database), userId, true)).toEqual([true, false]);
    expect(await countOf(userId)).toBe(MAX);
  });

  it('would pass it if nobody waited (negative control)', async () => {
    const userId = await almostFull();
    expect(await both(new WithoutQueue(database), userId, false)).toEqual([true, true]);
    expect(await countOf(userId)).toBe(MAX + 1);
  });
});
