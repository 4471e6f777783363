import { Injectable } from '@nestjs/common';
import type { CommandAck, CommandPayload } from '@ringside/contracts';
import { askHead, joinRoom, leaveRoom, sendMessage } from '@ringside/contracts/chat';
import { Refusal } from '@ringside/kernel';
import { type Caller, Gateway, OnCommand } from '@ringside/server/platform';
import { LiveRooms } from './live-rooms';
import { MessageService } from './message.service';
import { RoomAccessPolicy } from './room-access.policy';
import { RoomService } from './room.service';
import { RoomSockets } from './room-sockets';

@Gateway()
@Injectable()
export class ChatGateway {
  constructor(
    private readonly rooms: RoomService,
    private readonly messages: MessageService,
    private readonly sockets: RoomSockets,
    private readonly live: LiveRooms,
    private readonly access: RoomAccessPolicy,
  ) {}

  @OnCommand(joinRoom)
  join({ room }: CommandPayload<typeof joinRoom>, { socket }: Caller): Promise<CommandAck<typeof joinRoom>> {
    return this.rooms.join(room, socket);
  }

  @OnCommand(leaveRoom)
  async leave({ room }: CommandPayload<typeof leaveRoom>, { socket }: Caller): Promise<object> {
    await this.sockets.leave(socket, room);
    return {};
  }

  @OnCommand(askHead)
  async head(
    { room }: CommandPayload<typeof askHead>,
    { socket, visitor }: Caller,
  ): Promise<CommandAck<typeof askHead>> {
    if (!this.sockets.isIn(socket, room)) await this.access.getReadable(room, visitor);
    return { head: await this.live.headOf(room) };
  }

  @OnCommand(sendMessage)
  send(
    { room, ...draft }: CommandPayload<typeof sendMessage>,
    caller: Caller,
  ): Promise<CommandAck<typeof sendMessage>> {
    if (!caller.visitor) throw new Refusal('NOT_SIGNED_IN');
    return this.messages.send(room, draft, caller.visitor, caller.socket);
  }
}
