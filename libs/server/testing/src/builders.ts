import { randomBytes } from 'node:crypto';
import type { SiteRole } from '@ringside/contracts';
import type { EventId, UserId } from '@ringside/kernel';
import type { EventState } from '@ringside/server/ports';
import type { TestDatabase } from './test-database';

const suffix = () => randomBytes(4).toString('hex');

/** A person straight in the database, without a password. */
export async function aUser(database: TestDatabase, { role = 'player' }: { role?: SiteRole } = {}): Promise<UserId> {
  const username = `person-${suffix()}`;
  const [row] = await database.query<{ id: UserId }>(
    `insert into app_user (name, email, username, role) values ($1, $2, $1, $3) returning id`,
    [username, `${username}@example.org`, role],
  );
  return row!.id;
}

/** An event straight in the database, with its owner as staff. */
export async function anEvent(
  database: TestDatabase,
  { ownerId, state = 'published' }: { ownerId?: UserId; state?: EventState } = {},
): Promise<{ eventId: EventId; ownerId: UserId }> {
  const owner = ownerId ?? (await aUser(database, { role: 'organizer' }));
  const [row] = await database.query<{ id: EventId }>(
    `insert into event (owner_id, title, starts_at, ends_at, time_zone, state, capacity)
     values ($1, $2, now() + interval '1 day', now() + interval '2 days', 'Europe/Berlin', $3, 100) returning id`,
    [owner, `Event ${suffix()}`, state],
  );
  const eventId = row!.id;
  await database.query(`insert into event_staff (event_id, user_id, role) values ($1, $2, 'owner')`, [eventId, owner]);
  return { eventId, ownerId: owner };
}
