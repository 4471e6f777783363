import { Injectable } from '@nestjs/common';
import { type EventId, Refusal } from '@ringside/kernel';
import { Database, hot } from '@ringside/server/platform';

/** What an event says about choosing seats, now by the database's clock. */
export interface ChoosingTerms {
  readonly planId: string;
  /** Whether wheelchair places are still kept for who asks for them. */
  readonly isAccessibleKept: boolean;
  /** Whether nobody may leave a single seat alone. */
  readonly isStrandRuled: boolean;
}

const TERMS = hot(`
  select g.plan_id as "planId", e.strand_rule as "isStrandRuled",
         e.accessible_until is null or e.accessible_until > clock_timestamp() as "isAccessibleKept"
    from event_sale e join event_seating g using (event_id) where e.event_id = $1`);

@Injectable()
export class ChoosingTermsRepository {
  constructor(private readonly database: Database) {}

  /** @throws Refusal NO_SEATING */
  async get(eventId: EventId): Promise<ChoosingTerms> {
    const [terms] = await this.database.query<ChoosingTerms>(TERMS, [eventId]);
    if (!terms) throw new Refusal('NO_SEATING');
    return terms;
  }

  /** Those of the seats that somebody has for good, or has ordered. */
  async taken(eventId: EventId, seatNos: readonly number[]): Promise<ReadonlySet<number>> {
    if (seatNos.length === 0) return new Set();
    const rows = await this.database.query<{ seatNo: number }>(
      `select seat_no as "seatNo" from seat_state
        where event_id = $1 and seat_no = any($2::int[]) and state in ('ordered', 'sold')`,
      [eventId, seatNos],
    );
    return new Set(rows.map(({ seatNo }) => seatNo));
  }
}
