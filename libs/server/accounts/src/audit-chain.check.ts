import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Fault, type InvariantCheck, Invariants } from '@ringside/server/platform';

/** How many of the last entries are hashed again each time; `audit_break()` looks at all of them. */
const LAST = 1000;

/** The audit log is as it was written: each entry's hash is that of its content and of the entry before. */
@Injectable()
export class AuditChainCheck implements InvariantCheck, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly invariants: Invariants,
  ) {}

  onModuleInit(): void {
    this.invariants.add(this);
  }

  async *faults(): AsyncIterable<readonly Fault[]> {
    yield await this.database.query<Fault>(
      `with tail as (select * from audit_entry order by seq desc limit ${LAST + 1}),
            checked as (
              select e.seq, e.event_id,
                     e.hash is distinct from audit_hash(e::text::audit_entry, coalesce(lag(e.hash) over chain, ''::bytea))
                     or e.seq <> coalesce(lag(e.seq) over chain, 0) + 1 as is_broken, row_number() over chain as place
                from tail e window chain as (order by e.seq))
       select 'audit entry that is not as it was written' as what, event_id as "eventId", seq::text as id
         from checked where is_broken and (place > 1 or seq = 1)`,
    );
  }
}
