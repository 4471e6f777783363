import { Controller } from '@nestjs/common';
import type { Body, Params, Query } from '@ringside/contracts';
import {
  closeGridFeed,
  confirmGridGuest,
  getGridFeed,
  type GridFeed,
  type GridGuestPage,
  listGridGuests,
  openGridFeed,
} from '@ringside/contracts/booking';
import { BodyOf, Me, ParamsOf, QueryOf, readIdCursor, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { GridFeedService } from './grid-feed.service';

type OfEvent = Params<typeof getGridFeed>;

@Controller()
export class GridFeedController {
  constructor(private readonly feed: GridFeedService) {}

  @Route(getGridFeed)
  get(@ParamsOf(getGridFeed) { eventId }: OfEvent): Promise<GridFeed> {
    return this.feed.get(eventId);
  }

  @Route(openGridFeed)
  open(
    @Me() me: Actor,
    @ParamsOf(openGridFeed) { eventId }: OfEvent,
    @BodyOf(openGridFeed) { sectionNo }: Body<typeof openGridFeed>,
  ): Promise<GridFeed> {
    return this.feed.enable(eventId, sectionNo, me);
  }

  @Route(closeGridFeed)
  close(@Me() me: Actor, @ParamsOf(closeGridFeed) { eventId }: OfEvent): Promise<void> {
    return this.feed.disable(eventId, me);
  }

  @Route(listGridGuests)
  guests(
    @ParamsOf(listGridGuests) { eventId }: OfEvent,
    @QueryOf(listGridGuests) { limit, cursor }: Query<typeof listGridGuests>,
  ): Promise<GridGuestPage> {
    return this.feed.guests(eventId, limit, readIdCursor(cursor));
  }

  @Route(confirmGridGuest)
  confirm(
    @Me() me: Actor,
    @ParamsOf(confirmGridGuest) { eventId, guestId }: Params<typeof confirmGridGuest>,
  ): Promise<void> {
    return this.feed.confirm(eventId, guestId, me);
  }
}
