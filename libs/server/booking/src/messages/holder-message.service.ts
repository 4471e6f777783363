import { Inject, Injectable } from '@nestjs/common';
import type { Body } from '@ringside/contracts';
import {
  HOLDER_MESSAGES_A_DAY,
  type HolderMessage,
  type HolderMessagesPage,
  type writeToHolders,
} from '@ringside/contracts/booking';
import { type EventId, Refusal } from '@ringside/kernel';
import { Outbox } from '@ringside/server/platform';
import { type Actor, EventDirectory, notifyPeople, People } from '@ringside/server/ports';
import { DeskCommands } from '../commands/desk-commands.service';
import { type Audience, HolderMessageRepository, type MessageRow } from './holder-message.repository';

/** What organizers write to those who have tickets. */
@Injectable()
export class HolderMessageService {
  constructor(
    private readonly desk: DeskCommands,
    private readonly messages: HolderMessageRepository,
    private readonly outbox: Outbox,
    @Inject(EventDirectory) private readonly events: EventDirectory,
    @Inject(People) private readonly people: People,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async count(eventId: EventId, me: Actor, audience: Audience): Promise<number> {
    await this.desk.demandVisible(eventId, me);
    return (await this.messages.holders(eventId, audience)).length;
  }

  /** @throws Refusal NOT_FOUND, NOBODY_TO_TELL or TOO_MANY_MESSAGES; nothing is sent then */
  write(eventId: EventId, me: Actor, wish: Body<typeof writeToHolders>): Promise<HolderMessage> {
    return this.desk.run(eventId, me, async () => {
      if ((await this.messages.sentToday(eventId)) >= HOLDER_MESSAGES_A_DAY)
        throw new Refusal('TOO_MANY_MESSAGES', { most: HOLDER_MESSAGES_A_DAY });
      const to = await this.messages.holders(eventId, wish);
      if (to.length === 0) throw new Refusal('NOBODY_TO_TELL');
      const row = await this.messages.add(eventId, { ...wish, people: to.length, author: me.userId });
      const { title: event } = await this.events.getVisible(eventId, me);
      await this.outbox.add(notifyPeople, {
        to,
        kind: 'holdersTold',
        params: { event, title: row.title, text: row.text },
        link: `/tickets/${eventId}`,
        eventId,
        key: `holder-message:${row.messageId}`,
      });
      const { title, people, holders, ticketTypeIds } = row;
      await this.desk.record(eventId, me, 'tickets.message', { after: { title, people, holders, ticketTypeIds } });
      return toldBy(me.name, row);
    });
  }

  /** @throws Refusal NOT_FOUND */
  async list(
    eventId: EventId,
    me: Actor,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<HolderMessagesPage> {
    await this.desk.demandVisible(eventId, me);
    const rows = await this.messages.list(eventId, limit, cursor);
    const shown = rows.slice(0, limit);
    const names = await this.people.names(shown.map(({ author }) => author));
    const items = shown.map((row) => toldBy(names.get(row.author)?.name ?? '–', row));
    const last = items.at(-1);
    return { items, ...(rows.length > limit && last ? { next: last.messageId } : {}) };
  }
}

const toldBy = (author: string, { sentAt, ticketTypeIds, ...row }: MessageRow): HolderMessage => ({
  ...row,
  ticketTypeIds: [...ticketTypeIds],
  author,
  sentAt: sentAt.toISOString(),
});
