import { Inject, Injectable } from '@nestjs/common';
import { type EventId, Refusal } from '@ringside/kernel';
import { type Buyer, EventDirectory, type EventState, personOf } from '@ringside/server/ports';

const OPEN: ReadonlySet<EventState> = new Set(['published', 'started']);

/** Whether an event's seats can be seen and booked. */
@Injectable()
export class BookingWindow {
  constructor(@Inject(EventDirectory) private readonly events: EventDirectory) {}

  /** @throws Refusal NOT_FOUND */
  async demandVisible(eventId: EventId, asker: Buyer | undefined): Promise<void> {
    await this.events.getVisible(eventId, personOf(asker));
  }

  /** @throws Refusal NOT_FOUND, or BOOKING_CLOSED while the event is not public or once it is over */
  async demandOpen(eventId: EventId, asker: Buyer | undefined): Promise<void> {
    const { state } = await this.events.getVisible(eventId, personOf(asker));
    if (!OPEN.has(state)) throw new Refusal('BOOKING_CLOSED');
  }
}
