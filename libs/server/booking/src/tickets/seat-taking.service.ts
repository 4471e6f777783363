import { Injectable } from '@nestjs/common';
import { type EventId, Refusal, type SeatNo } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { ClaimRules } from '../choosing/claim-rules.service';
import { type SeatMove, SeatMoveRepository } from '../seats/seat-move.repository';
import { SeatLineRepository } from './seat-line.repository';
import { demandOutside } from './ticket-commands.service';
import { TicketNews } from './ticket-news';
import { whoComes } from './ticket-rights.service';
import { type TicketFacts, TicketRepository } from './ticket.repository';

/** Who gives a ticket another seat, and for whom. */
export interface Taking {
  readonly me: Actor;
  readonly as: SeatMove['as'];
  /** Whether a wheelchair place, or the one beside, is asked for; staff need not say so. */
  readonly accessible?: boolean | undefined;
  /** Staff do it: they leave single seats where they must, and move who is inside. */
  readonly byStaff?: boolean;
}

/** Gives a ticket another seat, in the running transaction. */
@Injectable()
export class SeatTaking {
  constructor(
    private readonly tickets: TicketRepository,
    private readonly lines: SeatLineRepository,
    private readonly seats: SeatMoveRepository,
    private readonly news: TicketNews,
    private readonly rules: ClaimRules,
  ) {}

  /** Answers what the new seat is called. @throws Refusal SEAT_TAKEN, TICKET_CHECKED_IN or BUSY */
  async take(
    eventId: EventId,
    ticket: TicketFacts,
    to: SeatNo,
    { me, as, accessible = false, byStaff = as === 'staff' }: Taking,
  ): Promise<string> {
    const { ticketId, orderId, bearer, seatNo: from } = ticket;
    if (as !== 'staff') await this.rules.demandMovable({ eventId, from, to });
    if (!byStaff) await this.rules.admitMove({ eventId, bearer, from, to, accessible });
    const isMoved = from !== to && (await this.seats.move({ eventId, ticketId, orderId, bearer, from, to, as }));
    if (!isMoved) {
      const reason = await this.seats.reason(eventId, to, bearer);
      throw new Refusal('SEAT_TAKEN', { seats: [{ seatNo: to, reason }] });
    }
    await this.tickets.lock(ticketId);
    await this.demandUnchanged(eventId, ticket, byStaff);
    await this.lines.seat(eventId, ticket, to);
    const label = await this.lines.label(eventId, to);
    await this.news.tell('seatMoved', eventId, me, [bearer, whoComes(ticket) ?? bearer], label);
    return label;
  }

  /** What was read before the lock was had still holds: seats come before tickets in the order of locks. */
  private async demandUnchanged(eventId: EventId, seen: TicketFacts, isStaff: boolean): Promise<void> {
    const ticket = await this.tickets.find(eventId, seen.ticketId);
    if (ticket?.bearer !== seen.bearer || ticket.seatManager !== seen.seatManager) throw new Refusal('BUSY');
    if (!isStaff) demandOutside(ticket);
  }
}
