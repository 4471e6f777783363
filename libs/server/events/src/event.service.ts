import { Injectable } from '@nestjs/common';
import type { EventDetails, EventEdit } from '@ringside/contracts/events';
import { type EventId, orRefuse } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { Actor, Visitor } from '@ringside/server/ports';
import { decideStep } from './event-life.policy';
import { EventReader } from './event.reader';
import { ProposedEditService } from './proposed-edit.service';
import { EventPlaces } from './registration/event-places.service';

/** Shows and edits events. */
@Injectable()
export class EventService {
  constructor(
    private readonly database: Database,
    private readonly reader: EventReader,
    private readonly edits: ProposedEditService,
    private readonly places: EventPlaces,
  ) {}

  /** @throws Refusal NOT_FOUND also for an event that this person may not see */
  async get(eventId: EventId, asker: Visitor): Promise<EventDetails> {
    const found = await this.reader.find(eventId, asker);
    return this.reader.details(found, asker, await this.database.now());
  }

  /**
   * Saves an edit of the revision that its author has seen: at once, or as a proposal where a moderator judges it first.
   * @throws Refusal STALE when there is a newer one, NOT_FOUND, EVENT_WRONG_STATE, EVENT_INCOMPLETE, EVENT_TITLE_TAKEN,
   * EVENT_VENUE_TAKEN or CAPACITY_BELOW_TAKEN
   */
  update(eventId: EventId, editor: Actor, { rev, ...edit }: EventEdit): Promise<EventDetails> {
    return this.database.transact(async () => {
      const found = await this.reader.findForChange(eventId, editor);
      const now = await this.database.now();
      const state = orRefuse(decideStep(found.row, { command: 'edit', rev }, found.access, now));
      const row = await this.edits.save(found, editor, edit, state);
      await this.places.fit(row);
      return this.reader.details({ ...found, row }, editor, now);
    });
  }
}
