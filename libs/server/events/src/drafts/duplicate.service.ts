import { Injectable } from '@nestjs/common';
import type { Body } from '@ringside/contracts';
import type { duplicateEvent, EventDetails } from '@ringside/contracts/events';
import { type EventId, Refusal } from '@ringside/kernel';
import { Database, Outbox } from '@ringside/server/platform';
import { type Actor, eventDuplicated } from '@ringside/server/ports';
import { writtenPart } from '../event.entity';
import { EventCreationService } from '../event-creation.service';
import { EventReader } from '../event.reader';
import { DraftRepository } from './draft.repository';

/** Makes an event of next time from one of last time. */
@Injectable()
export class DuplicateService {
  constructor(
    private readonly database: Database,
    private readonly reader: EventReader,
    private readonly creation: EventCreationService,
    private readonly drafts: DraftRepository,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Makes a draft of the asker's own with all that is planned for an event that they lead, and none of its people.
   * @throws Refusal NOT_FOUND, FORBIDDEN, or a code of `EventCreationService`
   */
  duplicate(eventId: EventId, owner: Actor, asked: Body<typeof duplicateEvent>): Promise<EventDetails> {
    const { withTournaments, ...wish } = asked;
    return this.database.transact(async () => {
      const { row: from, access } = await this.reader.find(eventId, owner);
      if (!access.manages) throw new Refusal('FORBIDDEN');
      const endsAt = await this.drafts.endOf(from, wish.startsAt);
      const { id } = await this.creation.create(owner, { ...writtenPart(from), ...wish, endsAt });
      await this.drafts.copyPlan(from.id, id);
      await this.outbox.add(eventDuplicated, { from: from.id, to: id, by: owner.userId, withTournaments });
      const made = await this.reader.find(id, owner);
      return this.reader.details(made, owner, await this.database.now());
    });
  }
}
