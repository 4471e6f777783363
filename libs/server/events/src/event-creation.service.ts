import { Injectable } from '@nestjs/common';
import type { EventDetails, NewEvent } from '@ringside/contracts/events';
import { Database } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { accessOf } from './event-access.policy';
import { EventMakers } from './event-makers';
import { EventChronicle } from './event.chronicle';
import { EventReader } from './event.reader';
import { EventRepository } from './event.repository';

/** Begins events. */
@Injectable()
export class EventCreationService {
  constructor(
    private readonly database: Database,
    private readonly events: EventRepository,
    private readonly reader: EventReader,
    private readonly chronicle: EventChronicle,
    private readonly makers: EventMakers,
  ) {}

  /** Makes a draft owned by its maker. @throws Refusal EVENT_TITLE_TAKEN, EVENT_VENUE_TAKEN, or a code of `EventMakers` */
  create(owner: Actor, event: NewEvent): Promise<EventDetails> {
    return this.database.transact(async () => {
      await this.makers.demand(owner);
      const row = await this.events.insert(owner.userId, event);
      await this.chronicle.created(owner, row);
      return this.reader.details({ row, access: accessOf(owner, ['owner']) }, owner, await this.database.now());
    });
  }
}
