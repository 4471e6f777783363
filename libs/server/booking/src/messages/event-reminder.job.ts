import { Inject, Injectable } from '@nestjs/common';
import { Database, Logs, Outbox, RepeatedJob } from '@ringside/server/platform';
import { EventDirectory, notifyPeople } from '@ringside/server/ports';
import { HolderMessageRepository } from './holder-message.repository';

const EVERY_MS = 60_000;

/** Reminds everybody with a ticket a day before an event begins: once for each start, whichever node looks first. */
@Injectable()
export class EventReminderJob extends RepeatedJob {
  constructor(
    private readonly database: Database,
    private readonly messages: HolderMessageRepository,
    private readonly outbox: Outbox,
    @Inject(EventDirectory) private readonly events: EventDirectory,
    logs: Logs,
  ) {
    super('reminders of events', EVERY_MS, logs);
  }

  protected async work(): Promise<void> {
    while (!this.isStopped && (await this.remindOfOne()));
  }

  private remindOfOne(): Promise<boolean> {
    return this.database.transact(async () => {
      const starting = await this.messages.claimReminder();
      if (!starting) return false;
      const { eventId, startsAt } = starting;
      const { title: event } = await this.events.get(eventId);
      await this.outbox.add(notifyPeople, {
        to: await this.messages.holders(eventId, { ticketTypeIds: [], holders: 'all' }),
        kind: 'eventSoon',
        params: { event },
        link: `/tickets/${eventId}`,
        eventId,
        key: `event-soon:${eventId}:${startsAt.toISOString()}`,
      });
      return true;
    });
  }
}
