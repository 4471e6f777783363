import { Injectable } from '@nestjs/common';
import type { ReportUnit } from '@ringside/contracts/reports';
import type { EventId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export interface ChatPoint {
  readonly at: Date;
  readonly messages: number;
  readonly people: number;
}

interface Span {
  readonly by: ReportUnit;
  readonly zone: string;
  readonly endsAt: Date;
}

const WRITTEN = `select m.at, m.author_id from chat_room r join chat_entry m on m.room_id = r.id and m.kind = 'message'
                  where r.event_id = $1`;

@Injectable()
export class ChatReportRepository {
  constructor(private readonly database: Database) {}

  /** From the first message to now, or to the event's end. */
  overTime(eventId: EventId, { by, zone, endsAt }: Span): Promise<ChatPoint[]> {
    return this.database.query<ChatPoint>(
      `with counted as (
         select date_trunc($2::text, at, $3::text) as at, count(*)::int as messages, count(distinct author_id)::int as people
           from (${WRITTEN}) written group by 1)
       select bucket.at, coalesce(messages, 0) as messages, coalesce(people, 0) as people
         from (select min(at) as since, greatest(max(at), least(clock_timestamp(), $4)) as until from counted) span
        cross join report_buckets($2, since, until, $3) bucket left join counted on counted.at = bucket.at order by 1`,
      [eventId, by, zone, endsAt],
    );
  }

  async totals(eventId: EventId): Promise<{ messages: number; people: number }> {
    const [row] = await this.database.query<{ messages: number; people: number }>(
      `select count(*)::int as messages, count(distinct author_id)::int as people from (${WRITTEN}) written`,
      [eventId],
    );
    if (!row) throw new Error('A count has no row.');
    return row;
  }
}
