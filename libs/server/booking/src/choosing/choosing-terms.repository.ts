import { Injectable } from '@nestjs/common';
import { type EventId, Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

/** What an event says about choosing seats, now by the database's clock. */
export interface ChoosingTerms {
  readonly planId: string;
  /** Whether wheelchair places are still kept for who asks for them. */
  readonly isAccessibleKept: boolean;
}

@Injectable()
export class ChoosingTermsRepository {
  constructor(private readonly database: Database) {}

  /** @throws Refusal NO_SEATING */
  async get(eventId: EventId): Promise<ChoosingTerms> {
    const [terms] = await this.database.query<ChoosingTerms>(
      `select g.plan_id as "planId",
              e.accessible_until is null or e.accessible_until > clock_timestamp() as "isAccessibleKept"
         from event_sale e join event_seating g using (event_id) where e.event_id = $1`,
      [eventId],
    );
    if (!terms) throw new Refusal('NO_SEATING');
    return terms;
  }
}
