import { Inject, Injectable } from '@nestjs/common';
import { Refusal, type SeatNo } from '@ringside/kernel';
import { type Actor, AuditLog } from '@ringside/server/ports';
import { BuyerCommands } from '../commands/buyer-commands.service';
import { SeatTaking } from './seat-taking.service';
import { TicketCommands, type TicketRef } from './ticket-commands.service';
import { TicketRepository } from './ticket.repository';

/** Staff seat somebody elsewhere, with a reason. */
@Injectable()
export class ReseatService {
  constructor(
    private readonly buyers: BuyerCommands,
    private readonly commands: TicketCommands,
    private readonly tickets: TicketRepository,
    private readonly taking: SeatTaking,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** @throws Refusal NOT_FOUND, SEAT_TAKEN or BOOKING_CLOSED */
  reseat({ eventId, ticketId }: TicketRef, me: Actor, to: SeatNo, reason: string): Promise<string> {
    return this.buyers.runWhileOpen(eventId, me, async () => {
      const ticket = await this.tickets.find(eventId, ticketId);
      if (!ticket) throw new Refusal('NOT_FOUND');
      const label = await this.taking.take(eventId, ticket, to, { me, as: 'staff' });
      this.commands.told(eventId, ticket);
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
}
