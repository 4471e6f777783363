import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventId, OrderId } from '@ringside/kernel';
import { Database, Logs, Outbox, RepeatedJob } from '@ringside/server/platform';
import { eventCancelled } from '@ringside/server/ports';
import { BookingLocks } from '../commands/booking-locks.repository';
import { MoneySettlement } from './money-settlement.service';

const EVERY_MS = 5000;
const AT_ONCE = 100;

/**
 * Settles all orders of a cancelled event (B30). The gate is closed once, so that whoever was inside is done and whoever comes
 * finds the event cancelled; then one order after the other is cancelled and its money goes back, each in a transaction of its
 * own. A crash in between loses nothing: what is not settled is found again, and what is settled is found no more.
 */
@Injectable()
export class EventSettlementJob extends RepeatedJob implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly locks: BookingLocks,
    private readonly settlement: MoneySettlement,
    private readonly log: Logs,
  ) {
    super('settlements of cancelled events', EVERY_MS, log);
  }

  onModuleInit(): void {
    this.outbox.handle(eventCancelled, ({ eventId, reason }) => this.begin(eventId, reason));
  }

  /** Notes what is to be settled, once; a repeat notes nothing. */
  async begin(eventId: EventId, reason: string): Promise<void> {
    await this.locks.close(eventId);
    await this.database.write(
      `insert into event_settlement (event_id, reason, orders)
       select $1, $2, count(*) from booking_order where event_id = $1 and state not in ('expired', 'cancelled')
       on conflict do nothing`,
      [eventId, reason],
    );
    this.database.afterCommit(() => this.wake());
  }

  protected async work(): Promise<void> {
    for (const { eventId, reason } of await this.open()) {
      if ((await this.settleAll(eventId, reason)) && !this.isStopped) await this.finish(eventId);
    }
    await this.settleLeftovers();
  }

  private open(): Promise<{ eventId: EventId; reason: string }[]> {
    return this.database.query(
      'select event_id as "eventId", reason from event_settlement where finished_at is null order by started_at',
    );
  }

  /** Answers whether nothing is left. An order that cannot be settled is logged and does not hold the others up. */
  private async settleAll(eventId: EventId, reason: string): Promise<boolean> {
    let isWhole = true;
    let after: OrderId | null = null;
    for (;;) {
      const orders: { id: OrderId }[] = await this.database.query(
        `select id from booking_order where event_id = $1 and state not in ('expired', 'cancelled') and ($2::uuid is null or id > $2)
          order by id limit ${AT_ONCE}`,
        [eventId, after],
      );
      for (const { id } of orders) {
        if (this.isStopped) return false;
        after = id;
        isWhole = (await this.settleOne(id, reason)) && isWhole;
      }
      if (orders.length < AT_ONCE) return isWhole;
    }
  }

  private settleOne(orderId: OrderId, reason: string): Promise<boolean> {
    const cause = { key: 'eventCancelled', reason, by: null };
    return this.settlement
      .cancel(orderId, cause)
      .then(() => true)
      .catch((error: unknown) => {
        this.log.error('an order of a cancelled event was not settled', { order: orderId, error });
        return false;
      });
  }

  private async finish(eventId: EventId): Promise<void> {
    await this.database.transact(() =>
      this.database.change('update event_settlement set finished_at = clock_timestamp() where event_id = $1', [
        eventId,
      ]),
    );
  }

  /** Orders that are over and have money still: they expired half paid, or were cancelled by somebody who says nothing of money. */
  private async settleLeftovers(): Promise<void> {
    const rows = await this.database.query<{ id: OrderId }>(
      `select id from booking_order where state in ('expired', 'cancelled') and paid > refunded and attention is null
        order by id limit ${AT_ONCE}`,
    );
    for (const { id } of rows) {
      if (this.isStopped) return;
      await this.settlement
        .on(id, () => Promise.resolve())
        .catch((error: unknown) => {
          this.log.error('an order that is over has money still', { order: id, error });
        });
    }
  }
}
