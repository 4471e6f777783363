import { Inject, Injectable } from '@nestjs/common';
import { generateSeating } from '@ringside/booking-core';
import type { Seating, SeatingSpec } from '@ringside/contracts/booking';
import { type EventId, Refusal, type UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { type Actor, EventDirectory, type EventState } from '@ringside/server/ports';
import { BookingLocks } from '../commands/booking-locks.repository';
import { SeatStateRepository } from '../seats/seat-state.repository';
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
      await this.seat(eventId, me.userId, spec);
      return this.read(eventId);
    });
  }

  async get(eventId: EventId, me: Actor): Promise<Seating> {
    await this.events.getVisible(eventId, me);
    return this.read(eventId);
  }

  /** Gives an event the seats of another's plan, unless it has seats already or is gone. */
  async copy(from: EventId, to: EventId, by: UserId): Promise<void> {
    // its maker may have deleted it before this came to be done
    if ((await this.events.staffWith(to, 'owner')).length === 0) return;
    await this.database.transact(async () => {
      await this.locks.close(to);
      const source = await this.seatings.find(from);
      if (source && !(await this.seatings.find(to))) await this.seat(to, by, source.spec);
    });
  }

  private async seat(eventId: EventId, by: UserId, spec: SeatingSpec): Promise<void> {
    const drawing = generateSeating(spec.sections);
    const planId = await this.seatings.addPlan(eventId, spec, drawing, by);
    await this.seatings.use(eventId, planId, drawing.rows.length);
    await this.seats.seed(eventId, planId, drawing.count);
  }

  private async read(eventId: EventId): Promise<Seating> {
    const facts = await this.seatings.find(eventId);
    if (!facts) throw new Refusal('NO_SEATING');
    return { ...facts, replaceable: isReplaceable(facts) };
  }
}

const isReplaceable = ({ held, sold }: SeatingFacts): boolean => held + sold === 0;
