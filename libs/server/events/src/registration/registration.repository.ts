import { Injectable } from '@nestjs/common';
import type { RegistrationCounts, RegistrationSettings, RegistrationState } from '@ringside/contracts/registrations';
import type { EventId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { OrderFrom } from './ordered-registration.policy';
import { DEFAULT_SETTINGS } from './registration.policy';

/** A registration as the database has it. */
export interface RegistrationRow {
  readonly id: string;
  readonly eventId: EventId;
  readonly userId: UserId;
  readonly state: RegistrationState;
  /** In the waitlist, from 1 on. */
  readonly place: number | null;
  readonly isListed: boolean;
  readonly reason: string | null;
  readonly rev: number;
  readonly registeredAt: Date;
  readonly changedAt: Date;
}

export const REGISTRATION_COLUMNS = `
  r.id, r.event_id as "eventId", r.user_id as "userId", r.state, r.is_listed as "isListed", r.reason, r.rev,
  r.registered_at as "registeredAt", r.changed_at as "changedAt",
  case when r.queue is not null then (select count(*)::int from registration w
    where w.event_id = r.event_id and w.state = 'waitlisted' and w.queue <= r.queue) end as place`;

/** How many have a place in the event $1. */
const TAKEN = `(select count(*)::int from registration where event_id = $1 and state in ('accepted', 'joined'))`;

/** One registration's next state. */
export interface Change {
  readonly id: string;
  readonly state: RegistrationState;
  readonly reason?: string | null;
}

/** Registrations. Everything that writes them runs under the lock of the event (`EventRepository.findForChange`). */
@Injectable()
export class RegistrationRepository {
  constructor(private readonly database: Database) {}

  async settings(eventId: EventId): Promise<RegistrationSettings> {
    const [row] = await this.database.query<SettingsRow>(
      `select opens_at as "opensAt", closes_at as "closesAt", mode, has_waitlist as "hasWaitlist", audience
         from registration_settings where event_id = $1`,
      [eventId],
    );
    if (!row) return DEFAULT_SETTINGS;
    return { ...row, opensAt: row.opensAt?.toISOString() ?? null, closesAt: row.closesAt?.toISOString() ?? null };
  }

  async keepSettings(eventId: EventId, settings: RegistrationSettings): Promise<void> {
    await this.database.write(
      `insert into registration_settings (event_id, opens_at, closes_at, mode, has_waitlist, audience)
       values ($1, $2, $3, $4, $5, $6) on conflict (event_id) do update set
         opens_at = excluded.opens_at, closes_at = excluded.closes_at, mode = excluded.mode,
         has_waitlist = excluded.has_waitlist, audience = excluded.audience`,
      [eventId, settings.opensAt, settings.closesAt, settings.mode, settings.hasWaitlist, settings.audience],
    );
  }

  async counts(eventId: EventId): Promise<Omit<RegistrationCounts, 'capacity'>> {
    const [row] = await this.database.query<{ taken: number; waiting: number }>(
      `select ${TAKEN} as taken,
              (select count(*)::int from registration where event_id = $1 and state = 'waitlisted') as waiting`,
      [eventId],
    );
    return row ?? { taken: 0, waiting: 0 };
  }

  async findOf(eventId: EventId, userId: UserId): Promise<RegistrationRow | undefined> {
    const [row] = await this.database.query<RegistrationRow>(
      `select ${REGISTRATION_COLUMNS} from registration r where r.event_id = $1 and r.user_id = $2`,
      [eventId, userId],
    );
    return row;
  }

  /** Those of the ids that are registrations for this event, in the order given. */
  findMany(eventId: EventId, ids: readonly string[]): Promise<RegistrationRow[]> {
    return this.database.query<RegistrationRow>(
      `select ${REGISTRATION_COLUMNS} from registration r join unnest($2::uuid[]) with ordinality as o (id, n) on o.id = r.id
        where r.event_id = $1 order by o.n`,
      [eventId, ids],
    );
  }

  /** Adds a registration, or begins a withdrawn one anew: at the end of the waitlist when it waits. */
  async register(eventId: EventId, userId: UserId, state: RegistrationState, isListed: boolean): Promise<void> {
    await this.database.write(
      `insert into registration (event_id, user_id, state, is_listed, queue)
       values ($1, $2, $3, $4, case when $3 = 'waitlisted' then ${LAST_IN_QUEUE} + 1 end)
       on conflict on constraint uq_registration_person do update set
         state = excluded.state, is_listed = excluded.is_listed, queue = excluded.queue, reason = null,
         rev = registration.rev + 1, registered_at = clock_timestamp(), changed_at = clock_timestamp()`,
      [eventId, userId, state, isListed],
    );
  }

  async list(eventId: EventId, userId: UserId, isListed: boolean): Promise<void> {
    await this.database.change('update registration set is_listed = $3 where event_id = $1 and user_id = $2', [
      eventId,
      userId,
      isListed,
    ]);
  }

  /** Gives registrations of the event their next states; those that begin to wait do so at the end, in this order. */
  async change(eventId: EventId, changes: readonly Change[]): Promise<void> {
    await this.database.write(
      `update registration r set state = c.state, reason = c.reason, rev = r.rev + 1, changed_at = clock_timestamp(),
              queue = case when c.state = 'waitlisted' then ${LAST_IN_QUEUE} + c.n end
         from unnest($2::uuid[], $3::text[], $4::text[]) with ordinality as c (id, state, reason, n)
        where r.id = c.id and r.event_id = $1`,
      [
        eventId,
        changes.map(({ id }) => id),
        changes.map(({ state }) => state),
        changes.map(({ reason }) => reason ?? null),
      ],
    );
  }

  /** What somebody's registration was before an order made it count; nothing where none does. */
  async orderFrom(eventId: EventId, userId: UserId): Promise<OrderFrom | null> {
    const [row] = await this.database.query<{ orderFrom: OrderFrom | null }>(
      'select order_from as "orderFrom" from registration where event_id = $1 and user_id = $2',
      [eventId, userId],
    );
    return row?.orderFrom ?? null;
  }

  async keepOrderFrom(eventId: EventId, userId: UserId, from: OrderFrom | null): Promise<void> {
    await this.database.change('update registration set order_from = $3 where event_id = $1 and user_id = $2', [
      eventId,
      userId,
      from,
    ]);
  }

  /** Leads those who wait to the front of the waitlist, in this order. */
  async moveUp(eventId: EventId, ids: readonly string[]): Promise<void> {
    await this.database.write(
      `update registration r set rev = r.rev + 1, changed_at = clock_timestamp(),
              queue = (select min(queue) from registration where event_id = $1 and state = 'waitlisted') - $3::int + o.n - 1
         from unnest($2::uuid[]) with ordinality as o (id, n) where r.id = o.id and r.event_id = $1`,
      [eventId, ids, ids.length],
    );
  }

  /** Gives the free places to the first who wait. Answers who has got one. */
  promote(eventId: EventId): Promise<{ id: string; userId: UserId }[]> {
    return this.database.write(
      `with free as (select capacity - ${TAKEN} as places from event where id = $1),
            next as (select id from registration where event_id = $1 and state = 'waitlisted'
                      order by queue limit greatest((select places from free), 0))
       update registration r set state = 'accepted', queue = null, rev = r.rev + 1, changed_at = clock_timestamp()
         from next where r.id = next.id returning r.id, r.user_id as "userId"`,
      [eventId],
    );
  }

  /** Those who lead the event, to be told. */
  async managers(eventId: EventId): Promise<readonly UserId[]> {
    const rows = await this.database.query<{ userId: UserId }>(
      `select distinct user_id as "userId" from event_staff where event_id = $1 and role in ('owner', 'manager')`,
      [eventId],
    );
    return rows.map(({ userId }) => userId);
  }
}

const LAST_IN_QUEUE = `(select coalesce(max(queue), 0) from registration where event_id = $1 and state = 'waitlisted')`;

interface SettingsRow extends Omit<RegistrationSettings, 'opensAt' | 'closesAt'> {
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
}
