import { Injectable } from '@nestjs/common';
import type { DoorPack, ScanEntry } from '@ringside/contracts/check-in';
import type { EventId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

type EntryRow = Omit<ScanEntry, 'at' | 'conflict'> & {
  readonly at: Date;
  readonly isConflict: boolean;
  readonly otherDevice: string | null;
  readonly otherAt: Date | null;
};

/** What devices at the door and those who look after them read. */
@Injectable()
export class DoorPackRepository {
  constructor(private readonly database: Database) {}

  tickets(eventId: EventId): Promise<DoorPack['tickets']> {
    return this.database.query(
      `select t.id as "ticketId", t.rev::int as rev, t.state, t.ticket_type_id as "typeId",
              case when t.seat_no is not null then l.seat_label end as label,
              coalesce((select array_agg(a.list_id) from admission a where a.ticket_id = t.id and a.exit_nonce is null), '{}') as inside
         from ticket t join order_line l on l.id = t.line_id where t.event_id = $1 order by t.id`,
      [eventId],
    );
  }

  types(eventId: EventId): Promise<DoorPack['types']> {
    return this.database.query('select id, name from ticket_type where event_id = $1 order by position, id', [eventId]);
  }

  /** One scan more than the page, the latest first. */
  async scans(
    eventId: EventId,
    { limit, after, isConflict }: { limit: number; after: string | undefined; isConflict: boolean },
  ): Promise<ScanEntry[]> {
    const rows = await this.database.query<EntryRow>(
      `select s.nonce, k.name as list, case when t.seat_no is not null then l.seat_label end as label, s.kind, s.verdict,
              s.device, s.at, s.is_offline as "isOffline", s.reverted_at is not null as "isReverted",
              c.nonce is not null as "isConflict", o.device as "otherDevice", o.at as "otherAt"
         from scan s join check_in_list k on k.id = s.list_id
         left join ticket t on t.id = s.ticket_id left join order_line l on l.id = t.line_id
         left join scan_conflict c on c.nonce = s.nonce left join scan o on o.nonce = c.of_nonce
        where s.event_id = $1 and ($3 is false or c.nonce is not null)
          and ($2::uuid is null or (s.at, s.nonce) < (select at, nonce from scan where nonce = $2 and event_id = $1))
        order by s.at desc, s.nonce desc limit $4`,
      [eventId, after ?? null, isConflict, limit + 1],
    );
    return rows.map(({ at, isConflict: contradicts, otherDevice, otherAt, ...row }) => ({
      ...row,
      at: at.toISOString(),
      conflict: contradicts ? { device: otherDevice, at: otherAt?.toISOString() ?? null } : null,
    }));
  }
}
