import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventId } from '@ringside/kernel';
import { Database, type Fault, type InvariantCheck, Invariants } from '@ringside/server/platform';
import { LASTING_INVARIANTS } from './broken-invariants';

/** Seats, orders, tickets and counters agree, in every event that is sold or was until lately. */
@Injectable()
export class BookingInvariants implements InvariantCheck, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly invariants: Invariants,
  ) {}

  onModuleInit(): void {
    this.invariants.add(this);
  }

  async *faults(): AsyncIterable<readonly Fault[]> {
    const events = await this.database.query<{ eventId: EventId }>(
      `select s.event_id as "eventId" from event_sale s join event e on e.id = s.event_id
        where e.ends_at > clock_timestamp() - interval '30 days' order by s.event_id`,
    );
    for (const { eventId } of events) {
      yield await this.database.query<Fault>(
        `select what || coalesce(' (seat ' || seat_no || ')', '') as what, $1::uuid as "eventId", id from (${LASTING_INVARIANTS}) broken`,
        [eventId],
      );
    }
  }
}
