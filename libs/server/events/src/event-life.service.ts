import { Injectable } from '@nestjs/common';
import type { EventDetails } from '@ringside/contracts/events';
import { type EventId, orRefuse } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { EventChronicle } from './event.chronicle';
import { decideStep, type Wish } from './event-life.policy';
import { EventReader } from './event.reader';
import { EventRepository, type StepMarks } from './event.repository';
import { ProposedEditService } from './proposed-edit.service';

/** Leads events from state to state. */
@Injectable()
export class EventLifeService {
  constructor(
    private readonly database: Database,
    private readonly events: EventRepository,
    private readonly reader: EventReader,
    private readonly edits: ProposedEditService,
    private readonly chronicle: EventChronicle,
  ) {}

  /**
   * Leads an event one step on. Two who decide at once are settled by the lock on the event: the second sees the new state.
   * @throws Refusal NOT_FOUND, or a code of `decideStep`; nothing has changed then
   */
  step(eventId: EventId, actor: Actor, wish: Wish, marks: StepMarks = {}): Promise<EventDetails> {
    return this.database.transact(async () => {
      const found = await this.reader.findForChange(eventId, actor);
      const now = await this.database.now();
      const next = orRefuse(decideStep(found.row, wish, found.access, now));
      const isSelfPublished = wish.command === 'submit' && (await this.reader.publishesAlone(found, actor));
      const state = isSelfPublished ? 'published' : next;
      const row = await this.events.move(eventId, state, { ...marks, isPublished: state === 'published' });
      if (state === 'finished' || state === 'cancelled') await this.edits.supersede(eventId, actor);
      await this.chronicle.led(actor, wish.command, found.row, row, marks.reason ?? marks.cancelReason ?? null);
      return this.reader.details({ ...found, row }, actor, now);
    });
  }
}
