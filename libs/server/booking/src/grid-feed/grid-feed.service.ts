import { Injectable } from '@nestjs/common';
import type { GridFeed, GridGuestPage } from '@ringside/contracts/booking';
import { type EventId, Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { SeatingRepository } from '../plans/seating.repository';
import { GridFeedChronicle } from './grid-feed.chronicle';
import { GridFeedGateway } from './grid-feed.gateway';
import { GridFeedRepository } from './grid-feed.repository';

/** The organizer's key of the classic feed: one section of one event. The operator's key is the port. */
@Injectable()
export class GridFeedService {
  constructor(
    private readonly database: Database,
    private readonly feed: GridFeedRepository,
    private readonly seatings: SeatingRepository,
    private readonly gateway: GridFeedGateway,
    private readonly chronicle: GridFeedChronicle,
  ) {}

  async get(eventId: EventId): Promise<GridFeed> {
    const [found, facts] = [await this.feed.find(), await this.feed.sections(eventId)];
    const names = await this.sectionNames(eventId);
    return {
      port: this.gateway.port ?? null,
      sectionNo: found?.eventId === eventId ? found.sectionNo : null,
      isInUse: found !== undefined && found.eventId !== eventId,
      sections: facts.map((section) => ({ ...section, name: names.get(section.no) ?? String(section.no + 1) })),
    };
  }

  /** @throws Refusal GRID_FEED_OFF, GRID_FEED_SECTION or GRID_FEED_IN_USE */
  async enable(eventId: EventId, sectionNo: number, me: Actor): Promise<GridFeed> {
    if (this.gateway.port === undefined) throw new Refusal('GRID_FEED_OFF');
    await this.database.transact(async () => {
      const section = (await this.feed.sections(eventId)).find(({ no }) => no === sectionNo);
      if (!section || section.seatsPerRow === null) throw new Refusal('GRID_FEED_SECTION');
      if (!(await this.feed.enable({ eventId, sectionNo }, me.userId))) throw new Refusal('GRID_FEED_IN_USE');
      await this.chronicle.record('event.openGridFeed', eventId, me);
    });
    await this.gateway.look();
    return this.get(eventId);
  }

  async disable(eventId: EventId, me: Actor): Promise<void> {
    await this.database.transact(async () => {
      if (await this.feed.disable(eventId)) await this.chronicle.record('event.closeGridFeed', eventId, me);
    });
    await this.gateway.look();
  }

  async guests(eventId: EventId, limit: number, after: string | undefined): Promise<GridGuestPage> {
    const found = await this.feed.guests(eventId, limit, after);
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    return {
      items: rows.map(({ confirmedAt, seats, ...guest }) => ({
        ...guest,
        seats: [...seats],
        confirmedAt: confirmedAt?.toISOString() ?? null,
      })),
      ...(found.length > limit && last ? { next: last.id } : {}),
    };
  }

  /** Somebody of the staff has seen who this is. @throws Refusal NOT_FOUND */
  async confirm(eventId: EventId, guestId: string, me: Actor): Promise<void> {
    await this.database.transact(async () => {
      if ((await this.feed.confirm(eventId, guestId, me.userId)) === undefined) throw new Refusal('NOT_FOUND');
    });
  }

  private async sectionNames(eventId: EventId): Promise<ReadonlyMap<number, string>> {
    const seating = await this.seatings.find(eventId);
    if (!seating) return new Map(); // an event without seats has no sections
    const { sections } = await this.seatings.getLayout(eventId, seating.layout);
    return new Map(sections.map(({ no, name }) => [no, name]));
  }
}
