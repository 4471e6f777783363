import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Fault, type InvariantCheck, Invariants } from '@ringside/server/platform';

/** How many of a room's last entries are counted. */
const LAST = 1000;

/** The entries of a room are numbered without a gap, up to its head; looked for where something was said lately. */
@Injectable()
export class RoomGapsCheck implements InvariantCheck, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly invariants: Invariants,
  ) {}

  onModuleInit(): void {
    this.invariants.add(this);
  }

  async *faults(): AsyncIterable<readonly Fault[]> {
    yield await this.database.query<Fault>(
      `select 'chat room with a gap in its entries' as what, r.event_id as "eventId", r.id::text as id
         from chat_room r cross join lateral (select greatest(r.floor, r.last_seq - ${LAST}) as since) start
         cross join lateral (select count(*) as entries from chat_entry e where e.room_id = r.id and e.seq > start.since) kept
        where r.last_at > clock_timestamp() - interval '1 hour' and kept.entries <> r.last_seq - start.since`,
    );
  }
}
