import { Injectable } from '@nestjs/common';
import {
  checkPlan,
  comparePlans,
  drawPlan,
  findBroken,
  isPublishable,
  numberSeats,
  type PlanDocument,
} from '@ringside/booking-core';
import { SEATS_MAX, SECTIONS_MAX, type SeatingSpec } from '@ringside/contracts/booking';
import { type EventId, Refusal, type UserId } from '@ringside/kernel';
import { SeatStateRepository } from '../seats/seat-state.repository';
import { PlanAreas } from './plan-areas.repository';
import { PlanVersionsRepository, type SeatInUse } from './plan-versions.repository';
import { documentOf, SeatingRepository } from './seating.repository';

export const PLAN_LIMITS = { seats: SEATS_MAX, sections: SECTIONS_MAX };
/** The most seats of a refusal that are told one by one. */
const MOST_TOLD = 100;

export interface PlanToPublish {
  readonly document: PlanDocument;
  /** What the generator was given. */
  readonly spec?: SeatingSpec;
}

/**
 * Gives an event another version of its plan. Seats keep their number and state by their key. All of it runs in the caller's
 * transaction with the event's gate closed: nobody claims a seat between the look at its state and the change.
 */
@Injectable()
export class PlanPublishing {
  constructor(
    private readonly versions: PlanVersionsRepository,
    private readonly seatings: SeatingRepository,
    private readonly seats: SeatStateRepository,
    private readonly areas: PlanAreas,
  ) {}

  /** @throws Refusal PLAN_INVALID or SEATS_IN_USE */
  async publish(eventId: EventId, by: UserId, { document, spec }: PlanToPublish): Promise<void> {
    const problems = checkPlan(document, PLAN_LIMITS);
    if (!isPublishable(problems)) throw new Refusal('PLAN_INVALID', { problems });
    const present = await this.seatings.present(eventId);
    if (present) {
      const broken = await this.broken(eventId, documentOf(present.stored), document);
      if (broken.length > 0)
        throw new Refusal('SEATS_IN_USE', { count: broken.length, seats: broken.slice(0, MOST_TOLD) });
    }
    const known = await this.versions.numbers(eventId);
    const numbers = numberSeats(document, known);
    const drawing = drawPlan(document, (key) => numbers.get(key) ?? -1);
    const stored = { plan: document, ...(spec ? { spec } : {}) };
    const planId = await this.versions.add({ eventId, by, document, stored, drawing, numbers, known });
    await this.versions.use(eventId, planId, drawing.rows.length);
    await this.areas.use(eventId, document);
    await this.seats.reseat(eventId, planId, present?.planId);
  }

  /** The seats in use that a plan would drop or rename. */
  async broken(eventId: EventId, before: PlanDocument, after: PlanDocument): Promise<BrokenInUse[]> {
    const inUse = new Map((await this.versions.inUse(eventId)).map((seat) => [seat.key, seat]));
    if (inUse.size === 0) return [];
    return findBroken(comparePlans(before, after), (key) => inUse.has(key)).flatMap(({ key, label, how }) => {
      const seat = inUse.get(key);
      return seat ? [{ seatNo: seat.seatNo, label, how, state: seat.state }] : [];
    });
  }
}

export interface BrokenInUse extends Pick<SeatInUse, 'seatNo' | 'state'> {
  readonly label: string;
  readonly how: 'dropped' | 'renamed';
}
