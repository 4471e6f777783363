import type { INestApplication } from '@nestjs/common';
import type { EventId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { rowsReadBy, type TestDatabase, testDatabase, testPlatform } from '@ringside/server/testing';
import { EventListRepository } from './event-list.repository';
import { ModerationQueueRepository } from './moderation-queue.repository';
import { FavouriteRepository } from './registration/favourite.repository';
import { RegistrationListRepository } from './registration/registration-list.repository';

const page = { limit: 20 };

describe('among 10,000 events and 100,000 registrations', () => {
  let tables: TestDatabase;
  let app: INestApplication;
  let database: Database;
  /** An old event with a full hall: its registrations lie behind all others. */
  let full: EventId;
  /** In two hundred events, and leads as many. */
  let busy: UserId;
  beforeAll(async () => {
    tables = await testDatabase();
    await tables.query(
      `insert into app_user (name, username, email)
       select 'Person ' || n, 'user-' || n, 'mail-' || n || '@example.org' from generate_series(1, 20000) n`,
    );
    [{ id: busy }] = (await tables.query<{ id: UserId }>(`select id from app_user where username = 'user-1'`)) as [
      { id: UserId },
    ];
    // half of them over, one in a hundred waits for a moderator, one in fifty is led by the busy one
    await tables.query(
      `insert into event (owner_id, title, starts_at, ends_at, time_zone, capacity, state, submitted_at, published_at)
       select case when n % 50 = 0 then $1 else others.id end, 'Event ' || n, now() + (n - 5000) * interval '1 day',
              now() + (n - 5000) * interval '1 day' + interval '8 hours', 'Europe/Berlin', 5000,
              case when n < 5000 then 'finished' when n % 100 = 1 then 'submitted' else 'published' end, now(), now()
         from generate_series(1, 10000) n, (select id from app_user where username = 'user-2') others`,
      [busy],
    );
    await tables.query(`insert into event_staff (event_id, user_id, role) select id, owner_id, 'owner' from event`);
    [{ id: full }] = (await tables.query<{ id: EventId }>(`select id from event where title = 'Event 1'`)) as [
      { id: EventId },
    ];
    await tables.query(
      `insert into registration (event_id, user_id, state, is_listed, queue)
       select $1, id, case when n <= 4500 then 'accepted' else 'waitlisted' end, true, case when n > 4500 then n end
         from (select id, row_number() over (order by id) as n from app_user limit 5000) u`,
      [full],
    );
    await tables.query(
      `insert into registration (event_id, user_id, state, is_listed)
       select events.ids[2 + n % 9999], people.ids[2 + n % 19999], 'accepted', true from generate_series(1, 95000) n,
              (select array_agg(id order by id) as ids from event) events,
              (select array_agg(id order by id) as ids from app_user) people
       on conflict do nothing`,
    );
    for (const table of ['registration (event_id, user_id, state)', 'event_favourite (event_id, user_id)']) {
      await tables.query(
        `insert into ${table} select id, $1${table.startsWith('r') ? `, 'accepted'` : ''} from event where title like '%77'
         on conflict do nothing`,
        [busy],
      );
    }
    await tables.query('vacuum analyze app_user, event, event_staff, registration, event_favourite');
    app = await testPlatform(tables);
    database = app.get(Database);
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await tables.drop();
  });

  it.each<[string, (database: Database) => Promise<unknown>]>([
    ['the roster of an old event', (of) => new RegistrationListRepository(of).list(full, page)],
    ['its accepted ones', (of) => new RegistrationListRepository(of).list(full, { ...page, state: 'accepted' })],
    ['its participants', (of) => new RegistrationListRepository(of).participants(full, page)],
    ['the events that somebody is registered for', (of) => new RegistrationListRepository(of).ofPerson(busy, page)],
    ['the events that somebody follows', (of) => new FavouriteRepository(of).list(busy, page)],
    ['the events that somebody leads', (of) => new EventListRepository(of).ofStaff(busy, page)],
    ['what is on and comes', (of) => new EventListRepository(of).upcoming(page)],
    ['what is over', (of) => new EventListRepository(of).past(page)],
    ['what waits for moderators', (of) => new ModerationQueueRepository(of).list(page)],
  ])('a page of %s is found without reading those of others', async (_what, ask) => {
    expect(await rowsReadBy(database, () => ask(database))).toBeLessThan(1500);
  });

  it('a page of the waitlist counts places along the queue only', async () => {
    const waiting = { ...page, state: 'waitlisted' as const };
    expect(await rowsReadBy(database, () => new RegistrationListRepository(database).list(full, waiting))).toBeLessThan(
      1500,
    );
  });

  it('counts a list that is read through, so that the others mean something', async () => {
    expect(await rowsReadBy(database, () => database.query('select title from event'))).toBe(10_000);
  });
});
