import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { EventId, UserId } from '@ringside/kernel';
import { DomainEvents } from '@ringside/server/platform';
import { buyerChanged, seatsChanged, seatsChangedElsewhere } from '../booking.facts';

/** Hints about one event are never closer than this. */
const GAP_MS = 50;
/** The most people that a hint names: it has a few kilobytes. Pages of others find out at their next look. */
const MOST_BUYERS = 100;

interface Waiting {
  readonly buyers: Set<UserId>;
  isDue: boolean;
}

/**
 * Hints to the other nodes that seats were changed here, so that maps there follow at once and not at their next look. A lone
 * change is told at once; in a rush there is one hint for all changes of a moment. Nothing depends on it.
 */
@Injectable()
export class SeatHints implements OnModuleInit, OnApplicationShutdown {
  private readonly waiting = new Map<EventId, Waiting>();
  private isOver = false;

  constructor(private readonly events: DomainEvents) {}

  onModuleInit(): void {
    this.events.on(seatsChanged, ({ eventId }) => this.tell(eventId));
    this.events.on(buyerChanged, ({ eventId, buyer }) => this.tell(eventId, buyer));
  }

  onApplicationShutdown(): void {
    this.isOver = true;
    this.waiting.clear();
  }

  private tell(eventId: EventId, buyer?: UserId): void {
    const waiting = this.waiting.get(eventId) ?? this.begin(eventId);
    waiting.isDue = true;
    if (buyer && waiting.buyers.size < MOST_BUYERS) waiting.buyers.add(buyer);
  }

  private begin(eventId: EventId): Waiting {
    const waiting: Waiting = { buyers: new Set(), isDue: false };
    this.waiting.set(eventId, waiting);
    queueMicrotask(() => this.send(eventId, waiting)); // all facts of one commit are told in a row
    return waiting;
  }

  private send(eventId: EventId, waiting: Waiting): void {
    if (!waiting.isDue || this.isOver) {
      this.waiting.delete(eventId);
      return;
    }
    this.events.hintOthers(seatsChangedElsewhere, { eventId, buyers: [...waiting.buyers] });
    waiting.isDue = false;
    waiting.buyers.clear();
    setTimeout(() => this.send(eventId, waiting), GAP_MS).unref();
  }
}
