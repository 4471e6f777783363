import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventId } from '@ringside/kernel';
import { DomainEvents, Logs } from '@ringside/server/platform';
import { seatsChanged, seatsChangedElsewhere } from '../booking.facts';
import { SeatReader } from './seat-reader';
import { SeatReadingRepository } from './seat-reading.repository';

/** Follows seats for those who are not on Socket.IO. */
@Injectable()
export class SeatFollower implements OnModuleInit {
  private readonly followed = new Map<EventId, Set<SeatReader>>();

  constructor(
    private readonly events: DomainEvents,
    private readonly seats: SeatReadingRepository,
    private readonly logs: Logs,
  ) {}

  onModuleInit(): void {
    for (const fact of [seatsChanged, seatsChangedElsewhere]) {
      this.events.on(fact, ({ eventId }: { readonly eventId: EventId }) =>
        this.followed.get(eventId)?.forEach((reader) => reader.wake()),
      );
    }
  }

  /** Calls `tell` whenever seats of the event changed, whoever changed them. Answers how to stop. */
  async follow(eventId: EventId, tell: () => void): Promise<() => void> {
    const reader = await SeatReader.start({
      read: (from) => this.seats.read(eventId, from),
      tell,
      warn: (error) => this.logs.warn('seats could not be read', { eventId, error }),
      listeners: () => 1,
      clock: () => performance.now(),
    });
    if (!reader) return () => undefined; // an event without seats
    const readers = this.followed.get(eventId) ?? new Set();
    this.followed.set(eventId, readers.add(reader));
    return () => {
      reader.stop();
      readers.delete(reader);
      if (readers.size === 0) this.followed.delete(eventId);
    };
  }
}
