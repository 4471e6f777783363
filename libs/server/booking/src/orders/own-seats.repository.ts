import { Injectable } from '@nestjs/common';
import type { OwnSeats } from '@ringside/contracts/booking';
import type { EventId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export interface OwnSeatsRow {
  readonly eventId: EventId;
  readonly tickets: OwnSeats['tickets'];
  readonly heldSeats: number;
  readonly heldUntil: Date | null;
}

/**
 * Live tickets and holds of the buyer $1, by event. Whoever holds seats has a hold that has not reached its cap: by it their
 * seats are found without asking event by event.
 */
const OWN_SEATS = `
  with mine as (
    select event_id from ticket where bearer = $1 and seat_no is not null and state in ('issued', 'due')
    union select event_id from hold where buyer = $1 and cap_at > clock_timestamp()),
  held as (
    select s.event_id, count(*)::int as seats, min(s.held_until) as until
      from mine m join seat_state s on s.event_id = m.event_id and s.holder = $1
     where s.state = 'held' and s.held_until > clock_timestamp() group by s.event_id),
  sold as (
    select t.event_id, jsonb_agg(jsonb_build_object(
             'ticketId', t.id, 'seatNo', t.seat_no, 'label', l.seat_label, 'orderCode', o.code) order by t.seat_no) as tickets
      from ticket t join order_line l on l.id = t.line_id join booking_order o on o.id = l.order_id
     where t.bearer = $1 and t.seat_no is not null and t.state in ('issued', 'due') group by t.event_id)
  select event_id as "eventId", coalesce(sold.tickets, '[]') as tickets, coalesce(held.seats, 0) as "heldSeats",
         held.until as "heldUntil"
    from mine left join sold using (event_id) left join held using (event_id)
   where (sold.tickets is not null or held.seats is not null) and ($2::uuid is null or event_id < $2)
   order by event_id desc limit $3`;

/** What somebody has at all events. */
@Injectable()
export class OwnSeatsRepository {
  constructor(private readonly database: Database) {}

  /** One row more than the page. Ids grow with time: the event that was made last comes first. */
  list(buyer: UserId, { limit, after }: { limit: number; after: string | undefined }): Promise<OwnSeatsRow[]> {
    return this.database.query<OwnSeatsRow>(OWN_SEATS, [buyer, after ?? null, limit + 1]);
  }
}
