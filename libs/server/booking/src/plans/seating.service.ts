import { Inject, Injectable } from '@nestjs/common';
import { planOfSpec } from '@ringside/booking-core';
import type { Seating, SeatingSpec } from '@ringside/contracts/booking';
import { type EventId, Refusal, type UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { type Actor, EventDirectory, type EventState } from '@ringside/server/ports';
import { BookingLocks } from '../commands/booking-locks.repository';
import { PlanPublishing } from './plan-publishing.service';
import { documentOf, type SeatingFacts, SeatingRepository } from './seating.repository';

const OVER: ReadonlySet<EventState> = new Set(['finished', 'cancelled']);

/** Which seats an event has. */
@Injectable()
export class SeatingService {
  constructor(
    private readonly database: Database,
    private readonly locks: BookingLocks,
    private readonly seatings: SeatingRepository,
    private readonly publishing: PlanPublishing,
    @Inject(EventDirectory) private readonly events: EventDirectory,
  ) {}

  /** Gives an event seats, or others. @throws Refusal NOT_FOUND, BOOKING_CLOSED or SEATING_IN_USE; nothing has changed then */
  put(eventId: EventId, me: Actor, spec: SeatingSpec): Promise<Seating> {
    return this.behindGate(eventId, me, async () => {
      const present = await this.seatings.find(eventId);
      if (present && !isReplaceable(present)) throw new Refusal('SEATING_IN_USE');
      await this.publishing.publish(eventId, me.userId, { document: planOfSpec(spec.name, spec.sections), spec });
      return this.read(eventId);
    });
  }

  async get(eventId: EventId, me: Actor): Promise<Seating> {
    await this.events.getVisible(eventId, me);
    return this.read(eventId);
  }

  /** @throws Refusal NOT_FOUND, or BOOKING_CLOSED once the event is over: its seats are history then */
  async demandOpen(eventId: EventId, me: Actor): Promise<void> {
    const { state } = await this.events.getVisible(eventId, me);
    if (OVER.has(state)) throw new Refusal('BOOKING_CLOSED');
  }

  /** Runs a command while nobody holds, orders or gives back a seat of the event. @throws Refusal as `demandOpen` */
  behindGate<T>(eventId: EventId, me: Actor, command: () => Promise<T>): Promise<T> {
    return this.database.transact(async () => {
      await this.locks.close(eventId);
      await this.demandOpen(eventId, me);
      return command();
    });
  }

  /** Gives an event the seats of another's plan, unless it has seats already or is gone. */
  async copy(from: EventId, to: EventId, by: UserId): Promise<void> {
    // its maker may have deleted it before this came to be done
    if ((await this.events.staffWith(to, 'owner')).length === 0) return;
    await this.database.transact(async () => {
      await this.locks.close(to);
      const source = await this.seatings.present(from);
      if (!source || (await this.seatings.find(to))) return;
      const { stored } = source;
      await this.publishing.publish(to, by, {
        document: documentOf(stored),
        ...(stored.spec ? { spec: stored.spec } : {}),
      });
    });
  }

  /** @throws Refusal NO_SEATING */
  async read(eventId: EventId): Promise<Seating> {
    const facts = await this.seatings.find(eventId);
    if (!facts) throw new Refusal('NO_SEATING');
    const { spec, ...rest } = facts;
    return { ...rest, ...(spec ? { spec } : {}), replaceable: isReplaceable(facts) };
  }
}

const isReplaceable = ({ held, sold }: SeatingFacts): boolean => held + sold === 0;
