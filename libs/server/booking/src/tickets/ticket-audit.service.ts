import { Inject, Injectable } from '@nestjs/common';
import type { AuditAction } from '@ringside/contracts/accounts';
import type { EventId } from '@ringside/kernel';
import { type Actor, AuditLog } from '@ringside/server/ports';
import { TicketCommands } from './ticket-commands.service';
import type { TicketFacts } from './ticket.repository';

interface Deed {
  readonly action: AuditAction;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  readonly reason: string;
}

/** Writes down what staff did to somebody's ticket, and has the pages of everybody concerned ask again. */
@Injectable()
export class TicketAudit {
  constructor(
    private readonly commands: TicketCommands,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  async record(eventId: EventId, actor: Actor, ticket: TicketFacts, deed: Deed): Promise<void> {
    const { ticketId: id, orderCode: name } = ticket;
    this.commands.told(eventId, ticket);
    await this.audit.record({ actor, eventId, target: { kind: 'ticket', id, name }, ...deed });
  }
}
