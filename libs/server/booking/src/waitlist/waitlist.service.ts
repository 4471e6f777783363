import { Injectable } from '@nestjs/common';
import type { Body } from '@ringside/contracts';
import type { joinWaitlist, Waiting } from '@ringside/contracts/booking';
import { type EventId, Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { BookingWindow } from '../commands/booking-window.service';
import { WaitlistEndings } from './waitlist-endings.service';
import { WaitlistJob } from './waitlist.job';
import { type WaitingRow, WaitlistRepository } from './waitlist.repository';

/** Joining and leaving the queue for what is sold out. */
@Injectable()
export class WaitlistService {
  constructor(
    private readonly database: Database,
    private readonly window: BookingWindow,
    private readonly waitlist: WaitlistRepository,
    private readonly endings: WaitlistEndings,
    private readonly job: WaitlistJob,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async mine(eventId: EventId, me: Actor): Promise<{ isOpen: boolean; waiting: Waiting[] }> {
    await this.window.demandVisible(eventId, me);
    const { isOpen } = await this.waitlist.terms(eventId);
    return { isOpen, waiting: (await this.waitlist.mine(eventId, me.userId)).map(told) };
  }

  /** @throws Refusal NOT_FOUND, BOOKING_CLOSED, WAITLIST_CLOSED or ALREADY_WAITING */
  join(eventId: EventId, me: Actor, wanted: Required<Body<typeof joinWaitlist>>): Promise<Waiting> {
    return this.database.transact(async () => {
      await this.window.demandOpen(eventId, me);
      if (!(await this.waitlist.terms(eventId)).isOpen) throw new Refusal('WAITLIST_CLOSED');
      const entryId = await this.waitlist.add(eventId, me.userId, wanted);
      if (!entryId) throw new Refusal('ALREADY_WAITING');
      this.job.wakeAfterCommit();
      return told(await this.get(eventId, me, entryId));
    });
  }

  /** Leaves the queue, or turns an offer down: its places go to the next. @throws Refusal NOT_FOUND */
  leave(eventId: EventId, me: Actor, entryId: string): Promise<void> {
    return this.database.transact(async () => {
      await this.get(eventId, me, entryId);
      await this.endings.end(eventId, entryId);
      this.job.wakeAfterCommit();
    });
  }

  private async get(eventId: EventId, me: Actor, entryId: string): Promise<WaitingRow> {
    const entry = await this.waitlist.find(eventId, entryId);
    if (entry?.userId !== me.userId) throw new Refusal('NOT_FOUND');
    return entry;
  }
}

export const told = ({ userId: _, at, offeredUntil, ...row }: WaitingRow): Waiting => ({
  ...row,
  offeredUntil: offeredUntil?.toISOString() ?? null,
  at: at.toISOString(),
});
