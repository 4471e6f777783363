import { Inject, Injectable } from '@nestjs/common';
import { TICKET_KEYS_MAX } from '@ringside/contracts/tickets';
import { type EventId, Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { type Actor, AuditLog, EventDirectory } from '@ringside/server/ports';
import { TicketKeyRepository } from './ticket-key.repository';

/** Another key for an event's codes. */
@Injectable()
export class TicketKeysService {
  constructor(
    private readonly database: Database,
    private readonly keys: TicketKeyRepository,
    @Inject(EventDirectory) private readonly events: EventDirectory,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** @throws Refusal NOT_FOUND or TICKET_KEYS_SPENT */
  renew(eventId: EventId, me: Actor, revokeOlder: boolean): Promise<number> {
    return this.database.transact(async () => {
      const { title } = await this.events.getVisible(eventId, me);
      if ((await this.keys.count(eventId)) >= TICKET_KEYS_MAX) {
        throw new Refusal('TICKET_KEYS_SPENT', { max: TICKET_KEYS_MAX });
      }
      const keyId = await this.keys.add(eventId, revokeOlder);
      await this.audit.record({
        actor: me,
        action: 'ticket.renewKey',
        target: { kind: 'event', id: eventId, name: title },
        eventId,
        after: { keyId, revokeOlder },
      });
      return keyId;
    });
  }
}
