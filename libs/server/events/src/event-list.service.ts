import { Inject, Injectable } from '@nestjs/common';
import type { EventPage, EventSummary, Home, ModerationQueue } from '@ringside/contracts/events';
import { People, type Actor } from '@ringside/server/ports';
import { EventCovers } from './event-covers';
import { toSummary } from './event-details';
import { EventListRepository, type Page, type PageWish, type StaffedWish } from './event-list.repository';
import { ModerationQueueRepository } from './moderation-queue.repository';
import type { EventRow } from './event.entity';

/** The lists of events. */
@Injectable()
export class EventListService {
  constructor(
    private readonly lists: EventListRepository,
    private readonly queue: ModerationQueueRepository,
    private readonly covers: EventCovers,
    @Inject(People) private readonly people: People,
  ) {}

  async home(): Promise<Home> {
    const [on, next] = await Promise.all([this.lists.on(), this.lists.next()]);
    const summaries = await this.summariesOf([...on, ...next]);
    return { now: summaries.slice(0, on.length), next: summaries.slice(on.length) };
  }

  async public(when: 'upcoming' | 'past', page: PageWish): Promise<EventPage> {
    return this.pageOf(await this.lists[when](page));
  }

  async mine(actor: Actor, wish: StaffedWish): Promise<EventPage> {
    return this.pageOf(await this.lists.ofStaff(actor.userId, wish));
  }

  async moderation(moderator: Actor, page: PageWish): Promise<ModerationQueue> {
    const [{ rows, ...rest }, total] = await Promise.all([this.queue.list(page), this.queue.count()]);
    const [events, own] = await Promise.all([
      this.summariesOf(rows),
      this.lists.staffed(
        moderator.userId,
        rows.map(({ id }) => id),
      ),
    ]);
    const items = rows.flatMap((row, index) => {
      const event = events[index];
      return event ? [{ kind: row.kind, event, submittedAt: row.since.toISOString(), isOwn: own.has(row.id) }] : [];
    });
    return { items, ...rest, total };
  }

  private async pageOf({ rows, ...rest }: Page<EventRow>): Promise<EventPage> {
    return { items: await this.summariesOf(rows), ...rest };
  }

  private async summariesOf(rows: readonly EventRow[]): Promise<EventSummary[]> {
    const names = await this.people.names(rows.map(({ ownerId }) => ownerId));
    return this.covers.add(rows.map((row) => toSummary(row, names.get(row.ownerId)?.name ?? '')));
  }
}
