import { Injectable } from '@nestjs/common';
import { type NewScheduleItem, SCHEDULE_MAX, type ScheduleItem } from '@ringside/contracts/events';
import type { EventId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { EventRow } from '../event.entity';

interface ItemRow extends Omit<ScheduleItem, 'startsAt' | 'endsAt'> {
  readonly startsAt: Date;
  readonly endsAt: Date | null;
}

/** When an event is. */
type Planned = Pick<EventRow, 'id' | 'startsAt' | 'endsAt' | 'timeZone'>;

/** Lines of timetables. Whoever writes one holds the lock on its event. */
@Injectable()
export class ScheduleRepository {
  constructor(private readonly database: Database) {}

  async list(eventId: EventId): Promise<ScheduleItem[]> {
    const rows = await this.database.query<ItemRow>(
      `select id, rev, kind, title, place, description, starts_at as "startsAt", ends_at as "endsAt"
         from schedule_item where event_id = $1 order by starts_at, ends_at nulls first, id limit $2`,
      [eventId, SCHEDULE_MAX],
    );
    return rows.map((row) => ({
      ...row,
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt?.toISOString() ?? null,
    }));
  }

  /** Answers whether there was room for one more. */
  async add(eventId: EventId, item: NewScheduleItem): Promise<boolean> {
    const rows = await this.database.write(
      `insert into schedule_item (event_id, kind, title, place, description, starts_at, ends_at)
       select $1, $2, $3, $4, $5, $6::timestamptz, $7::timestamptz
        where (select count(*) from schedule_item where event_id = $1) < $8 returning id`,
      [eventId, ...valuesOf(item), SCHEDULE_MAX],
    );
    return rows.length > 0;
  }

  /** The revision that a line has, if it is of this event. */
  async revision(eventId: EventId, itemId: string): Promise<number | undefined> {
    const [row] = await this.database.query<{ rev: number }>(
      'select rev from schedule_item where event_id = $1 and id = $2',
      [eventId, itemId],
    );
    return row?.rev;
  }

  async update(itemId: string, item: NewScheduleItem): Promise<void> {
    await this.database.change(
      `update schedule_item set (kind, title, place, description, starts_at, ends_at) =
              ($2, $3, $4, $5, $6::timestamptz, $7::timestamptz), rev = rev + 1 where id = $1`,
      [itemId, ...valuesOf(item)],
    );
  }

  /** Moves the lines by as much as the whole event was moved, as clocks show it. Answers whether any was. */
  async moveAlong(was: Planned, is: Planned): Promise<boolean> {
    if (was.startsAt.getTime() === is.startsAt.getTime() && was.timeZone === is.timeZone) return false;
    const count = await this.database.change(
      `update schedule_item set starts_at = moved_along(starts_at, $2, $3, $4, $5),
              ends_at = moved_end(starts_at, ends_at, $2, $3, $4, $5), rev = rev + 1
        where event_id = $1 and moved_end($2, $6, $2, $3, $4, $5) = $7::timestamptz`,
      [is.id, was.startsAt, was.timeZone, is.startsAt, is.timeZone, was.endsAt, is.endsAt],
    );
    return count > 0;
  }

  /** Answers whether it was there. */
  async remove(eventId: EventId, itemId: string): Promise<boolean> {
    return (
      (await this.database.change('delete from schedule_item where event_id = $1 and id = $2', [eventId, itemId])) > 0
    );
  }
}

const valuesOf = ({ kind, title, place, description, startsAt, endsAt }: NewScheduleItem): unknown[] => [
  kind,
  title,
  place,
  description,
  startsAt,
  endsAt,
];
