import { Inject, Injectable } from '@nestjs/common';
import type { EventIssuer, InvoiceIssuer } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { type Actor, AuditLog, EventDirectory } from '@ringside/server/ports';
import { InvoiceParties } from './invoice-parties.repository';

/** Who writes the invoices of an event, said by its organizers. */
@Injectable()
export class IssuerService {
  constructor(
    private readonly database: Database,
    private readonly parties: InvoiceParties,
    @Inject(EventDirectory) private readonly events: EventDirectory,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  issuers(eventId: EventId): Promise<EventIssuer> {
    return this.parties.issuers(eventId);
  }

  putIssuer(eventId: EventId, actor: Actor, issuer: InvoiceIssuer | null): Promise<EventIssuer> {
    return this.database.transact(async () => {
      const { title } = await this.events.get(eventId);
      const before = await this.parties.issuers(eventId);
      await this.parties.putIssuer(eventId, issuer);
      await this.audit.record({
        actor,
        action: 'invoice.issuer',
        target: { kind: 'event', id: eventId, name: title },
        eventId,
        before: { issuer: before.issuer },
        after: { issuer },
      });
      return { ...before, issuer };
    });
  }
}
