import { Client } from 'pg';
import { DEMO_MAIL_DOMAIN } from './demo-people';

/**
 * Empties a database in which a start was killed while it made the demo, so that the next one begins anew: before the
 * server opens it, since logs refuse to be emptied row by row. Touches nothing else, and nothing once a real person is there.
 */
export async function clearHalfDemo(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    if (await isHalfMade(client)) await client.query('drop schema public cascade; create schema public');
  } finally {
    await client.end();
  }
}

async function isHalfMade(client: Client): Promise<boolean> {
  const { rows: tables } = await client.query(
    `select 1 where to_regclass('site_mark') is not null and to_regclass('app_user') is not null`,
  );
  if (tables.length === 0) return false;
  const { rows } = await client.query<{ half: boolean }>(
    `select exists (select 1 from site_mark where name = 'demo-begun')
        and not exists (select 1 from site_mark where name = 'demo-done')
        and not exists (select 1 from app_user where email not like $1) as half`,
    [`%@${DEMO_MAIL_DOMAIN}`],
  );
  return rows[0]?.half === true;
}
