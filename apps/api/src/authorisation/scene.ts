import type { EventId } from '@ringside/kernel';
import type { EventState } from '@ringside/server/ports';
import type { WholeApp } from '../testing';
import { type Cast, PERSONAS, staffRoleOf } from './persona';

/** A new event with its whole staff, for one request or a few. */
export interface Scene {
  readonly server: WholeApp;
  readonly cast: Cast;
  readonly eventId: EventId;
}

let scenes = 0;

/** An event of the owner; everybody who is somebody in it is in its staff. */
export async function makeScene(
  { server, cast }: Pick<Scene, 'server' | 'cast'>,
  state: EventState = 'published',
): Promise<Scene> {
  const staff = PERSONAS.flatMap((persona) => {
    const role = staffRoleOf(persona);
    return role ? [{ id: cast[persona].id, role }] : [];
  });
  const [row] = await server.database.query<{ id: EventId }>(
    `with made as (
       insert into event (owner_id, title, starts_at, ends_at, time_zone, state, capacity, published_at)
       values ($1, $2, now() + interval '1 day', now() + interval '2 days', 'Europe/Berlin', $3, 100,
               case when $3 <> 'draft' then now() end)
       returning id
     )
     insert into event_staff (event_id, user_id, role)
     select made.id, person.id, person.role from made, unnest($4::uuid[], $5::text[]) person (id, role)
     returning event_id as id`,
    [cast.owner.id, `Scene ${scenes++}`, state, staff.map(({ id }) => id), staff.map(({ role }) => role)],
  );
  return { server, cast, eventId: row!.id };
}
