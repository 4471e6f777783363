import { Injectable } from '@nestjs/common';
import type { CommandPayload } from '@ringside/contracts';
import { unwatchTopic, watchTopic } from '@ringside/contracts/platform';
import { Gateway, OnCommand } from './command.decorator';
import type { Caller } from './command-registry';
import { Topics } from './topics';

/** Lets a client watch topics; each topic's own policy decides. */
@Gateway()
@Injectable()
export class LiveGateway {
  constructor(private readonly topics: Topics) {}

  @OnCommand(watchTopic)
  async watch({ topic }: CommandPayload<typeof watchTopic>, { visitor, socket }: Caller): Promise<object> {
    await this.topics.demand(topic, visitor);
    if (socket.connected) await socket.join(topic); // one that closed meanwhile would stay in the room
    return {};
  }

  @OnCommand(unwatchTopic)
  async unwatch({ topic }: CommandPayload<typeof unwatchTopic>, { socket }: Caller): Promise<object> {
    await socket.leave(topic);
    return {};
  }
}
