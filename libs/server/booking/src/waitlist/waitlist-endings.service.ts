import { Injectable } from '@nestjs/common';
import { type EventId, Refusal, type SessionId, type UserId } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { HoldService } from '../holds/hold.service';
import { type WaitingRow, WaitlistRepository } from './waitlist.repository';

/** Whoever waits has asked for what is done for them; no session of theirs is needed for it. */
export const inTheNameOf = (userId: UserId): Actor => ({
  userId,
  sessionId: '' as SessionId,
  username: '',
  name: '',
  role: 'player',
});

/** Ends waits before their time. */
@Injectable()
export class WaitlistEndings {
  constructor(
    private readonly waitlist: WaitlistRepository,
    private readonly holds: HoldService,
  ) {}

  /**
   * Ends a wait as part of the transaction that runs; what was offered is free at once. Waits for an offer that is being made,
   * so that nothing is held for somebody who has left. Answers the entry and whether it was still open. @throws Refusal NOT_FOUND
   */
  async end(eventId: EventId, entryId: string): Promise<{ entry: WaitingRow; isEnded: boolean }> {
    await this.waitlist.awaitQueue(eventId);
    await this.waitlist.settleOffers(eventId);
    const entry = await this.waitlist.find(eventId, entryId);
    if (!entry) throw new Refusal('NOT_FOUND');
    const { state, holdId, userId } = entry;
    if (state === 'offered' && holdId) await this.holds.release({ eventId, holdId }, inTheNameOf(userId), {});
    return { entry, isEnded: await this.waitlist.end(eventId, entry) };
  }
}
