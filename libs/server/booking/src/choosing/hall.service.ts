import { Injectable } from '@nestjs/common';
import type { EventId, UserId } from '@ringside/kernel';
import { type AskedTypes, OpenGroups } from '../groups/open-groups.repository';
import { type ChoosablePlan, ChoosablePlans } from './choosable-plans.service';
import { type ChoosingTerms, ChoosingTermsRepository } from './choosing-terms.repository';

/** A hall as everybody finds it. */
export interface OpenHall {
  readonly plan: ChoosablePlan;
  readonly terms: ChoosingTerms;
}

/** A hall as one buyer chooses in it. */
export interface Hall extends OpenHall {
  /** The groups whose kept seats are open to them. */
  readonly groups: readonly string[];
}

@Injectable()
export class Halls {
  constructor(
    private readonly plans: ChoosablePlans,
    private readonly terms: ChoosingTermsRepository,
    private readonly groups: OpenGroups,
  ) {}

  /** With what is sold in the seats that they want, if it is known. @throws Refusal NO_SEATING */
  async of(eventId: EventId, buyer: UserId, asked: AskedTypes = {}): Promise<Hall> {
    const hall = await this.open(eventId);
    return { ...hall, groups: await this.groups.of(eventId, buyer, asked) };
  }

  /** @throws Refusal NO_SEATING */
  async open(eventId: EventId): Promise<OpenHall> {
    const terms = await this.terms.get(eventId);
    return { terms, plan: await this.plans.get(eventId, terms.planId) };
  }

  /** The plan alone. @throws Refusal NO_SEATING */
  async plan(eventId: EventId): Promise<ChoosablePlan> {
    const { planId } = await this.terms.get(eventId);
    return this.plans.get(eventId, planId);
  }

  /** The groups whose seats staff may sell: all. */
  everyGroup(eventId: EventId): Promise<string[]> {
    return this.groups.every(eventId);
  }

  /** Those of the seats that somebody has for good, or has ordered. */
  taken(eventId: EventId, seatNos: readonly number[]): Promise<ReadonlySet<number>> {
    return this.terms.taken(eventId, seatNos);
  }
}
