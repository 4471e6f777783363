import { Inject, Injectable } from '@nestjs/common';
import { type EventId, Refusal, type SeatNo, type UserId } from '@ringside/kernel';
import { type Actor, AuditLog, TeamDirectory } from '@ringside/server/ports';
import { BuyerCommands } from '../commands/buyer-commands.service';
import { HoldRepository } from '../holds/hold.repository';
import { type SeatMove, SeatMoveRepository } from '../seats/seat-move.repository';
import { SeatLineRepository } from './seat-line.repository';
import { demandOutside, TicketCommands, type TicketRef } from './ticket-commands.service';
import { TicketNews } from './ticket-news';
import { TicketRights, whoComes } from './ticket-rights.service';
import { type TicketFacts, TicketRepository } from './ticket.repository';

/** The seat of a ticket changes: by those who may seat it, until the seating lock, or by staff. */
@Injectable()
export class OwnSeatService {
  constructor(
    private readonly commands: TicketCommands,
    private readonly buyers: BuyerCommands,
    private readonly tickets: TicketRepository,
    private readonly rights: TicketRights,
    private readonly lines: SeatLineRepository,
    private readonly holds: HoldRepository,
    private readonly seats: SeatMoveRepository,
    private readonly news: TicketNews,
    @Inject(TeamDirectory) private readonly teams: TeamDirectory,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /**
   * The new seat is claimed and the old one freed by one statement (B24).
   * @throws Refusal NOT_FOUND, SEATING_LOCKED, TICKET_CHECKED_IN, SEAT_DEARER, SEAT_TAKEN or BOOKING_CLOSED
   */
  move({ eventId, ticketId }: TicketRef, me: Actor, to: SeatNo): Promise<void> {
    return this.commands.run(eventId, me, async ({ isSeatingLocked }) => {
      const ticket = await this.tickets.find(eventId, ticketId);
      if (!ticket || !(await this.rights.maySeat(me.userId, ticket))) throw new Refusal('NOT_FOUND');
      if (isSeatingLocked) throw new Refusal('SEATING_LOCKED');
      demandOutside(ticket);
      await this.lines.demandWorth(eventId, ticket, to);
      await this.take(eventId, ticket, to, { me, as: await this.openFor(ticket) });
    });
  }

  /** @throws Refusal NOT_FOUND, SEAT_TAKEN or BOOKING_CLOSED */
  reseat({ eventId, ticketId }: TicketRef, me: Actor, to: SeatNo, reason: string): Promise<string> {
    return this.buyers.runWhileOpen(eventId, me, async () => {
      const ticket = await this.tickets.find(eventId, ticketId);
      if (!ticket) throw new Refusal('NOT_FOUND');
      const label = await this.take(eventId, ticket, to, { me, as: 'staff' });
      await this.audit.record({
        actor: me,
        action: 'ticket.reseat',
        target: { kind: 'ticket', id: ticketId, name: ticket.orderCode },
        eventId,
        before: { seat: ticket.label },
        after: { seat: label },
        reason,
      });
      return label;
    });
  }

  private async take(
    eventId: EventId,
    ticket: TicketFacts,
    to: SeatNo,
    { me, as }: { readonly me: Actor; readonly as: SeatMove['as'] },
  ): Promise<string> {
    const { ticketId, orderId, bearer, seatNo: from } = ticket;
    const isMoved = from !== to && (await this.seats.move({ eventId, ticketId, orderId, bearer, from, to, as }));
    if (!isMoved) throw await this.explain(eventId, bearer, to);
    await this.tickets.lock(ticketId);
    await this.demandUnchanged(eventId, ticket, as === 'staff');
    await this.lines.seat(eventId, ticket, to);
    const label = await this.lines.label(eventId, to);
    this.commands.told(eventId, ticket);
    await this.news.tell('seatMoved', eventId, me, [bearer, whoComes(ticket) ?? bearer], label);
    return label;
  }

  /** What was read before the lock was had still holds: seats come before tickets in the order of locks. */
  private async demandUnchanged(eventId: EventId, seen: TicketFacts, isStaff: boolean): Promise<void> {
    const ticket = await this.tickets.find(eventId, seen.ticketId);
    if (ticket?.bearer !== seen.bearer || ticket.seatManager !== seen.seatManager) throw new Refusal('BUSY');
    if (!isStaff) demandOutside(ticket);
  }

  private async explain(eventId: EventId, buyer: UserId, seatNo: SeatNo): Promise<Refusal> {
    const reason = (await this.holds.explain(eventId, buyer, [seatNo])).get(seatNo);
    return new Refusal('SEAT_TAKEN', { seats: [{ seatNo, reason: reason ?? 'taken' }] });
  }

  private async openFor(ticket: TicketFacts): Promise<SeatMove['as']> {
    const people = [...new Set([ticket.bearer, whoComes(ticket) ?? ticket.bearer])];
    const teams = [...(await this.teams.teamsOf(people)).values()].flat().map(({ teamId }) => teamId);
    return { people, teams, typeId: ticket.typeId };
  }
}
