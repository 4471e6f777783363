import { Inject, Injectable } from '@nestjs/common';
import { FACETS_MAX, type Facets, type FoundEvents } from '@ringside/contracts/discovery';
import type { EventId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { People } from '@ringside/server/ports';
import { EventCovers } from '../event-covers';
import { cursorOf } from '../event-cursor';
import { toSummary } from '../event-details';
import type { EventRow } from '../event.entity';
import { countQuery, facetsQuery, searchQuery, type SearchWish } from './event-search.query';

type Found = EventRow & { readonly id: EventId; readonly sortKey: string };

interface FacetRow {
  readonly games: Facets['games'];
  readonly organizers: readonly { readonly id: UserId; readonly count: number }[];
  readonly online: number;
  readonly onSite: number;
}

/** Finds public events, page by page. */
@Injectable()
export class EventSearchService {
  constructor(
    private readonly database: Database,
    private readonly covers: EventCovers,
    @Inject(People) private readonly people: People,
  ) {}

  /** @throws Refusal INVALID for a cursor that is not ours */
  async find(wish: SearchWish): Promise<FoundEvents> {
    const [page, count] = [searchQuery(wish), countQuery(wish)];
    const [rows, [counted]] = await Promise.all([
      this.database.query<Found>(page.sql, page.parameters),
      this.database.query<{ total: number }>(count.sql, count.parameters),
    ]);
    const shown = rows.slice(0, wish.limit);
    const last = shown[shown.length - 1];
    const names = await this.people.names(shown.map(({ ownerId }) => ownerId));
    return {
      items: await this.covers.add(shown.map((row) => toSummary(row, names.get(row.ownerId)?.name ?? ''))),
      ...(rows.length > wish.limit && last ? { next: cursorOf(last) } : {}),
      total: counted?.total ?? 0,
    };
  }

  async facets(when: SearchWish['when']): Promise<Facets> {
    const { sql, parameters } = facetsQuery(when, FACETS_MAX);
    const [row] = await this.database.query<FacetRow>(sql, parameters);
    const organizers = row?.organizers ?? [];
    const names = await this.people.names(organizers.map(({ id }) => id));
    return {
      games: row?.games ?? [],
      organizers: organizers.map(({ id, count }) => ({ id, name: names.get(id)?.name ?? '', count })),
      online: row?.online ?? 0,
      onSite: row?.onSite ?? 0,
    };
  }
}
