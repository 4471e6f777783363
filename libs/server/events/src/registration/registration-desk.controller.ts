import { Controller, Header } from '@nestjs/common';
import type { Body, Params, Query } from '@ringside/contracts';
import {
  exportRegistrations,
  getRegistrationSettings,
  listRegistrations,
  putRegistrationSettings,
  type RegistrationPage,
  type RegistrationSettings,
  ruleRegistrations,
  type RulingResult,
} from '@ringside/contracts/registrations';
import { BodyOf, Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { RegistrationDeskService } from './registration-desk.service';
import { RegistrationListService } from './registration-list.service';

type OfEvent = Params<typeof listRegistrations>;

@Controller()
export class RegistrationDeskController {
  constructor(
    private readonly desk: RegistrationDeskService,
    private readonly lists: RegistrationListService,
  ) {}

  @Route(listRegistrations)
  list(
    @Me() me: Actor,
    @ParamsOf(listRegistrations) { eventId }: OfEvent,
    @QueryOf(listRegistrations) wish: Query<typeof listRegistrations>,
  ): Promise<RegistrationPage> {
    return this.lists.desk(eventId, me, wish);
  }

  @Route(exportRegistrations)
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="registrations.csv"')
  export(@Me() me: Actor, @ParamsOf(exportRegistrations) { eventId }: OfEvent): Promise<string> {
    return this.lists.csv(eventId, me);
  }

  @Route(ruleRegistrations)
  rule(
    @Me() me: Actor,
    @ParamsOf(ruleRegistrations) { eventId }: OfEvent,
    @BodyOf(ruleRegistrations) ruling: Body<typeof ruleRegistrations>,
  ): Promise<RulingResult> {
    return this.desk.rule(eventId, me, ruling);
  }

  @Route(getRegistrationSettings)
  settings(@Me() me: Actor, @ParamsOf(getRegistrationSettings) { eventId }: OfEvent): Promise<RegistrationSettings> {
    return this.desk.settings(eventId, me);
  }

  @Route(putRegistrationSettings)
  putSettings(
    @Me() me: Actor,
    @ParamsOf(putRegistrationSettings) { eventId }: OfEvent,
    @BodyOf(putRegistrationSettings) settings: Body<typeof putRegistrationSettings>,
  ): Promise<RegistrationSettings> {
    return this.desk.putSettings(eventId, me, settings);
  }
}
