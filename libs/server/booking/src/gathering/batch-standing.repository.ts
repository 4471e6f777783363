import { Injectable } from '@nestjs/common';
import { type EventId, type Instant, instant, type UserId } from '@ringside/kernel';
import { Database, hot } from '@ringside/server/platform';
import { REST } from '../holds/hold-line.repository';
import { ownedOf, ownedTypes } from '../holds/hold.repository';

/** What a buyer has in an event who holds nothing there, has entered no code and let nothing go a moment ago. */
export interface PlainStanding {
  readonly now: Instant;
  readonly owned: number;
  readonly ownedTypes: Readonly<Record<string, number>>;
}

/** What many buyers have in an event, asked at once. */
@Injectable()
export class BatchStandings {
  constructor(private readonly database: Database) {}

  /** Passes the event's gate, and then locks those of the buyers that are in no other command. Answers these; it waits for none. */
  async enter(eventId: EventId, buyers: readonly UserId[]): Promise<ReadonlySet<UserId>> {
    await this.database.write(PASS, [eventId]);
    const rows = await this.database.write<{ buyer: UserId }>(ENTER, [eventId, buyers]);
    return new Set(rows.map(({ buyer }) => buyer));
  }

  /** Of those buyers whose new hold would be their only one, and plain. */
  async plain(eventId: EventId, buyers: readonly UserId[]): Promise<ReadonlyMap<UserId, PlainStanding>> {
    const rows = await this.database.query<{ buyer: UserId; now: Date; types: Record<string, number> }>(PLAIN, [
      eventId,
      buyers,
    ]);
    return new Map(
      rows.map(({ buyer, now, types }) => [buyer, { now: instant(now.getTime()), ...ownedOf(types) }] as const),
    );
  }
}

const PASS = hot(`select pg_advisory_xact_lock_shared(hashtextextended('gate:' || $1, 0))`);

const ENTER = hot(`
  select b.buyer from unnest($2::uuid[]) as b (buyer)
   where pg_try_advisory_xact_lock(hashtextextended('buyer:' || $1::text || ':' || b.buyer::text, 0))`);

/** Who let a hold lapse a moment ago may have kept it until its cap, and is refused its seats: that is looked at alone. */
const PLAIN = hot(`
  select b.buyer, clock_timestamp() as now, ${ownedTypes('b.buyer')} as types
    from unnest($2::uuid[]) as b (buyer)
   where not exists (
     select from hold h where h.event_id = $1::uuid and h.buyer = b.buyer
        and h.held_until > clock_timestamp() - interval '${REST}')
     and not exists (select from entered_voucher e where e.event_id = $1::uuid and e.user_id = b.buyer)`);
