import { Injectable } from '@nestjs/common';
import { EVENT_SHELVED_DAYS, type EVENT_SHELVES, HOME_GROUP_SIZE } from '@ringside/contracts/events';
import type { EventId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { EVENT_COLUMNS, type EventRow } from './event.entity';
import { type Cursor, cursorOf, readCursor } from './event-cursor';

/** A page to answer: how many rows, after which one. */
export interface PageWish {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next?: string;
}

/** Which of somebody's events. */
export interface StaffedWish extends PageWish {
  readonly shelf?: (typeof EVENT_SHELVES)[number] | undefined;
  /** A part of the title. */
  readonly q?: string | undefined;
}

interface ListWish {
  readonly from?: string;
  readonly where: string;
  readonly sortBy: 'starts_at';
  readonly descending?: boolean;
  readonly parameters?: readonly unknown[];
}

type Sorted = EventRow & { readonly sortKey: string };

/** An event that is out and not over. One whose end has come without a start is over all the same. */
const UPCOMING = `(e.state = 'started' or e.state = 'published' and e.ends_at > clock_timestamp())`;
/** Began before now, or at most an hour after where it was started and ended early: so those to come are not read through. */
const PAST = `(e.starts_at <= statement_timestamp() + interval '1 hour'
  and (e.state = 'finished' or e.state = 'published' and e.ends_at <= clock_timestamp()))`;
/** What its organizers have done with. */
const SHELVED = `(e.state in ('finished', 'cancelled')
  or e.state = 'rejected' and e.updated_at < clock_timestamp() - interval '${EVENT_SHELVED_DAYS} days')`;

@Injectable()
export class EventListRepository {
  constructor(private readonly database: Database) {}

  /** What is on now, the latest start first. */
  on(): Promise<EventRow[]> {
    return this.database.query<EventRow>(
      `select ${EVENT_COLUMNS} from event e where e.state = 'started' order by e.starts_at desc, e.id desc limit $1`,
      [HOME_GROUP_SIZE],
    );
  }

  /** What comes next, the soonest first. */
  next(): Promise<EventRow[]> {
    return this.database.query<EventRow>(
      `select ${EVENT_COLUMNS} from event e where e.state = 'published' and e.ends_at > clock_timestamp()
        order by e.starts_at, e.id limit $1`,
      [HOME_GROUP_SIZE],
    );
  }

  /** @throws Refusal INVALID for a cursor that is not ours */
  upcoming(page: PageWish): Promise<Page<EventRow>> {
    return this.page({ where: UPCOMING, sortBy: 'starts_at' }, page);
  }

  /** @throws Refusal INVALID for a cursor that is not ours */
  past(page: PageWish): Promise<Page<EventRow>> {
    return this.page({ where: PAST, sortBy: 'starts_at', descending: true }, page);
  }

  /** @throws Refusal INVALID for a cursor that is not ours */
  ofStaff(userId: UserId, { shelf, q, ...page }: StaffedWish): Promise<Page<EventRow>> {
    const conditions = ['e.id = any(array(select event_id from event_staff where user_id = $1))'];
    if (shelf) conditions.push(shelf === 'archive' ? SHELVED : `not ${SHELVED}`);
    if (q !== undefined) conditions.push('strpos(lower(e.title), lower($2)) > 0');
    const parameters = q === undefined ? [userId] : [userId, q];
    return this.page({ where: conditions.join(' and '), sortBy: 'starts_at', descending: true, parameters }, page);
  }

  /** Those of the events in whose staff a person is. */
  async staffed(userId: UserId, eventIds: readonly EventId[]): Promise<ReadonlySet<EventId>> {
    const rows = await this.database.query<{ eventId: EventId }>(
      'select event_id as "eventId" from event_staff where user_id = $1 and event_id = any($2)',
      [userId, eventIds],
    );
    return new Set(rows.map(({ eventId }) => eventId));
  }

  private async page(wish: ListWish, { limit, cursor }: PageWish): Promise<Page<EventRow>> {
    const after = cursor === undefined ? undefined : readCursor(cursor);
    const { sql, parameters } = pageQuery(wish, limit, after);
    const rows = await this.database.query<Sorted>(sql, parameters);
    const last = rows[limit - 1];
    const isMore = rows.length > limit && last;
    return {
      rows: rows.slice(0, limit),
      ...(isMore ? { next: cursorOf({ sortKey: last.sortKey, id: last.id }) } : {}),
    };
  }
}

/** One row more than the page: whether there is a next one. */
function pageQuery(
  { where, sortBy, descending = false, parameters = [] }: ListWish,
  limit: number,
  after: Cursor | undefined,
) {
  const all = [...parameters, limit + 1];
  const direction = descending ? 'desc' : 'asc';
  let condition = where;
  if (after) {
    const [key, id] = [all.push(after.sortKey), all.push(after.id)];
    const moment = `timestamptz 'epoch' + $${key}::bigint * interval '1 microsecond'`;
    condition += ` and (e.${sortBy}, e.id) ${descending ? '<' : '>'} (${moment}, $${id}::uuid)`;
  }
  const sql = `select ${EVENT_COLUMNS}, (extract(epoch from e.${sortBy}) * 1000000)::bigint::text as "sortKey" from event e
    where ${condition} order by e.${sortBy} ${direction}, e.id ${direction} limit $${parameters.length + 1}`;
  return { sql, parameters: all };
}
