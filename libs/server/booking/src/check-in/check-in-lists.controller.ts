import { Controller, Header } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import * as contracts from '@ringside/contracts/check-in';
import { BodyOf, Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { CheckInListService } from './check-in-list.service';

type OfEvent = Params<typeof contracts.getCheckInLists>;
type OfList = Params<typeof contracts.changeCheckInList>;

/** The lists of an event's door. */
@Controller()
export class CheckInListsController {
  constructor(private readonly lists: CheckInListService) {}

  @Route(contracts.getCheckInLists)
  @Header('cache-control', 'no-store')
  all(@Me() me: Actor, @ParamsOf(contracts.getCheckInLists) { eventId }: OfEvent): Promise<contracts.CheckInLists> {
    return this.lists.of(eventId, me);
  }

  @Route(contracts.addCheckInList)
  add(
    @Me() me: Actor,
    @ParamsOf(contracts.addCheckInList) { eventId }: OfEvent,
    @BodyOf(contracts.addCheckInList) facts: Body<typeof contracts.addCheckInList>,
  ): Promise<contracts.CheckInLists> {
    return this.lists.add(eventId, me, facts);
  }

  @Route(contracts.changeCheckInList)
  change(
    @Me() me: Actor,
    @ParamsOf(contracts.changeCheckInList) ref: OfList,
    @BodyOf(contracts.changeCheckInList) change: Body<typeof contracts.changeCheckInList>,
  ): Promise<contracts.CheckInLists> {
    return this.lists.change(ref, me, change);
  }
}
