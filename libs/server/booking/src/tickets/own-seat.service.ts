import { Injectable } from '@nestjs/common';
import { Refusal, type SeatNo } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { SeatLineRepository } from './seat-line.repository';
import { SeatTaking } from './seat-taking.service';
import { demandOutside, TicketCommands, type TicketRef } from './ticket-commands.service';
import { TicketRights } from './ticket-rights.service';
import { TicketRepository } from './ticket.repository';

/** The seat that somebody wants, and whether they ask for a wheelchair place. */
export interface SeatWanted {
  readonly seatNo: SeatNo;
  readonly accessible?: boolean | undefined;
}

/** The seat of a ticket changes, by those who may seat it, until the seating lock. */
@Injectable()
export class OwnSeatService {
  constructor(
    private readonly commands: TicketCommands,
    private readonly tickets: TicketRepository,
    private readonly rights: TicketRights,
    private readonly lines: SeatLineRepository,
    private readonly taking: SeatTaking,
  ) {}

  /**
   * The new seat is claimed and the old one freed by one statement (B24).
   * @throws Refusal NOT_FOUND, SEATING_LOCKED, TICKET_CHECKED_IN, SEAT_DEARER, SEAT_TAKEN or BOOKING_CLOSED
   */
  move({ eventId, ticketId }: TicketRef, me: Actor, { seatNo: to, accessible }: SeatWanted): Promise<void> {
    return this.commands.run(eventId, me, async ({ isSeatingLocked }) => {
      const ticket = await this.tickets.find(eventId, ticketId);
      if (!ticket || !(await this.rights.maySeat(me.userId, ticket))) throw new Refusal('NOT_FOUND');
      if (isSeatingLocked) throw new Refusal('SEATING_LOCKED');
      demandOutside(ticket);
      await this.lines.demandWorth(eventId, ticket, to);
      await this.taking.take(eventId, ticket, to, { me, accessible, as: await this.rights.openFor(ticket) });
      this.commands.told(eventId, ticket);
    });
  }
}
