import { Controller } from '@nestjs/common';
import type { Body, Params, Query } from '@ringside/contracts';
import {
  type EventRegistration,
  getRegistration,
  joinEvent,
  listMyRegistrations,
  listParticipants,
  type OwnRegistrationPage,
  type ParticipantPage,
  register,
  setRegistrationPrivacy,
  withdrawRegistration,
} from '@ringside/contracts/registrations';
import { Asker, BodyOf, Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import type { Actor, Visitor } from '@ringside/server/ports';
import { RegistrationListService } from './registration-list.service';
import { RegistrationService } from './registration.service';

type OfEvent = Params<typeof getRegistration>;

@Controller()
export class RegistrationController {
  constructor(
    private readonly registrations: RegistrationService,
    private readonly lists: RegistrationListService,
  ) {}

  @Route(getRegistration)
  get(@Asker() asker: Visitor, @ParamsOf(getRegistration) { eventId }: OfEvent): Promise<EventRegistration> {
    return this.registrations.get(eventId, asker);
  }

  @Route(register)
  register(
    @Me() me: Actor,
    @ParamsOf(register) { eventId }: OfEvent,
    @BodyOf(register) { isListed }: Body<typeof register>,
  ): Promise<EventRegistration> {
    return this.registrations.register(eventId, me, isListed);
  }

  @Route(withdrawRegistration)
  withdraw(@Me() me: Actor, @ParamsOf(withdrawRegistration) { eventId }: OfEvent): Promise<EventRegistration> {
    return this.registrations.withdraw(eventId, me);
  }

  @Route(joinEvent)
  join(@Me() me: Actor, @ParamsOf(joinEvent) { eventId }: OfEvent): Promise<EventRegistration> {
    return this.registrations.join(eventId, me);
  }

  @Route(setRegistrationPrivacy)
  setPrivacy(
    @Me() me: Actor,
    @ParamsOf(setRegistrationPrivacy) { eventId }: OfEvent,
    @BodyOf(setRegistrationPrivacy) { isListed }: Body<typeof setRegistrationPrivacy>,
  ): Promise<EventRegistration> {
    return this.registrations.setPrivacy(eventId, me, isListed);
  }

  @Route(listParticipants)
  participants(
    @Asker() asker: Visitor,
    @ParamsOf(listParticipants) { eventId }: OfEvent,
    @QueryOf(listParticipants) page: Query<typeof listParticipants>,
  ): Promise<ParticipantPage> {
    return this.lists.participants(eventId, asker, page);
  }

  @Route(listMyRegistrations)
  mine(
    @Me() me: Actor,
    @QueryOf(listMyRegistrations) page: Query<typeof listMyRegistrations>,
  ): Promise<OwnRegistrationPage> {
    return this.lists.mine(me, page);
  }
}
