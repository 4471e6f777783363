import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EVENT_DRAFTS_MAX } from '@ringside/contracts/events';
import type { SessionId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { Actor, SiteRules } from '@ringside/server/ports';
import {
  anEvent,
  aUser,
  overlapped,
  type TestDatabase,
  testDatabase,
  testPlatform,
  untilOneWaits,
} from '@ringside/server/testing';
import { EventMakers } from './event-makers';

const openToEverybody: SiteRules = {
  takesSignUps: () => Promise.resolve(true),
  eventCreators: () => Promise.resolve('everybody'),
  invoiceIssuer: () => Promise.resolve(null),
};

/** As it would be if counting were enough. */
class WithoutQueue extends EventMakers {
  protected override async queueUp(): Promise<void> {
    // lets everybody in at once
  }
}

describe('somebody who organizes nothing and begins two events at the same moment, with room for one', () => {
  let tables: TestDatabase;
  let app: NestFastifyApplication;
  let database: Database;
  beforeAll(async () => {
    tables = await testDatabase();
    app = await testPlatform(tables);
    database = app.get(Database);
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await tables.drop();
  });

  const almostFull = async (): Promise<Actor> => {
    const userId = await aUser(tables);
    for (let n = 1; n < EVENT_DRAFTS_MAX; n++) await anEvent(tables, { ownerId: userId, state: 'draft' });
    return { userId, sessionId: userId as unknown as SessionId, username: 'p', name: 'P', role: 'player' };
  };
  const countOf = async (userId: UserId) =>
    (await tables.query('select from event where owner_id = $1', [userId])).length;
  const both = async (makers: EventMakers, actor: Actor, queued: boolean) => {
    const begin = (title: string) => async () => {
      await makers.demand(actor);
      await database.write(
        `insert into event (owner_id, title, starts_at, ends_at, time_zone, state, capacity)
         values ($1, $2, now(), now() + interval '1 day', 'Europe/Berlin', 'draft', 8)`,
        [actor.userId, `${title} of ${actor.userId}`],
      );
      return 'begun';
    };
    const answers = await overlapped({
      database,
      first: begin('One'),
      second: begin('Another'),
      untilSecondIsThere: (second) => (queued ? untilOneWaits(tables) : second),
    });
    return answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : answer.reason.code));
  };

  it('is told that there are too many, and the limit holds', async () => {
    const actor = await almostFull();
    const makers = new EventMakers(database, openToEverybody);
    expect(await both(makers, actor, true)).toEqual(['begun', 'TOO_MANY_DRAFTS']);
    expect(await countOf(actor.userId)).toBe(EVENT_DRAFTS_MAX);
  });

  it('would pass it if nobody waited (negative control)', async () => {
    const actor = await almostFull();
    expect(await both(new WithoutQueue(database, openToEverybody), actor, false)).toEqual(['begun', 'begun']);
    expect(await countOf(actor.userId)).toBe(EVENT_DRAFTS_MAX + 1);
  });
});
