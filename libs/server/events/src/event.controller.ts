import { Controller } from '@nestjs/common';
import type { Body, Params, Query } from '@ringside/contracts';
import {
  createEvent,
  type EventDetails,
  type EventPage,
  getEvent,
  getHome,
  type Home,
  listEvents,
  listModeration,
  listMyEvents,
  type ModerationQueue,
  updateEvent,
} from '@ringside/contracts/events';
import { Asker, BodyOf, Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import type { Actor, Visitor } from '@ringside/server/ports';
import { EventListService } from './event-list.service';
import { EventCreationService } from './event-creation.service';
import { EventService } from './event.service';

@Controller()
export class EventController {
  constructor(
    private readonly events: EventService,
    private readonly creation: EventCreationService,
    private readonly lists: EventListService,
  ) {}

  @Route(getHome)
  home(): Promise<Home> {
    return this.lists.home();
  }

  @Route(listEvents)
  list(@QueryOf(listEvents) { when, ...page }: Query<typeof listEvents>): Promise<EventPage> {
    return this.lists.public(when, page);
  }

  @Route(listMyEvents)
  mine(@Me() me: Actor, @QueryOf(listMyEvents) wish: Query<typeof listMyEvents>): Promise<EventPage> {
    return this.lists.mine(me, wish);
  }

  @Route(listModeration)
  moderation(@Me() me: Actor, @QueryOf(listModeration) page: Query<typeof listModeration>): Promise<ModerationQueue> {
    return this.lists.moderation(me, page);
  }

  @Route(createEvent)
  create(@Me() me: Actor, @BodyOf(createEvent) event: Body<typeof createEvent>): Promise<EventDetails> {
    return this.creation.create(me, event);
  }

  @Route(getEvent)
  get(@Asker() asker: Visitor, @ParamsOf(getEvent) { eventId }: Params<typeof getEvent>): Promise<EventDetails> {
    return this.events.get(eventId, asker);
  }

  @Route(updateEvent)
  update(
    @Me() me: Actor,
    @ParamsOf(updateEvent) { eventId }: Params<typeof updateEvent>,
    @BodyOf(updateEvent) edit: Body<typeof updateEvent>,
  ): Promise<EventDetails> {
    return this.events.update(eventId, me, edit);
  }
}
