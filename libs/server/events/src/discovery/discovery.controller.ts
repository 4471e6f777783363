import { Controller, Header, StreamableFile } from '@nestjs/common';
import type { EndpointOutput, Params, Query } from '@ringside/contracts';
import {
  type CalendarFeed,
  createMyFeed,
  type Facets,
  type FoundEvents,
  getEventCalendar,
  getFacets,
  getFeed,
  getMyFeed,
  removeMyFeed,
  searchEvents,
} from '@ringside/contracts/discovery';
import { Asker, Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import type { Actor, Visitor } from '@ringside/server/ports';
import { CalendarService } from './calendar.service';
import { EventSearchService } from './event-search.service';

@Controller()
export class DiscoveryController {
  constructor(
    private readonly search: EventSearchService,
    private readonly calendars: CalendarService,
  ) {}

  @Route(searchEvents)
  find(@QueryOf(searchEvents) wish: Query<typeof searchEvents>): Promise<FoundEvents> {
    return this.search.find(wish);
  }

  @Route(getFacets)
  facets(@QueryOf(getFacets) { when }: Query<typeof getFacets>): Promise<Facets> {
    return this.search.facets(when);
  }

  @Route(getEventCalendar)
  async ofEvent(
    @Asker() asker: Visitor,
    @ParamsOf(getEventCalendar) { eventId }: Params<typeof getEventCalendar>,
  ): Promise<StreamableFile> {
    return fileOf(await this.calendars.ofEvent(eventId, asker), 'attachment; filename="event.ics"');
  }

  @Route(getMyFeed)
  mine(@Me() me: Actor): Promise<CalendarFeed> {
    return this.calendars.feedOf(me.userId);
  }

  @Route(createMyFeed)
  create(@Me() me: Actor): Promise<EndpointOutput<typeof createMyFeed>> {
    return this.calendars.createFeed(me.userId);
  }

  @Route(removeMyFeed)
  remove(@Me() me: Actor): Promise<void> {
    return this.calendars.removeFeed(me.userId);
  }

  /** The address is a secret: it goes into no other site's log. */
  @Route(getFeed)
  @Header('referrer-policy', 'no-referrer')
  async feed(@ParamsOf(getFeed) { token }: Params<typeof getFeed>): Promise<StreamableFile> {
    return fileOf(await this.calendars.feed(token), 'inline; filename="ringside.ics"');
  }
}

const fileOf = (text: string, disposition: string) =>
  new StreamableFile(Buffer.from(text), { type: 'text/calendar; charset=utf-8', disposition });
