import { Injectable } from '@nestjs/common';
import type { RegistrationState } from '@ringside/contracts/registrations';
import { type EventId, Refusal, type UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { readCursor } from '../event-cursor';
import type { PageWish } from '../event-list.repository';
import { REGISTRATION_COLUMNS, type RegistrationRow } from './registration.repository';

interface ListWish extends PageWish {
  readonly state?: RegistrationState | undefined;
  /** Only these people. */
  readonly among?: readonly UserId[];
}

/** A registration with where it stands in its list. */
export type Listed = RegistrationRow & { readonly sortKey: string };

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const NUMBER = /^-?\d{1,15}$/;

/**
 * Said as a list of one: were it one value, sorting by the event would be no wish, and the planner would walk the registrations
 * of all events in the order of their ids, expecting to meet this one's soon, which of an old event it does not.
 */
const OF_EVENT = 'r.event_id = any(array[$1::uuid])';

/** Lists of registrations, each with one row more than its page when there is a next one. */
@Injectable()
export class RegistrationListRepository {
  constructor(private readonly database: Database) {}

  /** The latest first; the waitlist in its own order. @throws Refusal INVALID for a cursor that is not ours */
  list(eventId: EventId, { state, among, limit, cursor }: ListWish): Promise<Listed[]> {
    const isQueue = state === 'waitlisted';
    const parameters: unknown[] = [eventId, limit + 1];
    const conditions = [isQueue ? 'r.event_id = $1' : OF_EVENT]; // the queue has an index of its own
    const demand = (condition: (place: string) => string, value: unknown) => {
      if (value !== undefined) conditions.push(condition(`$${parameters.push(value)}`));
    };
    demand((place) => `r.state = ${place}`, state);
    demand((place) => `r.user_id = any(${place})`, among);
    demand(
      (place) => (isQueue ? `r.queue > ${place}::bigint` : `r.id < ${place}::uuid`),
      demandCursor(cursor, isQueue),
    );
    return this.database.query<Listed>(
      `select ${REGISTRATION_COLUMNS}, ${isQueue ? 'r.queue' : 'r.id'}::text as "sortKey" from registration r
        where ${conditions.join(' and ')} order by ${isQueue ? 'r.queue' : 'r.event_id desc, r.id desc'} limit $2`,
      parameters,
    );
  }

  /** Everybody who has ever registered for the event, in order. */
  all(eventId: EventId): Promise<RegistrationRow[]> {
    // places are counted once here, not row by row
    return this.database.query<RegistrationRow>(
      `select r.id, r.event_id as "eventId", r.user_id as "userId", r.state, r.is_listed as "isListed", r.reason, r.rev,
              r.registered_at as "registeredAt", r.changed_at as "changedAt",
              case when r.queue is not null then rank() over (partition by r.state order by r.queue)::int end as place
         from registration r where r.event_id = $1 order by r.id`,
      [eventId],
    );
  }

  async userIds(eventId: EventId): Promise<UserId[]> {
    const rows = await this.database.query<{ userId: UserId }>(
      'select user_id as "userId" from registration where event_id = $1',
      [eventId],
    );
    return rows.map(({ userId }) => userId);
  }

  async countByState(eventId: EventId): Promise<Partial<Record<RegistrationState, number>>> {
    const rows = await this.database.query<{ state: RegistrationState; count: number }>(
      'select state, count(*)::int as count from registration where event_id = $1 group by state',
      [eventId],
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  }

  /** Those who take part and let their name be shown, in order of registration. */
  participants(eventId: EventId, { limit, cursor }: PageWish): Promise<RegistrationRow[]> {
    return this.database.query<RegistrationRow>(
      `select ${REGISTRATION_COLUMNS} from registration r
        where ${OF_EVENT} and r.state in ('accepted', 'joined') and r.is_listed and ($3::uuid is null or r.id > $3)
        order by r.event_id, r.id limit $2`,
      [eventId, limit + 1, cursor ?? null],
    );
  }

  async countParticipants(eventId: EventId): Promise<{ total: number; unlisted: number }> {
    const [row] = await this.database.query<{ total: number; unlisted: number }>(
      `select count(*)::int as total, count(*) filter (where not is_listed)::int as unlisted
         from registration where event_id = $1 and state in ('accepted', 'joined')`,
      [eventId],
    );
    return row ?? { total: 0, unlisted: 0 };
  }

  /** A person's own, each of whose events is looked up (`offset 0`) instead of all being read; the event with the latest start first. @throws Refusal INVALID for a cursor that is not ours */
  ofPerson(userId: UserId, { limit, cursor }: PageWish): Promise<Listed[]> {
    const after = cursor === undefined ? undefined : readCursor(cursor);
    return this.database.query<Listed>(
      `select ${REGISTRATION_COLUMNS}, (extract(epoch from e.starts_at) * 1000000)::bigint::text as "sortKey"
         from registration r cross join lateral (select * from event where id = r.event_id offset 0) e
        where r.user_id = $1 and r.state <> 'withdrawn' and e.state in ('published', 'started', 'finished', 'cancelled')
          and ($3::bigint is null or
               (e.starts_at, r.id) < (timestamptz 'epoch' + $3::bigint * interval '1 microsecond', $4::uuid))
        order by e.starts_at desc, r.id desc limit $2`,
      [userId, limit + 1, after?.sortKey ?? null, after?.id ?? null],
    );
  }
}

function demandCursor(cursor: string | undefined, isQueue: boolean): string | undefined {
  if (cursor === undefined || (isQueue ? NUMBER : UUID).test(cursor)) return cursor;
  throw new Refusal('INVALID', { errors: [{ pointer: '#/cursor', detail: 'is not a cursor of this list' }] });
}
