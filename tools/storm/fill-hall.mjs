/** The hall that a storm sells, and those who come: straight in the database, but for the plan, which the organizer publishes. */
import { createHmac, randomBytes } from 'node:crypto';
import { SECRET } from './fleet.mjs';

/** @typedef {{ id: string, cookie: string }} Person */

/** @param {import('pg').Client} client @param {number} count @param {string} role @returns {Promise<Person[]>} */
export async function makePeople(client, count, role) {
  const tokens = Array.from({ length: count }, () => randomBytes(24).toString('base64url'));
  const { rows } = await client.query(
    `with people as (
       insert into app_user (name, username, email, role)
       select 'Buyer', $3 || '-' || n, $3 || '-' || n || '@example.org', $2 from generate_series(1, cardinality($1::text[])) n
       returning id, username),
     placed as (select id, row_number() over (order by id) as n from people)
     insert into session (user_id, token, expires_at)
     select id, ($1::text[])[n], clock_timestamp() + interval '1 day' from placed returning user_id as id, token`,
    [tokens, role, `${role}-${randomBytes(4).toString('hex')}`],
  );
  return rows.map(({ id, token }) => ({ id, cookie: cookieOf(token) }));
}

/** @param {string} token */
function cookieOf(token) {
  const signature = createHmac('sha256', SECRET).update(token).digest('base64');
  return `ringside_session=${encodeURIComponent(`${token}.${signature}`)}`;
}

/**
 * @param {import('pg').Client} client
 * @param {import('./caller.mjs').Caller} caller
 * @param {{ seats: number, holdMs: number }} terms
 * @returns {Promise<string>} the event's id
 */
export async function makeHall(client, caller, { seats, holdMs }) {
  const [owner] = await makePeople(client, 1, 'organizer');
  if (!owner) throw new Error('Nobody owns the hall.');
  const { rows } = await client.query(
    `insert into event (owner_id, title, starts_at, ends_at, time_zone, state, capacity)
     values ($1, 'Storm', now() + interval '1 day', now() + interval '2 days', 'Europe/Berlin', 'published', 100000) returning id`,
    [owner.id],
  );
  const eventId = rows[0].id;
  await client.query(`insert into event_staff (event_id, user_id, role) values ($1, $2, 'owner')`, [eventId, owner.id]);
  const section = { name: 'Hall', rows: seats / 10, seatsPerRow: 10, aisleEvery: 0, facing: false };
  const body = { name: 'Hall', sections: [{ ...section, rowNaming: 'numbers', placement: 'below' }] };
  const { status, answer } = await caller.call(0, owner, { method: 'PUT', path: `/events/${eventId}/seating`, body });
  if (status >= 300) throw new Error(`The hall was not made: ${status} ${JSON.stringify(answer)}`);
  await client.query(
    `update event_sale set hold_length = $2::interval, hold_cap = interval '1 hour', buyer_limit = 100, strand_rule = false where event_id = $1`,
    [eventId, `${holdMs} milliseconds`],
  );
  return eventId;
}
