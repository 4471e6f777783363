import { Injectable } from '@nestjs/common';
import { Refusal, type SeatNo } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { BuyerCommands } from '../commands/buyer-commands.service';
import { DeskRights } from './desk-rights.service';
import { SeatTaking } from './seat-taking.service';
import { TicketAudit } from './ticket-audit.service';
import type { TicketRef } from './ticket-commands.service';
import { TicketRepository } from './ticket.repository';

/** Staff seat somebody elsewhere, with a reason. */
@Injectable()
export class ReseatService {
  constructor(
    private readonly buyers: BuyerCommands,
    private readonly tickets: TicketRepository,
    private readonly taking: SeatTaking,
    private readonly rights: DeskRights,
    private readonly audit: TicketAudit,
  ) {}

  /** @throws Refusal NOT_FOUND, SEAT_TAKEN, SEAT_DEARER or BOOKING_CLOSED */
  reseat({ eventId, ticketId }: TicketRef, me: Actor, to: SeatNo, reason: string): Promise<string> {
    return this.buyers.runWhileOpen(eventId, me, async () => {
      const ticket = await this.tickets.find(eventId, ticketId);
      if (!ticket) throw new Refusal('NOT_FOUND');
      const as = await this.rights.seatingAs(eventId, me, ticket, to);
      const label = await this.taking.take(eventId, ticket, to, { me, as, byStaff: true });
      const sides = { before: { seat: ticket.label }, after: { seat: label } };
      await this.audit.record(eventId, me, ticket, { action: 'ticket.reseat', ...sides, reason });
      return label;
    });
  }
}
