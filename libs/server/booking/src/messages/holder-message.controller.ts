import { Controller } from '@nestjs/common';
import type { Body, Params, Query } from '@ringside/contracts';
import {
  countHolders,
  type HolderMessage,
  type HolderMessagesPage,
  listHolderMessages,
  writeToHolders,
} from '@ringside/contracts/booking';
import { BodyOf, Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { HolderMessageService } from './holder-message.service';

type OfEvent = Params<typeof listHolderMessages>;

@Controller()
export class HolderMessageController {
  constructor(private readonly messages: HolderMessageService) {}

  @Route(listHolderMessages)
  list(
    @Me() me: Actor,
    @ParamsOf(listHolderMessages) { eventId }: OfEvent,
    @QueryOf(listHolderMessages) wish: Query<typeof listHolderMessages>,
  ): Promise<HolderMessagesPage> {
    return this.messages.list(eventId, me, wish);
  }

  @Route(countHolders)
  async count(
    @Me() me: Actor,
    @ParamsOf(countHolders) { eventId }: OfEvent,
    @BodyOf(countHolders) audience: Body<typeof countHolders>,
  ): Promise<{ people: number }> {
    return { people: await this.messages.count(eventId, me, audience) };
  }

  @Route(writeToHolders)
  write(
    @Me() me: Actor,
    @ParamsOf(writeToHolders) { eventId }: OfEvent,
    @BodyOf(writeToHolders) wish: Body<typeof writeToHolders>,
  ): Promise<HolderMessage> {
    return this.messages.write(eventId, me, wish);
  }
}
