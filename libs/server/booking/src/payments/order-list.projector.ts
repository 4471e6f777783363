import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ordersChanged } from '@ringside/contracts/booking';
import { type EventId, Refusal } from '@ringside/kernel';
import { DomainEvents, Permissions, Rooms, Topics } from '@ringside/server/platform';
import type { Visitor } from '@ringside/server/ports';
import { orderChanged } from '../booking.facts';
import { DeskCommands } from '../commands/desk-commands.service';

/** Desks are told at most so often: in a rush many orders are one word. */
const AT_MOST_EVERY_MS = 500;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
/** Whoever may not watch is told that there is nothing. */
const STRANGERS: ReadonlySet<string> = new Set(['FORBIDDEN', 'NOT_SIGNED_IN']);

/** Tells the desks that watch an event's orders that there is something newer to ask for. */
@Injectable()
export class OrderListProjector implements OnModuleInit, OnApplicationShutdown {
  private readonly due = new Map<EventId, NodeJS.Timeout>();

  constructor(
    private readonly permissions: Permissions,
    private readonly desk: DeskCommands,
    private readonly facts: DomainEvents,
    private readonly rooms: Rooms,
    private readonly topics: Topics,
  ) {}

  onModuleInit(): void {
    this.topics.register('orders', 'payment.manage', (id, asker) => this.admit(id, asker));
    this.facts.on(orderChanged, ({ eventId }) => {
      if (this.due.has(eventId) || this.rooms.watchers(topicOf(eventId)) === 0) return;
      const timer = setTimeout(() => this.tell(eventId), AT_MOST_EVERY_MS);
      this.due.set(eventId, timer.unref());
    });
  }

  onApplicationShutdown(): void {
    this.due.forEach((timer) => clearTimeout(timer));
  }

  private tell(eventId: EventId): void {
    this.due.delete(eventId);
    this.rooms.emit(topicOf(eventId), ordersChanged, { eventId });
  }

  /** As the list itself: for staff of the very event. @throws Refusal NOT_FOUND */
  private async admit(id: string, asker: Visitor): Promise<void> {
    const eventId = id as EventId;
    if (!UUID.test(id) || !asker) throw new Refusal('NOT_FOUND');
    await this.permissions.demand('payment.manage', asker, eventId).catch((error: unknown) => {
      throw error instanceof Refusal && STRANGERS.has(error.code) ? new Refusal('NOT_FOUND') : error;
    });
    await this.desk.demandVisible(eventId, asker);
  }
}

const topicOf = (eventId: EventId) => `orders:${eventId}`;
