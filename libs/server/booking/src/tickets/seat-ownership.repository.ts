import { Injectable } from '@nestjs/common';
import type { EventId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { SeatOwnership } from '@ringside/server/ports';

/** What other features may ask about seats. */
@Injectable()
export class SeatOwnershipRepository extends SeatOwnership {
  constructor(private readonly database: Database) {
    super();
  }

  async labelsOf(eventId: EventId, people: readonly UserId[]): Promise<ReadonlyMap<UserId, readonly string[]>> {
    const rows = await this.database.query<{ userId: UserId; labels: string[] }>(
      `select p.id as "userId", array_agg(l.seat_label order by t.seat_no) as labels
         from ticket t join order_line l on l.id = t.line_id
         cross join lateral (select coalesce(t.participant, case when t.participant_name is null then t.bearer end) as id) p
        where t.event_id = $1 and t.state in ('issued', 'due') and t.seat_no is not null and l.seat_label is not null
          and p.id = any($2::uuid[])
        group by p.id`,
      [eventId, people],
    );
    return new Map(rows.map(({ userId, labels }) => [userId, labels]));
  }
}
