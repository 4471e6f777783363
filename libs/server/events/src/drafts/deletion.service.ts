import { Inject, Injectable } from '@nestjs/common';
import { eventChanged, myEventsChanged } from '@ringside/contracts/events';
import { type EventId, orRefuse } from '@ringside/kernel';
import { Database, Rooms } from '@ringside/server/platform';
import { type Actor, AuditLog } from '@ringside/server/ports';
import { EventReader } from '../event.reader';
import { decideDeleting } from './draft.policy';
import { DraftRepository } from './draft.repository';

/** Removes drafts that came to nothing. */
@Injectable()
export class DeletionService {
  constructor(
    private readonly database: Database,
    private readonly reader: EventReader,
    private readonly drafts: DraftRepository,
    private readonly rooms: Rooms,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** @throws Refusal NOT_FOUND, FORBIDDEN, EVENT_WRONG_STATE or EVENT_IN_USE */
  delete(eventId: EventId, actor: Actor): Promise<void> {
    return this.database.transact(async () => {
      const { row, access } = await this.reader.findForChange(eventId, actor);
      orRefuse(decideDeleting(row, access));
      const staff = await this.drafts.remove(eventId);
      const target = { kind: 'event', id: eventId, name: row.title } as const;
      await this.audit.record({ actor, action: 'event.delete', target, eventId });
      this.database.afterCommit(() => {
        // a page that shows it asks again, and finds nothing
        this.rooms.emit(`event:${eventId}`, eventChanged, { eventId, rev: row.rev + 1 });
        for (const userId of staff) this.rooms.emitToUser(userId, myEventsChanged, { eventId });
      });
    });
  }
}
