import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { ReaderCursor, SeatNews } from '@ringside/booking-core';
import { areaChanged, seatChanged, seatHead } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { Logs, Rooms } from '@ringside/server/platform';
import { AreaCountsRepository } from '../stock/area-counts.repository';
import { AreaWatch } from '../stock/area-watch';
import { SeatReader } from './seat-reader';
import { SeatReadingRepository } from './seat-reading.repository';

/** Readers that nobody listens to are let go this often. */
const REST_MS = 30_000;

export const topicOf = (eventId: EventId) => `seats:${eventId}`;

/** One reader for each event whose seats are watched on this node. */
@Injectable()
export class SeatReaders implements OnApplicationShutdown {
  private readonly readers = new Map<EventId, Promise<SeatReader | undefined>>();
  /** Readers that had no listener at the last look; one who was just let in has not joined yet. */
  private readonly idle = new Set<EventId>();
  private readonly rest = setInterval(() => this.letGo(), REST_MS).unref();

  constructor(
    private readonly seats: SeatReadingRepository,
    private readonly areas: AreaCountsRepository,
    private readonly rooms: Rooms,
    private readonly logs: Logs,
  ) {}

  /** Whether the event has seats. Its reader then stands: whoever fetches the seats from now on has no gap before its batches. */
  async ensure(eventId: EventId): Promise<boolean> {
    const starting = this.readers.get(eventId) ?? SeatReader.start(this.worldOf(eventId));
    this.readers.set(eventId, starting);
    this.idle.delete(eventId);
    try {
      if (await starting) return true;
    } catch (error) {
      this.readers.delete(eventId);
      throw error;
    }
    this.readers.delete(eventId);
    return false;
  }

  /** Seats were changed by this node. */
  async wake(eventId: EventId): Promise<void> {
    const reader = await this.readers.get(eventId);
    reader?.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.rest);
    const starting = [...this.readers.values()];
    this.readers.clear();
    for (const reader of await Promise.allSettled(starting)) {
      if (reader.status === 'fulfilled') reader.value?.stop();
    }
  }

  private worldOf(eventId: EventId) {
    const areas = new AreaWatch(() => this.areas.list(eventId));
    return {
      read: async (from: number) => {
        const reading = await this.seats.read(eventId, from);
        await this.tellAreas(eventId, areas);
        return reading;
      },
      tell: (news: Exclude<SeatNews, { kind: 'nothing' }>, cursor: ReaderCursor) => this.tell(eventId, news, cursor),
      warn: (error: unknown) => this.logs.warn('seats could not be read', { eventId, error }),
      listeners: () => this.rooms.watchers(topicOf(eventId)),
      clock: () => performance.now(),
    };
  }

  private tell(eventId: EventId, news: Exclude<SeatNews, { kind: 'nothing' }>, { epoch, pos }: ReaderCursor): void {
    if (news.kind === 'head') return this.rooms.emit(topicOf(eventId), seatHead, { epoch, pos: [...pos] });
    const { batch } = news;
    this.rooms.emit(topicOf(eventId), seatChanged, { ...batch, pos: [...batch.pos], changes: [...batch.changes] });
  }

  private async tellAreas(eventId: EventId, watch: AreaWatch): Promise<void> {
    const areas = await watch.changes();
    if (areas.length > 0) this.rooms.emit(topicOf(eventId), areaChanged, { areas });
  }

  private letGo(): void {
    for (const [eventId, starting] of this.readers) {
      const isIdle = this.rooms.watchers(topicOf(eventId)) === 0;
      if (isIdle && this.idle.has(eventId)) {
        this.readers.delete(eventId);
        void starting.then((reader) => reader?.stop()).catch(() => undefined);
      }
      if (isIdle) this.idle.add(eventId);
      else this.idle.delete(eventId);
    }
  }
}
