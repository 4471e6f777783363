import { Inject, Injectable } from '@nestjs/common';
import type { Picture } from '@ringside/contracts/pictures';
import type { EventId } from '@ringside/kernel';
import { Pictures } from '@ringside/server/ports';

/** Adds to events the first of their pictures. */
@Injectable()
export class EventCovers {
  constructor(@Inject(Pictures) private readonly pictures: Pictures) {}

  /** One statement, however many. */
  async add<Event extends { readonly id: EventId }>(
    events: readonly Event[],
  ): Promise<(Event & { cover: Picture | null })[]> {
    const covers = await this.pictures.covers(
      'event',
      events.map(({ id }) => id),
    );
    return events.map((event) => ({ ...event, cover: covers.get(event.id) ?? null }));
  }
}
