import { Injectable } from '@nestjs/common';
import { STAFF_ROLES, type StaffRole } from '@ringside/contracts';
import type { EventText, NewEvent } from '@ringside/contracts/events';
import { type EventId, Refusal, type UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { EventState } from '@ringside/server/ports';
import { PUBLIC_STATES } from './event-access.policy';
import { EVENT_COLUMNS, type EventRow } from './event.entity';

/** What a step writes beside the state. `undefined` leaves a column as it is. */
export interface StepMarks {
  readonly reviewer?: UserId;
  /** `null` clears the last reason. */
  readonly reason?: string | null;
  /** Why it is cancelled. */
  readonly cancelReason?: string;
  readonly isSubmitted?: boolean;
  readonly isPublished?: boolean;
}

const WRITTEN =
  'title, summary, description, games, venue_name, venue_address, starts_at, ends_at, time_zone, capacity';

@Injectable()
export class EventRepository {
  constructor(private readonly database: Database) {}

  async find(eventId: EventId): Promise<EventRow | undefined> {
    const [row] = await this.database.query<EventRow>(`select ${EVENT_COLUMNS} from event e where e.id = $1`, [
      eventId,
    ]);
    return row;
  }

  /** Those that everyone may see: public ones, and cancelled ones that were. */
  openToEveryone(
    eventIds: readonly EventId[],
  ): Promise<Pick<EventRow, 'id' | 'title' | 'state' | 'startsAt' | 'endsAt' | 'timeZone'>[]> {
    return this.database.query(
      `select id, title, state, starts_at as "startsAt", ends_at as "endsAt", time_zone as "timeZone" from event
        where id = any($1) and (state = any($2) or state = 'cancelled' and published_at is not null)`,
      [eventIds, PUBLIC_STATES],
    );
  }

  /** The event, locked until the end of the transaction: whoever else wants to change it waits. Rows that refer to it do not. */
  async findForChange(eventId: EventId): Promise<EventRow | undefined> {
    const [row] = await this.database.write<EventRow>(
      `select ${EVENT_COLUMNS} from event e where e.id = $1 for no key update`,
      [eventId],
    );
    return row;
  }

  async staffRoles(eventId: EventId, userId: UserId): Promise<readonly StaffRole[]> {
    const rows = await this.database.query<{ role: StaffRole }>(
      'select role from event_staff where event_id = $1 and user_id = $2',
      [eventId, userId],
    );
    return rows.map(({ role }) => role);
  }

  /** Everyone who belongs to the event's staff, or has one of these roles there. */
  async staff(eventId: EventId, roles: readonly StaffRole[] = STAFF_ROLES): Promise<readonly UserId[]> {
    const rows = await this.database.query<{ userId: UserId }>(
      'select distinct user_id as "userId" from event_staff where event_id = $1 and role = any($2)',
      [eventId, roles],
    );
    return rows.map(({ userId }) => userId);
  }

  /** @throws Refusal EVENT_TITLE_TAKEN or EVENT_VENUE_TAKEN */
  async insert(ownerId: UserId, event: NewEvent): Promise<EventRow> {
    const [row] = await refusingClashes(() =>
      this.database.write<EventRow>(
        `with e as (
           insert into event (owner_id, ${WRITTEN}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning *
         ), owner as (insert into event_staff (event_id, user_id, role) select e.id, e.owner_id, 'owner' from e)
         select ${EVENT_COLUMNS} from e`,
        [ownerId, ...valuesOf(event)],
      ),
    );
    return present(row);
  }

  /** @throws Refusal EVENT_TITLE_TAKEN or EVENT_VENUE_TAKEN */
  async update(eventId: EventId, event: NewEvent, state: EventState): Promise<EventRow> {
    const [row] = await refusingClashes(() =>
      this.database.write<EventRow>(
        `update event e set (${WRITTEN}) = ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11),
                state = $12, rev = e.rev + 1, updated_at = clock_timestamp()
          where e.id = $1 returning ${EVENT_COLUMNS}`,
        [eventId, ...valuesOf(event), state],
      ),
    );
    return present(row);
  }

  /** Which of the two rules another event would break if this one said that; to tell early what the constraints settle. */
  async findClash({ id, ownerId }: EventRow, text: EventText): Promise<string | undefined> {
    const [row] = await this.database.query<{ title: boolean; venue: boolean }>(
      `select coalesce(bool_or(lower(e.title) = lower($3) and e.starts_at = $4), false) as title,
              coalesce(bool_or(e.owner_id = $2 and lower(e.venue_name) = lower($6)
                               and tstzrange(e.starts_at, e.ends_at) && tstzrange($4, $5)), false) as venue
         from event e where e.id <> $1 and e.state not in ('cancelled', 'rejected')
          and (lower(e.title) = lower($3) and e.starts_at = $4 or e.owner_id = $2)`,
      [id, ownerId, text.title, text.startsAt, text.endsAt, text.venue?.name ?? null],
    );
    if (row?.title) return 'EVENT_TITLE_TAKEN';
    return row?.venue ? 'EVENT_VENUE_TAKEN' : undefined;
  }

  async move(eventId: EventId, state: EventState, marks: StepMarks): Promise<EventRow> {
    const [row] = await this.database.write<EventRow>(
      `update event e set state = $2, rev = e.rev + 1, updated_at = clock_timestamp(),
              reviewed_by = coalesce($3, e.reviewed_by),
              reviewed_at = case when $3::uuid is null then e.reviewed_at else clock_timestamp() end,
              review_reason = case when $4 then $5 else e.review_reason end,
              submitted_at = case when $6 then clock_timestamp() else e.submitted_at end,
              published_at = case when $7 then coalesce(e.published_at, clock_timestamp()) else e.published_at end,
              cancel_reason = coalesce($8, e.cancel_reason)
        where e.id = $1 returning ${EVENT_COLUMNS}`,
      [
        eventId,
        state,
        marks.reviewer ?? null,
        marks.reason !== undefined,
        marks.reason ?? null,
        marks.isSubmitted ?? false,
        marks.isPublished ?? false,
        marks.cancelReason ?? null,
      ],
    );
    return present(row);
  }
}

const valuesOf = (event: NewEvent): unknown[] => [
  event.title,
  event.summary,
  event.description,
  event.games,
  event.venue?.name ?? null,
  event.venue?.address ?? '',
  event.startsAt,
  event.endsAt,
  event.timeZone,
  event.capacity,
];

function present(row: EventRow | undefined): EventRow {
  if (!row) throw new Error('The statement answered no event.');
  return row;
}

const CLASHES: Readonly<Record<string, string>> = {
  uq_event_title_start: 'EVENT_TITLE_TAKEN',
  ex_event_venue: 'EVENT_VENUE_TAKEN',
};

/** The constraints settle who was first; their names tell what to say to the other. */
async function refusingClashes<T>(statement: () => Promise<T>): Promise<T> {
  try {
    return await statement();
  } catch (error) {
    const code = CLASHES[constraintOf(error) ?? ''];
    throw code === undefined ? error : new Refusal(code);
  }
}

function constraintOf(error: unknown): string | undefined {
  const { driverError } = error as { driverError?: { constraint?: string } };
  return driverError?.constraint;
}
