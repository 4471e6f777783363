import { Injectable } from '@nestjs/common';
import { Refusal } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { BuyerCommands } from '../commands/buyer-commands.service';
import { TicketAudit } from './ticket-audit.service';
import { demandOutside, type TicketRef } from './ticket-commands.service';
import { TicketNews } from './ticket-news';
import { TicketRepository } from './ticket.repository';

/** What staff do about the tickets of others; each deed stands in the audit log. */
@Injectable()
export class TicketDesk {
  constructor(
    private readonly buyers: BuyerCommands,
    private readonly tickets: TicketRepository,
    private readonly news: TicketNews,
    private readonly audit: TicketAudit,
  ) {}

  /** Makes all codes of a ticket void; whose it is gets another one. @throws Refusal NOT_FOUND, BOOKING_CLOSED or TICKET_CHECKED_IN */
  reissue({ eventId, ticketId }: TicketRef, me: Actor, reason: string): Promise<void> {
    return this.buyers.runWhileOpen(eventId, me, async () => {
      await this.tickets.lock(ticketId);
      const ticket = await this.tickets.find(eventId, ticketId);
      if (!ticket) throw new Refusal('NOT_FOUND');
      demandOutside(ticket);
      await this.tickets.raise(ticketId);
      const people = [ticket.bearer, ...(ticket.participant ? [ticket.participant] : [])];
      await this.news.tell('ticketReissued', eventId, me, people, ticket.label ?? ticket.typeName ?? '');
      const sides = { before: { rev: ticket.rev }, after: { rev: ticket.rev + 1 } };
      await this.audit.record(eventId, me, ticket, { action: 'ticket.reissue', ...sides, reason });
    });
  }
}
