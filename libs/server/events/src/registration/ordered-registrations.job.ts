import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventId, UserId } from '@ringside/kernel';
import { Database, Outbox } from '@ringside/server/platform';
import { OrderDirectory, ordersMoved } from '@ringside/server/ports';
import { OrderedRegistrations } from './ordered-registrations.service';

/** Confirmed orders register their buyers where an event wants that, and cancelled ones no longer do. */
@Injectable()
export class OrderedRegistrationsJob implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly database: Database,
    private readonly registrations: OrderedRegistrations,
    @Inject(OrderDirectory) private readonly orders: OrderDirectory,
  ) {}

  onModuleInit(): void {
    this.outbox.handle(ordersMoved, ({ eventId, buyer }) => this.follow(eventId, buyer));
  }

  /** Asks about orders only behind the event's lock: of two tasks the later one sees what the earlier one saw, or more. */
  private follow(eventId: EventId, buyer: UserId): Promise<void> {
    return this.database.transact(() =>
      this.registrations.follow(eventId, buyer, () => this.orders.hasConfirmedOrder(eventId, buyer)),
    );
  }
}
