import { Inject, Injectable } from '@nestjs/common';
import { generateSeating } from '@ringside/booking-core';
import type { Seating, SeatingSpec, SeatLayout } from '@ringside/contracts/booking';
import { type EventId, Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { type Actor, EventDirectory, type EventState, type Visitor } from '@ringside/server/ports';
import { BookingLocks } from './booking-locks.repository';
import { SeatStateRepository } from './seat-state.repository';
import { type SeatingFacts, SeatingRepository } from './seating.repository';

const OVER: ReadonlySet<EventState> = new Set(['finished', 'cancelled']);

/** Which seats an event has. */
@Injectable()
export class SeatingService {
  constructor(
    private readonly database: Database,
    private readonly locks: BookingLocks,
    private readonly seatings: SeatingRepository,
    private readonly seats: SeatStateRepository,
    @Inject(EventDirectory) private readonly events: EventDirectory,
  ) {}

  /** Gives an event seats, or others. @throws Refusal NOT_FOUND, BOOKING_CLOSED or SEATING_IN_USE; nothing has changed then */
  put(eventId: EventId, me: Actor, spec: SeatingSpec): Promise<Seating> {
    return this.database.transact(async () => {
      await this.locks.close(eventId);
      const { state } = await this.events.getVisible(eventId, me);
      if (OVER.has(state)) throw new Refusal('BOOKING_CLOSED');
      const present = await this.seatings.find(eventId);
      if (present && !isReplaceable(present)) throw new Refusal('SEATING_IN_USE');
      const drawing = generateSeating(spec.sections);
      const planId = await this.seatings.addPlan(eventId, spec, drawing, me.userId);
      await this.seatings.use(eventId, planId, drawing.rows.length);
      await this.seats.seed(eventId, planId, drawing.count);
      return this.read(eventId);
    });
  }

  async get(eventId: EventId, me: Actor): Promise<Seating> {
    await this.events.getVisible(eventId, me);
    return this.read(eventId);
  }

  async layout(eventId: EventId, asker: Visitor, planId: string): Promise<SeatLayout> {
    await this.events.getVisible(eventId, asker);
    return this.seatings.getLayout(eventId, planId);
  }

  private async read(eventId: EventId): Promise<Seating> {
    const facts = await this.seatings.find(eventId);
    if (!facts) throw new Refusal('NO_SEATING');
    return { ...facts, replaceable: isReplaceable(facts) };
  }
}

const isReplaceable = ({ held, sold }: SeatingFacts): boolean => held + sold === 0;
