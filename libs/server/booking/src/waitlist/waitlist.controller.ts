import { Controller, Header } from '@nestjs/common';
import type { Body, Params, Query } from '@ringside/contracts';
import {
  getMyWaiting,
  getWaitlistTerms,
  joinWaitlist,
  leaveWaitlist,
  listWaitlist,
  putWaitlistTerms,
  removeFromWaitlist,
  type Waiting,
  type WaitlistDesk,
  type WaitlistPage,
} from '@ringside/contracts/booking';
import { BodyOf, Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { WaitlistDeskService } from './waitlist-desk.service';
import { WaitlistService } from './waitlist.service';

type OfEvent = Params<typeof getMyWaiting>;

@Controller()
export class WaitlistController {
  constructor(
    private readonly waitlist: WaitlistService,
    private readonly desk: WaitlistDeskService,
  ) {}

  @Route(getMyWaiting)
  @Header('cache-control', 'no-store')
  mine(
    @Me() me: Actor,
    @ParamsOf(getMyWaiting) { eventId }: OfEvent,
  ): Promise<{ isOpen: boolean; waiting: Waiting[] }> {
    return this.waitlist.mine(eventId, me);
  }

  @Route(joinWaitlist)
  join(
    @Me() me: Actor,
    @ParamsOf(joinWaitlist) { eventId }: OfEvent,
    @BodyOf(joinWaitlist) wanted: Required<Body<typeof joinWaitlist>>,
  ): Promise<Waiting> {
    return this.waitlist.join(eventId, me, wanted);
  }

  @Route(leaveWaitlist)
  leave(@Me() me: Actor, @ParamsOf(leaveWaitlist) { eventId, entryId }: Params<typeof leaveWaitlist>): Promise<void> {
    return this.waitlist.leave(eventId, me, entryId);
  }

  @Route(getWaitlistTerms)
  terms(@ParamsOf(getWaitlistTerms) { eventId }: OfEvent): Promise<WaitlistDesk> {
    return this.desk.terms(eventId);
  }

  @Route(putWaitlistTerms)
  setTerms(
    @Me() me: Actor,
    @ParamsOf(putWaitlistTerms) { eventId }: OfEvent,
    @BodyOf(putWaitlistTerms) terms: Body<typeof putWaitlistTerms>,
  ): Promise<WaitlistDesk> {
    return this.desk.setTerms(eventId, me, terms);
  }

  @Route(removeFromWaitlist)
  remove(
    @Me() me: Actor,
    @ParamsOf(removeFromWaitlist) { eventId, entryId }: Params<typeof removeFromWaitlist>,
    @BodyOf(removeFromWaitlist) { reason }: Body<typeof removeFromWaitlist>,
  ): Promise<void> {
    return this.desk.remove(eventId, me, entryId, reason);
  }

  @Route(listWaitlist)
  list(
    @ParamsOf(listWaitlist) { eventId }: OfEvent,
    @QueryOf(listWaitlist) query: Query<typeof listWaitlist>,
  ): Promise<WaitlistPage> {
    return this.desk.list(eventId, query);
  }
}
