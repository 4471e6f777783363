import { Injectable } from '@nestjs/common';
import { drawPlan, planOfSpec, type PlanDocument, type SeatingDrawing } from '@ringside/booking-core';
import type { SeatingSpec } from '@ringside/contracts/booking';
import { type EventId, Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

/** What is stored of a plan: the drawing, and what the generator was given where it drew it. */
export type StoredPlan =
  | { readonly plan: PlanDocument; readonly spec?: SeatingSpec }
  /** Generated before plans were drawn. */
  | { readonly plan?: undefined; readonly spec: SeatingSpec };

/** The document of a stored plan, in its present version. */
export const documentOf = (stored: StoredPlan): PlanDocument =>
  stored.plan ?? planOfSpec(stored.spec.name, stored.spec.sections);

/** A drawing under its id. */
export interface PlanDrawing extends SeatingDrawing {
  readonly layout: string;
  readonly name: string;
}

export interface SeatingFacts {
  readonly layout: string;
  readonly version: number;
  readonly spec: SeatingSpec | null;
  readonly seats: number;
  readonly held: number;
  readonly sold: number;
}

/** Which seating plan an event uses, and what it says. */
@Injectable()
export class SeatingRepository {
  constructor(private readonly database: Database) {}

  async find(eventId: EventId): Promise<SeatingFacts | undefined> {
    const [facts] = await this.database.query<SeatingFacts>(
      `select p.id as layout, p.version, p.document -> 'spec' as spec,
              (select count(*)::int from plan_seat where plan_id = p.id) as seats,
              (select count(*)::int from seat_state c where c.event_id = $1 and c.state = 'held'
                  and c.held_until > clock_timestamp()) as held,
              (select count(*)::int from seat_state c where c.event_id = $1 and c.state in ('ordered', 'sold')) as sold
         from event_seating e join seating_plan p on p.id = e.plan_id where e.event_id = $1`,
      [eventId],
    );
    return facts;
  }

  /** The plan that an event uses now. */
  async present(eventId: EventId): Promise<{ planId: string; version: number; stored: StoredPlan } | undefined> {
    const [plan] = await this.database.query<{ planId: string; version: number; stored: StoredPlan }>(
      `select p.id as "planId", p.version, p.document as stored
         from event_seating e join seating_plan p on p.id = e.plan_id where e.event_id = $1`,
      [eventId],
    );
    return plan;
  }

  /** The drawing of the plan that an event uses. @throws Refusal NOT_FOUND when it uses another */
  async getLayout(eventId: EventId, planId: string): Promise<PlanDrawing> {
    const [plan] = await this.database.query<{ stored: StoredPlan; count: number; keys: string[]; nos: number[] }>(
      `select p.document as stored, p.seat_count as count, s.keys, s.nos
         from event_seating e join seating_plan p on p.id = e.plan_id
        cross join lateral (select coalesce(array_agg(seat_key), '{}') as keys, coalesce(array_agg(seat_no), '{}') as nos
                              from plan_seat where plan_id = p.id) s
        where e.event_id = $1 and p.id = $2`,
      [eventId, planId],
    );
    if (!plan) throw new Refusal('NOT_FOUND');
    const document = documentOf(plan.stored);
    const numbers = new Map(plan.keys.map((key, at) => [key, plan.nos[at] ?? -1]));
    const drawing = drawPlan(document, (key) => numbers.get(key) ?? -1);
    return { layout: planId, name: document.name, ...drawing, count: plan.count };
  }
}
