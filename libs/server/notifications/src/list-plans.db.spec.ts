import type { INestApplication } from '@nestjs/common';
import type { UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { aUser, rowsReadBy, type TestDatabase, testDatabase, testPlatform } from '@ringside/server/testing';
import { NotificationRepository } from './notification.repository';

const page = { limit: 20 };

describe('among 60,000 notifications', () => {
  let tables: TestDatabase;
  let app: INestApplication;
  let notifications: NotificationRepository;
  let reader: UserId;
  beforeAll(async () => {
    tables = await testDatabase();
    reader = await aUser(tables);
    await tables.query(
      `insert into app_user (name, username, email)
       select 'Person ' || n, 'user-' || n, 'mail-' || n || '@example.org' from generate_series(1, 20000) n`,
    );
    const told = (people: string) =>
      tables.query(
        `insert into notification (user_id, kind, params, link, key, read_at)
         select id, 'roleChanged', '{"role":"player"}', '/', 'plan:' || n, case when n % 20 > 0 then now() end from ${people}`,
      );
    await told(`generate_series(1, 20000) n, (select '${reader}'::uuid as id) reader`);
    await told(`(select id, n from app_user, generate_series(1, 2) n where username like 'user-%') others`);
    await tables.query('vacuum analyze app_user, notification');
    app = await testPlatform(tables);
    notifications = new NotificationRepository(app.get(Database));
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await tables.drop();
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a page', () => notifications.list(reader, page)],
    ['a page of what is unread', () => notifications.list(reader, { ...page, only: 'unread' })],
    ['how much is unread', () => notifications.unread([reader])],
    ['what was told a moment ago', () => notifications.recentOf([reader], 5)],
  ])('%s is found without reading all that somebody was ever told', async (_what, ask) => {
    expect(await rowsReadBy(app.get(Database), ask)).toBeLessThan(1500);
  });
});
