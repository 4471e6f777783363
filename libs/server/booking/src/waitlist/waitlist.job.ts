import { Injectable } from '@nestjs/common';
import { type EventId, Refusal } from '@ringside/kernel';
import { Database, DomainEvents, Logs, RepeatedJob } from '@ringside/server/platform';
import { orderChanged, seatsChanged } from '../booking.facts';
import { WaitlistOffers } from './waitlist-offers.service';
import { type WaitingRow, WaitlistRepository } from './waitlist.repository';

const EVERY_MS = 10_000;

/** Refusals that say there is nothing for this one now: the next in line may want less. */
const NOT_NOW: readonly string[] = [
  'NO_RUN_FITS',
  'SOLD_OUT',
  'SEAT_TAKEN',
  'BUSY',
  'SALE_NOT_OPEN',
  'SALE_OVER',
  'HOLD_CAP_REACHED',
];

/**
 * Offers what has become free to those who wait, in order. It looks after every change of seats and orders, always after their
 * COMMIT, and again and again in case a word was missed.
 */
@Injectable()
export class WaitlistJob extends RepeatedJob {
  constructor(
    private readonly database: Database,
    private readonly waitlist: WaitlistRepository,
    private readonly offers: WaitlistOffers,
    private readonly log: Logs,
    facts: DomainEvents,
  ) {
    super('offers to those who wait', EVERY_MS, log);
    facts.on(seatsChanged, () => this.wake());
    facts.on(orderChanged, () => this.wake());
  }

  wakeAfterCommit(): void {
    this.database.afterCommit(() => this.wake());
  }

  protected async work(): Promise<void> {
    for (const eventId of await this.waitlist.busyEvents()) {
      if (this.isStopped) return;
      await this.serve(eventId).catch((error: unknown) => this.log.warn('a waitlist waits', { event: eventId, error }));
    }
  }

  /**
   * Goes through the queue once. Whoever wants no less than somebody before them who could not be served is passed over: a place
   * that becomes free while we look is the first one's.
   */
  private async serve(eventId: EventId): Promise<void> {
    await this.database.transact(() => this.waitlist.settleOffers(eventId));
    const unserved: WaitingRow[] = [];
    for (const entry of await this.waitlist.waiting(eventId)) {
      if (this.isStopped) return;
      if (unserved.some((before) => wantsNoLess(entry, before))) continue;
      if (!(await this.isServed(eventId, entry))) unserved.push(entry);
    }
  }

  private async isServed(eventId: EventId, entry: WaitingRow): Promise<boolean> {
    try {
      await this.offers.offer(eventId, entry);
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (NOT_NOW.includes(error.code)) return false;
      await this.giveUp(eventId, entry, error.code);
      return true;
    }
  }

  /** What they wait for can never be theirs as it stands: they have as much as one may have, or it is not sold any more. */
  private async giveUp(eventId: EventId, entry: WaitingRow, why: string): Promise<void> {
    this.log.log('a wait is over without an offer', { entry: entry.entryId, why });
    await this.database.transact(async () => {
      await this.waitlist.awaitQueue(eventId);
      const now = await this.waitlist.find(eventId, entry.entryId);
      if (now?.state === 'waiting') await this.waitlist.end(eventId, entry);
    });
  }
}

const wantsNoLess = (entry: WaitingRow, before: WaitingRow): boolean =>
  entry.ticketTypeId === before.ticketTypeId && entry.category === before.category && entry.party >= before.party;
