import { Controller } from '@nestjs/common';
import type { Body, Params, Query } from '@ringside/contracts';
import { type EntryPage, type EntryReceipt, getEntries, getEventRoom, getMessages } from '@ringside/contracts/chat';
import { getRoom, type MessagePage, postEntry, type RoomSnapshot } from '@ringside/contracts/chat';
import { Asker, BodyOf, Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import type { Actor, Visitor } from '@ringside/server/ports';
import { MessageService } from './message.service';
import { RoomService } from './room.service';

@Controller()
export class RoomController {
  constructor(
    private readonly rooms: RoomService,
    private readonly messages: MessageService,
  ) {}

  @Route(getEventRoom)
  ofEvent(
    @ParamsOf(getEventRoom) { eventId }: Params<typeof getEventRoom>,
    @Asker() asker: Visitor,
  ): Promise<RoomSnapshot> {
    return this.rooms.ofEvent(eventId, asker);
  }

  @Route(getRoom)
  get(@ParamsOf(getRoom) { roomId }: Params<typeof getRoom>, @Asker() asker: Visitor): Promise<RoomSnapshot> {
    return this.rooms.get(roomId, asker);
  }

  @Route(getEntries)
  entries(
    @ParamsOf(getEntries) { roomId }: Params<typeof getEntries>,
    @QueryOf(getEntries) query: Query<typeof getEntries>,
    @Asker() asker: Visitor,
  ): Promise<EntryPage> {
    return this.rooms.entries(roomId, query, asker);
  }

  @Route(getMessages)
  before(
    @ParamsOf(getMessages) params: Params<typeof getMessages>,
    @QueryOf(getMessages) query: Query<typeof getMessages>,
    @Asker() asker: Visitor,
  ): Promise<MessagePage> {
    return this.rooms.messages(params, query, asker);
  }

  @Route(postEntry)
  post(
    @ParamsOf(postEntry) { roomId }: Params<typeof postEntry>,
    @BodyOf(postEntry) draft: Body<typeof postEntry>,
    @Me() actor: Actor,
  ): Promise<EntryReceipt> {
    return this.messages.send(roomId, draft, actor);
  }
}
