import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mineChanged } from '@ringside/contracts/booking';
import { type EventId, Refusal } from '@ringside/kernel';
import { DomainEvents, Rooms, Topics } from '@ringside/server/platform';
import type { Visitor } from '@ringside/server/ports';
import { buyerChanged, seatsChanged, seatsChangedElsewhere } from '../booking.facts';
import { BookingWindow } from '../commands/booking-window.service';
import { SeatReaders } from './seat-readers.service';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Tells pages what changed on the map that they watch, and people that their own seats changed. */
@Injectable()
export class SeatStreamProjector implements OnModuleInit {
  constructor(
    private readonly readers: SeatReaders,
    private readonly window: BookingWindow,
    private readonly events: DomainEvents,
    private readonly rooms: Rooms,
    private readonly topics: Topics,
  ) {}

  onModuleInit(): void {
    this.topics.register('seats', 'booking.see', (id, asker) => this.admit(id, asker));
    this.events.on(seatsChanged, ({ eventId }) => this.readers.wake(eventId));
    this.events.on(buyerChanged, ({ eventId, buyer }) => {
      this.rooms.emitToUser(buyer, mineChanged, {});
      return this.readers.wake(eventId); // it may have been places without a seat
    });
    this.events.on(seatsChangedElsewhere, ({ eventId, buyers }) => {
      for (const buyer of buyers) this.rooms.emitToUser(buyer, mineChanged, {});
      return this.readers.wake(eventId);
    });
  }

  /** @throws Refusal NOT_FOUND or NO_SEATING */
  private async admit(id: string, asker: Visitor): Promise<void> {
    if (!UUID.test(id)) throw new Refusal('NOT_FOUND');
    const eventId = id as EventId;
    await this.window.demandVisible(eventId, asker);
    if (!(await this.readers.ensure(eventId))) throw new Refusal('NO_SEATING');
  }
}
