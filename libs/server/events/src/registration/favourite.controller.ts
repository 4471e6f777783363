import { Controller } from '@nestjs/common';
import type { Params, Query } from '@ringside/contracts';
import type { EventPage } from '@ringside/contracts/events';
import {
  addFavourite,
  FAVOURITES_MAX,
  listFavouriteIds,
  listFavourites,
  removeFavourite,
} from '@ringside/contracts/registrations';
import { type EventId, Refusal } from '@ringside/kernel';
import { Database, Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { cursorOf } from '../event-cursor';
import { EventSummaries } from '../event-summaries';
import { FavouriteRepository } from './favourite.repository';
import { RegistrationScope } from './registration-scope';

/** The events that somebody follows. */
@Controller()
export class FavouriteController {
  constructor(
    private readonly database: Database,
    private readonly favourites: FavouriteRepository,
    private readonly scope: RegistrationScope,
    private readonly summaries: EventSummaries,
  ) {}

  @Route(addFavourite)
  async add(@Me() me: Actor, @ParamsOf(addFavourite) { eventId }: Params<typeof addFavourite>): Promise<void> {
    await this.scope.visible(eventId, me);
    await this.database.transact(async () => {
      const isIn = await this.favourites.add(me.userId, eventId, FAVOURITES_MAX);
      if (!isIn) throw new Refusal('FAVOURITES_FULL', { max: FAVOURITES_MAX });
    });
  }

  @Route(removeFavourite)
  remove(@Me() me: Actor, @ParamsOf(removeFavourite) { eventId }: Params<typeof removeFavourite>): Promise<void> {
    return this.database.transact(() => this.favourites.remove(me.userId, eventId));
  }

  @Route(listFavouriteIds)
  async ids(@Me() me: Actor): Promise<{ ids: EventId[] }> {
    return { ids: await this.favourites.ids(me.userId) };
  }

  @Route(listFavourites)
  async list(@Me() me: Actor, @QueryOf(listFavourites) page: Query<typeof listFavourites>): Promise<EventPage> {
    const found = await this.favourites.list(me.userId, page);
    const rows = found.slice(0, page.limit);
    const events = await this.summaries.of(rows.map(({ id }) => id));
    const last = rows.at(-1);
    return {
      items: rows.flatMap(({ id }) => events.get(id) ?? []),
      ...(found.length > page.limit && last ? { next: cursorOf(last) } : {}),
    };
  }
}
