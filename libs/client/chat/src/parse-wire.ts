import type { Message, MessagePage, SeenEntry } from '@ringside/chat-core';
import type * as wire from '@ringside/contracts/chat';
import { instant } from '@ringside/kernel';

const momentOf = (at: string) => instant(Date.parse(at));

/** An entry as the core knows it: its moment as a number. */
export const entryFrom = (entry: wire.ChatEntry): SeenEntry =>
  entry.kind === 'hidden' ? entry : ({ ...entry, at: momentOf(entry.at) } as SeenEntry);

const messageFrom = (message: wire.ChatMessage): Message => ({ ...message, at: momentOf(message.at) }) as Message;

export const pageFrom = ({ from, to, messages }: wire.MessagePage | wire.RoomSnapshot): MessagePage => ({
  from,
  to,
  messages: messages.map(messageFrom),
});
