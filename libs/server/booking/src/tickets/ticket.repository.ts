import { Injectable } from '@nestjs/common';
import type { EventId, Instant, OrderId, SeatNo, TicketId, UserId } from '@ringside/kernel';
import { instant } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

/** A live ticket with what it was sold as. */
export interface TicketFacts {
  readonly ticketId: TicketId;
  readonly orderId: OrderId;
  readonly orderCode: string;
  readonly lineId: string;
  readonly seatNo: SeatNo | null;
  readonly label: string | null;
  readonly typeId: string | null;
  readonly typeName: string | null;
  readonly bearer: UserId;
  /** The bearer bought it on site, without an account. */
  readonly isGuest: boolean;
  readonly seatManager: UserId;
  readonly userManager: UserId;
  readonly participant: UserId | null;
  readonly participantName: string | null;
  readonly state: 'issued' | 'due';
  readonly rev: number;
  readonly issuedAt: Date;
  readonly checkedInAt: Date | null;
}

/** What an event says of moving and giving away tickets, by the database's clock. */
export interface TicketTerms {
  readonly seatingLockAt: Instant | null;
  readonly isSeatingLocked: boolean;
  readonly takesTransfers: boolean;
  readonly limit: number;
}

const TICKET = `
  select t.id as "ticketId", o.id as "orderId", o.code as "orderCode", l.id as "lineId", t.seat_no as "seatNo",
         case when t.seat_no is not null then l.seat_label end as label,
         t.ticket_type_id as "typeId", nullif(l.ticket_type_name, '') as "typeName", t.bearer, t.seat_manager as "seatManager",
         t.user_manager as "userManager", t.participant, t.participant_name as "participantName", t.state, t.rev,
         t.issued_at as "issuedAt", exists (select from walk_in w where w.id = t.bearer) as "isGuest",
         (select min(s.at) from admission a join scan s on s.nonce = a.nonce where a.ticket_id = t.id) as "checkedInAt"
    from ticket t join order_line l on l.id = t.line_id join booking_order o on o.id = t.order_id
   where t.event_id = $1 and t.state in ('issued', 'due')`;

/** Live tickets. A writer holds the lock on a ticket, behind those on seats; the door takes it, too. */
@Injectable()
export class TicketRepository {
  constructor(private readonly database: Database) {}

  /** Those that a person bears, comes with, or may seat or name. */
  mine(eventId: EventId, me: UserId): Promise<TicketFacts[]> {
    return this.database.query<TicketFacts>(
      `${TICKET} and $2 in (t.bearer, t.seat_manager, t.user_manager, t.participant) order by t.seat_no nulls last, t.id`,
      [eventId, me],
    );
  }

  /** Those of the people who come, or who bear a ticket that nobody was named for. */
  ofPeople(eventId: EventId, people: readonly UserId[]): Promise<TicketFacts[]> {
    return this.database.query<TicketFacts>(
      `${TICKET} and coalesce(t.participant, case when t.participant_name is null then t.bearer end) = any($2)
        order by t.seat_no nulls last, t.id`,
      [eventId, people],
    );
  }

  ofOrder(eventId: EventId, orderId: OrderId): Promise<TicketFacts[]> {
    return this.database.query<TicketFacts>(`${TICKET} and o.id = $2 order by t.seat_no nulls last, t.id`, [
      eventId,
      orderId,
    ]);
  }

  async find(eventId: EventId, ticketId: TicketId): Promise<TicketFacts | undefined> {
    const [ticket] = await this.database.query<TicketFacts>(`${TICKET} and t.id = $2`, [eventId, ticketId]);
    return ticket;
  }

  async onSeat(eventId: EventId, seatNo: SeatNo): Promise<TicketFacts | undefined> {
    const [ticket] = await this.database.query<TicketFacts>(`${TICKET} and t.seat_no = $2`, [eventId, seatNo]);
    return ticket;
  }

  /** Locks tickets, by id, until the end of the transaction. */
  async lock(...ticketIds: readonly TicketId[]): Promise<void> {
    await this.database.write('select from ticket where id = any($1) order by id for update', [ticketIds]);
  }

  /** @returns nothing for an event that sells nothing */
  async terms(eventId: EventId): Promise<TicketTerms | undefined> {
    const [row] = await this.database.query<Omit<TicketTerms, 'seatingLockAt'> & { seatingLockAt: Date | null }>(
      `select seating_lock_at as "seatingLockAt", coalesce(seating_lock_at <= clock_timestamp(), false) as "isSeatingLocked",
              transfers and coalesce(transfer_until > clock_timestamp(), true) as "takesTransfers", buyer_limit as "limit"
         from event_sale where event_id = $1`,
      [eventId],
    );
    return row && { ...row, seatingLockAt: row.seatingLockAt && instant(row.seatingLockAt.getTime()) };
  }

  async setParticipant(ticketId: TicketId, person: UserId | null, name: string | null): Promise<void> {
    await this.database.change('update ticket set participant = $2, participant_name = $3 where id = $1', [
      ticketId,
      person,
      name,
    ]);
  }

  async setManagers(ticketId: TicketId, seatManager: UserId | null, userManager: UserId | null): Promise<void> {
    await this.database.change(
      `update ticket set seat_manager = coalesce($2, seat_manager), user_manager = coalesce($3, user_manager) where id = $1`,
      [ticketId, seatManager, userManager],
    );
  }

  /** Makes all codes that the ticket had void. */
  async raise(ticketId: TicketId): Promise<void> {
    await this.database.change('update ticket set rev = rev + 1 where id = $1', [ticketId]);
  }

  /** Gives a ticket, with all rights over it, to another bearer. */
  async giveTo(ticketId: TicketId, bearer: UserId): Promise<void> {
    await this.database.change(
      `update ticket set bearer = $2, seat_manager = $2, user_manager = $2, participant = $2, participant_name = null,
              rev = rev + 1 where id = $1`,
      [ticketId, bearer],
    );
  }

  async countSeats(eventId: EventId, bearer: UserId): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from seat_state where event_id = $1 and holder = $2
          and (state = 'sold' or (state = 'held' and held_until > clock_timestamp()))`,
      [eventId, bearer],
    );
    return row?.count ?? 0;
  }
}
