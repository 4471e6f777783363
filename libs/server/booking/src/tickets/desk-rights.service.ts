import { Inject, Injectable } from '@nestjs/common';
import type { StaffRole } from '@ringside/contracts';
import type { EventId, SeatNo } from '@ringside/kernel';
import { type Actor, EventDirectory } from '@ringside/server/ports';
import type { SeatMove } from '../seats/seat-move.repository';
import { SeatLineRepository } from './seat-line.repository';
import { TicketRights } from './ticket-rights.service';
import type { TicketFacts } from './ticket.repository';

const LEADERS: ReadonlySet<StaffRole> = new Set(['owner', 'manager']);

/** What staff of an event may do with the tickets of others: those who lead it everything, those at its door less. */
@Injectable()
export class DeskRights {
  constructor(
    private readonly lines: SeatLineRepository,
    private readonly rights: TicketRights,
    @Inject(EventDirectory) private readonly events: EventDirectory,
  ) {}

  async leads(eventId: EventId, me: Actor): Promise<boolean> {
    if (me.role === 'admin') return true;
    return (await this.events.staffRoles(eventId, me.userId)).some((role) => LEADERS.has(role));
  }

  /**
   * As whom they seat a ticket elsewhere: who leads the event wherever it is free, others only where the ticket's own people
   * could sit. @throws Refusal SEAT_DEARER or NOT_FOUND
   */
  async seatingAs(eventId: EventId, me: Actor, ticket: TicketFacts, to: SeatNo): Promise<SeatMove['as']> {
    if (await this.leads(eventId, me)) return 'staff';
    await this.lines.demandWorth(eventId, ticket, to);
    return this.rights.openFor(ticket);
  }
}
