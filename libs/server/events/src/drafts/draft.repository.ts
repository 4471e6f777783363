import { Inject, Injectable } from '@nestjs/common';
import { type EventId, Refusal, type UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { Pictures } from '@ringside/server/ports';
import type { EventRow } from '../event.entity';

/** PostgreSQL's name for a row that others refer to. */
const STILL_REFERRED_TO = '23503';

/** What is done with whole events, in the transaction that holds their lock. */
@Injectable()
export class DraftRepository {
  constructor(
    private readonly database: Database,
    @Inject(Pictures) private readonly pictures: Pictures,
  ) {}

  /** When an event would end that started at another moment, by the clocks of its zone. */
  async endOf({ startsAt, endsAt, timeZone }: EventRow, newStart: string): Promise<string> {
    const [row] = await this.database.query<{ end: Date }>('select moved_end($1, $2, $1, $3, $4, $3) as "end"', [
      startsAt,
      endsAt,
      timeZone,
      newStart,
    ]);
    if (!row) throw new Error('The statement answered no end.');
    return row.end.toISOString();
  }

  /** Gives an event another's pictures, timetable and settings of registration; all times lie as far from its start. */
  async copyPlan(from: EventId, to: EventId): Promise<void> {
    await this.database.change(
      `insert into schedule_item (event_id, kind, title, place, description, starts_at, ends_at)
       select n.id, i.kind, i.title, i.place, i.description,
              moved_along(i.starts_at, o.starts_at, o.time_zone, n.starts_at, n.time_zone),
              moved_end(i.starts_at, i.ends_at, o.starts_at, o.time_zone, n.starts_at, n.time_zone)
         from event o join schedule_item i on i.event_id = o.id join event n on n.id = $2 where o.id = $1`,
      [from, to],
    );
    await this.database.change(
      `insert into registration_settings (event_id, opens_at, closes_at, mode, has_waitlist, audience)
       select n.id, moved_along(r.opens_at, o.starts_at, o.time_zone, n.starts_at, n.time_zone),
              moved_end(r.opens_at, r.closes_at, o.starts_at, o.time_zone, n.starts_at, n.time_zone),
              r.mode, r.has_waitlist, r.audience
         from event o join registration_settings r on r.event_id = o.id join event n on n.id = $2 where o.id = $1`,
      [from, to],
    );
    await this.pictures.copy('event', from, to);
  }

  /** Removes it with all that belongs to it; answers who was in its staff. @throws Refusal EVENT_IN_USE */
  async remove(eventId: EventId): Promise<readonly UserId[]> {
    try {
      const rows = await this.database.write<{ userId: UserId }>(
        `with gone as (delete from event where id = $1 returning id)
         select distinct s.user_id as "userId" from gone join event_staff s on s.event_id = gone.id`,
        [eventId],
      );
      return rows.map(({ userId }) => userId);
    } catch (error) {
      const { driverError } = error as { driverError?: { code?: string } };
      throw driverError?.code === STILL_REFERRED_TO ? new Refusal('EVENT_IN_USE') : error;
    }
  }
}
