/**
 * What the lists are asked of. One event has a full hall: 5,000 of the 200,000 registrations are its own; one organizer has
 * 200 events, one player is in 200 and follows as many, and the season has 50,000 placings.
 * @param {import('pg').Client} database that `benchadmin`, `benchorganizer` and `benchplayer` have signed up in
 * @returns {Promise<Record<string, string>>} what stands in the places of addresses
 */
export async function fill(database) {
  for (const sql of STATEMENTS) await database.query(sql);
  await database.query('vacuum analyze');
  const { rows } = await database.query(
    `select e.id as "eventId", r.id as "roomId", 'benchplayer' as username
       from event e join chat_room r on r.event_id = e.id where e.title = 'Event 6000'`,
  );
  return rows[0];
}

const ID_OF = (username) => `(select id from app_user where username = '${username}')`;

const STATEMENTS = [
  `update app_user set role = 'admin' where username = 'benchadmin'`,
  `update app_user set role = 'organizer' where username = 'benchorganizer'`,
  `insert into app_user (name, username, email)
   select 'Person ' || md5(n::text), 'user-' || n, 'mail-' || n || '@example.org' from generate_series(1, 100000) n`,
  `insert into user_ban (user_id, reason) select id, 'Spam' from app_user where username like 'user-%00'`,
  // half of the events are over; every fiftieth is the organizer's; one in a hundred waits for a moderator
  `insert into event (owner_id, title, games, venue_name, starts_at, ends_at, time_zone, capacity, state, submitted_at, published_at)
   select case when n % 50 = 0 then ${ID_OF('benchorganizer')} else people.ids[1 + n % 200] end, 'Event ' || n,
          array['Game ' || n % 1000, 'Game ' || (n + 7) % 1000], case when n % 3 = 0 then 'Hall ' || n end,
          now() + (n - 5000) * interval '1 day', now() + (n - 5000) * interval '1 day' + interval '8 hours', 'Europe/Berlin',
          5000, case when n < 5000 then 'finished' when n % 100 = 1 then 'submitted' else 'published' end,
          now() - n * interval '1 minute', case when n < 5000 or n % 100 <> 1 then now() - n * interval '1 minute' end
     from generate_series(1, 10000) n,
          (select array_agg(id) as ids from (select id from app_user order by id limit 200) few) people`,
  `insert into event_staff (event_id, user_id, role) select id, owner_id, 'owner' from event`,
  `insert into chat_room (kind, subject, event_id) select 'event', id, id from event where title = 'Event 6000'`,
  // 5,000 in one event, 200 of one player, the rest spread
  `insert into registration (event_id, user_id, state, is_listed, queue)
   select e.id, u.id, case when u.n % 10 = 0 then 'waitlisted' else 'accepted' end, u.n % 7 > 0, case when u.n % 10 = 0 then u.n end
     from (select id from event where title = 'Event 6000') e,
          (select id, row_number() over (order by id) as n from app_user where username like 'user-%' limit 5000) u`,
  `insert into registration (event_id, user_id, state, is_listed)
   select id, ${ID_OF('benchplayer')}, 'accepted', true from (select id from event order by id limit 200) e
   on conflict do nothing`,
  `insert into registration (event_id, user_id, state, is_listed, queue)
   select events.ids[1 + (n * 7) % 10000], people.ids[1 + n % 100000], 'accepted', true, null
     from generate_series(1, 193000) n, (select array_agg(id order by id) as ids from event) events,
          (select array_agg(id order by id) as ids from app_user where username like 'user-%') people
   on conflict do nothing`,
  `insert into registration_settings (event_id, audience) select id, 'everyone' from event where title = 'Event 6000'
   on conflict (event_id) do update set audience = 'everyone'`,
  `insert into event_favourite (event_id, user_id) select id, ${ID_OF('benchplayer')} from event where title like '%77' or title like '%78'`,
  `insert into event_placing (event_id, user_id, game, place, points, season)
   select r.event_id, r.user_id, '', 1 + (random() * 99)::int, (random() * 100)::int, extract(year from now())::int
     from registration r join event e on e.id = r.event_id and e.state = 'finished' limit 50000`,
  `insert into event_history (event_id, actor_id, deed, state)
   select id, owner_id, 'submit', 'submitted' from event`,
  `insert into notification (user_id, kind, params, link, key, read_at)
   select ${ID_OF('benchplayer')}, 'roleChanged', '{"role":"player"}', '/', 'bench:' || n, case when n % 20 > 0 then now() end
     from generate_series(1, 20000) n`,
  `insert into notification (user_id, kind, params, link, key)
   select id, 'roleChanged', '{"role":"player"}', '/', 'bench' from app_user where username like 'user-%'`,
  'alter table audit_entry disable trigger audit_chain', // only the number of rows matters here
  `insert into audit_entry (seq, at, actor_id, action, target_kind, target_id, target_name, reason, hash)
   select 1000 + row_number() over (), clock_timestamp(), ${ID_OF('benchadmin')}, 'event.approve', 'event', e.id::text, e.title, '', ''
     from event e, generate_series(1, 10)`,
  'alter table audit_entry enable trigger audit_chain',
  `insert into contact (name, address, language, subject, text, state)
   select 'Person ' || n, 'mail-' || n || '@example.org', 'en', 'Hello', 'Hello there', case when n % 10 = 0 then 'new' else 'done' end
     from generate_series(1, 20000) n`,
];
