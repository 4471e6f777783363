import { Inject, Injectable } from '@nestjs/common';
import type { EventSummary } from '@ringside/contracts/events';
import type { EventId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { People } from '@ringside/server/ports';
import { EventCovers } from './event-covers';
import { toSummary } from './event-details';
import { EVENT_COLUMNS, type EventRow } from './event.entity';

/** Events as lists show them, by id: for lists whose rows are about events. */
@Injectable()
export class EventSummaries {
  constructor(
    private readonly database: Database,
    private readonly covers: EventCovers,
    @Inject(People) private readonly people: People,
  ) {}

  /** Those that exist. Whether the asker may know of them is the list's to decide. */
  async of(ids: readonly EventId[]): Promise<ReadonlyMap<EventId, EventSummary>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<EventRow>(`select ${EVENT_COLUMNS} from event e where e.id = any($1)`, [
      ids,
    ]);
    const names = await this.people.names(rows.map(({ ownerId }) => ownerId));
    const summaries = await this.covers.add(rows.map((row) => toSummary(row, names.get(row.ownerId)?.name ?? '')));
    return new Map(summaries.map((event) => [event.id, event]));
  }
}
