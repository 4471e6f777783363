import { Inject, Injectable } from '@nestjs/common';
import { type EventId, Refusal } from '@ringside/kernel';
import { Database, DomainEvents } from '@ringside/server/platform';
import { type Actor, AuditLog } from '@ringside/server/ports';
import { AdmissionRepository } from './admission.repository';
import { doorChanged } from './door.facts';
import { ScanRepository } from './scan.repository';

/** Takes scans back. */
@Injectable()
export class RevertService {
  constructor(
    private readonly database: Database,
    private readonly scans: ScanRepository,
    private readonly admissions: AdmissionRepository,
    private readonly facts: DomainEvents,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Works out anew who was inside, without a scan. @throws Refusal NOT_FOUND */
  async revert(
    { eventId, title }: { readonly eventId: EventId; readonly title: string },
    me: Actor,
    nonce: string,
    reason: string,
  ): Promise<void> {
    await this.database.transact(async () => {
      const ticketId = await this.scans.ticketOf(eventId, nonce);
      if (ticketId) await this.scans.lockTicket(eventId, ticketId);
      const reverted = await this.scans.revert(eventId, nonce, me.userId);
      if (!reverted) throw new Refusal('NOT_FOUND');
      await this.admissions.refold({ eventId, ...reverted });
      this.facts.record(doorChanged, { eventId, listId: reverted.listId });
      const target = { kind: 'event', id: eventId, name: title } as const;
      await this.audit.record({ actor: me, action: 'checkIn.revert', target, eventId, after: { ...reverted }, reason });
    });
  }
}
