import { Injectable } from '@nestjs/common';
import { explainSeat, type SeatFacts, type SeatReason } from '@ringside/booking-core';
import {
  type EventId,
  instant,
  type OrderId,
  type SeatNo,
  type TeamId,
  type TicketId,
  type UserId,
} from '@ringside/kernel';
import { Database, DomainEvents } from '@ringside/server/platform';
import { seatsChanged } from '../booking.facts';

export interface SeatMove {
  readonly eventId: EventId;
  readonly ticketId: TicketId;
  readonly orderId: OrderId;
  readonly bearer: UserId;
  /** Nothing for a ticket that has no seat yet. */
  readonly from: SeatNo | null;
  readonly to: SeatNo;
  /** For whom seats that are kept for a group are open; staff take any free seat. */
  readonly as:
    'staff' | { readonly people: readonly UserId[]; readonly teams: readonly TeamId[]; readonly typeId: string | null };
}

export interface SeatOfTicket {
  readonly seatNo: SeatNo;
  readonly ticketId: TicketId;
}

/**
 * Moves what is sold. Like the claim, each command is one conditional statement that locks its seats by number: it takes the
 * new seat only where a claim could, and lets the old one go in the same stroke, or changes nothing.
 */
@Injectable()
export class SeatMoveRepository {
  constructor(
    private readonly database: Database,
    private readonly events: DomainEvents,
  ) {}

  /** Answers false, with nothing changed, when the new seat cannot be had or the old one is not the ticket's any more. */
  async move({ eventId, ticketId, orderId, bearer, from, to, as }: SeatMove): Promise<boolean> {
    const moved = await this.database.change(MOVE, [
      eventId,
      from,
      to,
      ticketId,
      bearer,
      orderId,
      as === 'staff',
      as === 'staff' ? [] : as.people,
      as === 'staff' ? [] : as.teams,
      as === 'staff' ? null : as.typeId,
    ]);
    return moved > 0 && this.told(eventId);
  }

  /** Two tickets change seats. Answers false, with nothing changed, when one of them is elsewhere by now. */
  async swap(eventId: EventId, one: SeatOfTicket, other: SeatOfTicket): Promise<boolean> {
    const swapped = await this.database.change(SWAP, [eventId, one.seatNo, one.ticketId, other.seatNo, other.ticketId]);
    return swapped === 2 && this.told(eventId);
  }

  /** The seat of a ticket belongs to another bearer. Answers false when the ticket is elsewhere by now. */
  async handOver(eventId: EventId, { seatNo, ticketId }: SeatOfTicket, to: UserId): Promise<boolean> {
    const handed = await this.database.change(
      `update seat_state c set holder = $4, rev = c.rev + 1, changed_in = pg_current_xact_id()
        where c.event_id = $1 and c.seat_no = $2 and c.ticket_id = $3 and c.state = 'sold'`,
      [eventId, seatNo, ticketId, to],
    );
    return handed > 0;
  }

  /** Why a ticket's bearer cannot have a seat; one that is theirs already counts as taken. */
  async reason(eventId: EventId, seatNo: SeatNo, buyer: UserId): Promise<SeatReason> {
    const [seat] = await this.database.query<Omit<SeatFacts, 'heldUntil'> & { until: Date | null; now: Date }>(
      `select state, on_sale as "onSale", group_id as "groupId", holder, held_until as until, clock_timestamp() as now
         from seat_state where event_id = $1 and seat_no = $2`,
      [eventId, seatNo],
    );
    if (!seat) return 'unknown';
    const facts = { ...seat, heldUntil: seat.until && instant(seat.until.getTime()) };
    return explainSeat(facts, { buyer, groups: [], now: instant(seat.now.getTime()) }) ?? 'taken';
  }

  private told(eventId: EventId): true {
    this.events.record(seatsChanged, { eventId });
    return true;
  }
}

/** Moves the ticket $4 of the order $6 from the seat $2 to $3. */
export const MOVE = `
  with pair as materialized (
    select * from seat_state where event_id = $1 and seat_no = any(array_remove(array[$2::int, $3::int], null))
     order by seat_no for update),
  enough as materialized (
    select ($2::int is null or exists (select from pair where seat_no = $2 and state = 'sold' and ticket_id = $4))
       and exists (
         select from pair b where b.seat_no = $3
            and (b.state = 'free' or (b.state = 'held' and b.held_until is not null
                 and (b.held_until <= clock_timestamp() or b.holder = $5)))
            and ($7 or (b.on_sale and (b.group_id is null
                 or exists (select from seat_group g where g.id = b.group_id and g.releases_at <= clock_timestamp())
                 or exists (select from seat_group_member m where m.group_id = b.group_id
                       and (m.user_id = any($8::uuid[]) or m.team_id = any($9::uuid[]) or m.ticket_type_id = $10::uuid)))))) as ok)
  update seat_state c
     set state = case when c.seat_no = $3 then 'sold' else 'free' end,
         holder = case when c.seat_no = $3 then $5::uuid end, order_id = case when c.seat_no = $3 then $6::uuid end,
         ticket_id = case when c.seat_no = $3 then $4::uuid end, hold_id = null, held_until = null,
         rev = c.rev + 1, changed_in = pg_current_xact_id()
    from enough where enough.ok and c.event_id = $1 and c.seat_no = any(array_remove(array[$2::int, $3::int], null))`;

/** The tickets $3 on $2 and $5 on $4 change seats. */
export const SWAP = `
  with pair as materialized (
    select seat_no, holder, order_id, ticket_id from seat_state
     where event_id = $1 and state = 'sold' and ((seat_no = $2 and ticket_id = $3) or (seat_no = $4 and ticket_id = $5))
     order by seat_no for update),
  enough as materialized (select count(*) = 2 as ok from pair)
  update seat_state c set holder = o.holder, order_id = o.order_id, ticket_id = o.ticket_id, rev = c.rev + 1,
         changed_in = pg_current_xact_id()
    from pair o, enough where enough.ok and c.event_id = $1 and c.seat_no in ($2, $4) and o.seat_no <> c.seat_no`;
