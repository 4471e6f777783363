import { Inject, Injectable } from '@nestjs/common';
import type { EventId } from '@ringside/kernel';
import { Outbox } from '@ringside/server/platform';
import { type Actor, EventDirectory, notifyPeople } from '@ringside/server/ports';
import { DeskCommands } from '../commands/desk-commands.service';
import { WaitlistEndings } from './waitlist-endings.service';
import { WaitlistJob } from './waitlist.job';

/** Staff take people off the waitlist, who are told why. */
@Injectable()
export class WaitlistRemovals {
  constructor(
    private readonly endings: WaitlistEndings,
    private readonly desk: DeskCommands,
    private readonly outbox: Outbox,
    private readonly job: WaitlistJob,
    @Inject(EventDirectory) private readonly events: EventDirectory,
  ) {}

  /** As part of the transaction that runs; nothing for a wait that was over before. @throws Refusal NOT_FOUND */
  async remove(eventId: EventId, me: Actor, entryId: string, reason: string): Promise<void> {
    const { entry, isEnded } = await this.endings.end(eventId, entryId);
    if (!isEnded) return;
    const { title } = await this.events.getVisible(eventId, me);
    await this.outbox.add(notifyPeople, {
      to: [entry.userId],
      kind: 'placeRemoved',
      params: { event: title, reason },
      link: `/events/${eventId}/seats`,
      eventId,
      key: `place-removed:${entryId}`,
    });
    this.job.wakeAfterCommit();
    const before = { person: entry.userId, state: entry.state, party: entry.party };
    await this.desk.record(eventId, me, 'waitlist.remove', { before, reason });
  }
}
