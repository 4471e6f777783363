import { Injectable } from '@nestjs/common';
import { type EventId, Refusal, type TicketId } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { DeskCommands } from '../commands/desk-commands.service';
import { TicketCodes } from '../tickets/ticket-codes.service';
import { DeskRights } from '../tickets/desk-rights.service';
import { TicketCommands } from '../tickets/ticket-commands.service';
import { TicketRepository } from '../tickets/ticket.repository';

/** Another code for somebody's ticket, by staff. */
@Injectable()
export class GuestReissue {
  constructor(
    private readonly desk: DeskCommands,
    private readonly tickets: TicketRepository,
    private readonly commands: TicketCommands,
    private readonly codes: TicketCodes,
    private readonly rights: DeskRights,
  ) {}

  /**
   * Answers the new code. Who works at the door gives one to guests without an account alone: their code is on paper, and
   * nobody else can show it to them. @throws Refusal NOT_FOUND or FORBIDDEN
   */
  reissue(eventId: EventId, me: Actor, ticketId: TicketId, reason: string): Promise<string> {
    return this.desk.run(eventId, me, async () => {
      await this.tickets.lock(ticketId);
      const before = await this.tickets.find(eventId, ticketId);
      if (!before) throw new Refusal('NOT_FOUND');
      const isTheirs = before.isGuest || (await this.rights.leads(eventId, me));
      if (!isTheirs) throw new Refusal('FORBIDDEN');
      await this.tickets.raise(ticketId);
      const ticket = { ...before, rev: before.rev + 1 };
      const codes = await this.codes.write(await this.desk.event(eventId, me), [ticket]);
      this.commands.told(eventId, ticket);
      const sides = { before: { rev: before.rev }, after: { rev: ticket.rev, order: ticket.orderCode } };
      await this.desk.record(eventId, me, 'ticket.reissue', { ...sides, reason });
      return codes.get(ticketId) ?? '';
    });
  }
}
