import { Inject, Injectable } from '@nestjs/common';
import type { EventId } from '@ringside/kernel';
import { type Actor, AuditLog, EventDirectory } from '@ringside/server/ports';

/** Keeps in the audit log who switched the classic feed. */
@Injectable()
export class GridFeedChronicle {
  constructor(
    @Inject(EventDirectory) private readonly directory: EventDirectory,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  async record(action: 'event.openGridFeed' | 'event.closeGridFeed', eventId: EventId, actor: Actor): Promise<void> {
    const { title } = await this.directory.getVisible(eventId, actor);
    await this.audit.record({ actor, action, target: { kind: 'event', id: eventId, name: title }, eventId });
  }
}
