import { Controller } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import { deleteEvent, duplicateEvent, type EventDetails } from '@ringside/contracts/events';
import { BodyOf, Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { DeletionService } from './deletion.service';
import { DuplicateService } from './duplicate.service';

type OfEvent = Params<typeof deleteEvent>;

@Controller()
export class DraftController {
  constructor(
    private readonly duplicates: DuplicateService,
    private readonly deletions: DeletionService,
  ) {}

  @Route(duplicateEvent)
  duplicate(
    @Me() me: Actor,
    @ParamsOf(duplicateEvent) { eventId }: OfEvent,
    @BodyOf(duplicateEvent) wish: Body<typeof duplicateEvent>,
  ): Promise<EventDetails> {
    return this.duplicates.duplicate(eventId, me, wish);
  }

  @Route(deleteEvent)
  delete(@Me() me: Actor, @ParamsOf(deleteEvent) { eventId }: OfEvent): Promise<void> {
    return this.deletions.delete(eventId, me);
  }
}
