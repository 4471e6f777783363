import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventId } from '@ringside/kernel';
import { Database, type PageHead, PageHeads } from '@ringside/server/platform';
import { Pictures } from '@ringside/server/ports';
import { accessOf, canSee } from '../event-access.policy';
import { EventRepository } from '../event.repository';

const EVENT_PAGE = /^\/events\/([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(?:\/|$)/;
/** Sitemaps hold 50,000 addresses at most (sitemaps.org). */
const MOST_ADDRESSES = 45_000;

/** What other sites and search engines read of the pages of public events. */
@Injectable()
export class EventPageHeads implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly heads: PageHeads,
    private readonly events: EventRepository,
    @Inject(Pictures) private readonly pictures: Pictures,
  ) {}

  onModuleInit(): void {
    this.heads.describe(EVENT_PAGE, ([, eventId]) => this.headOf(eventId as EventId));
    this.heads.list(() => this.addresses());
  }

  /** Nothing for an event that a visitor without a session does not see. */
  private async headOf(eventId: EventId): Promise<PageHead | undefined> {
    const row = await this.events.find(eventId);
    if (!row || !canSee(row, accessOf(undefined, []))) return undefined;
    const cover = (await this.pictures.covers('event', [eventId])).get(eventId);
    return {
      title: row.title,
      description: row.summary,
      path: `/events/${eventId}`,
      ...(cover
        ? {
            picture: {
              path: `/api/v1/media/${cover.id}/${cover.width}`,
              width: cover.width,
              height: cover.height,
              alt: cover.alt,
            },
          }
        : {}),
    };
  }

  private addresses(): Promise<{ path: string; changedAt: Date }[]> {
    return this.database.query(
      `select '/events/' || e.id as path, e.updated_at as "changedAt" from event e
        where e.state in ('published', 'started', 'finished') order by e.starts_at desc, e.id desc limit $1`,
      [MOST_ADDRESSES],
    );
  }
}
