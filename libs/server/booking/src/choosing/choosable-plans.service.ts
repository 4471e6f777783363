import { Injectable } from '@nestjs/common';
import type { ChoosableRow, ChoosableSeat } from '@ringside/booking-core';
import type { EventId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { SeatingRepository } from '../plans/seating.repository';

/** A plan as seats are chosen in it. */
export interface ChoosablePlan {
  readonly rows: readonly ChoosableRow[];
  readonly rowOf: ReadonlyMap<number, ChoosableRow>;
  readonly seatOf: ReadonlyMap<number, ChoosableSeat>;
  /** Where one looks: the middle of the stage, or else of the hall's front. */
  readonly focus: { readonly x: number; readonly y: number };
}

interface RowOfPlan {
  readonly rowNo: number;
  readonly sectionNo: number;
  readonly seats: readonly ChoosableSeat[];
}

const MOST_PLANS = 50;

const ROWS = `
  select row_no as "rowNo", min(section_no) as "sectionNo",
         json_agg(json_build_object('seatNo', seat_no, 'x', x, 'y', y, 'category', category, 'flags', flags,
           'companionOf', companion_of) order by position) as seats
    from plan_seat where plan_id = $1 group by row_no order by row_no`;

/** The seats of plans with their places, kept in memory: a plan that is in use never changes. */
@Injectable()
export class ChoosablePlans {
  private readonly plans = new Map<string, Promise<ChoosablePlan>>();

  constructor(
    private readonly database: Database,
    private readonly seatings: SeatingRepository,
  ) {}

  /** The plan that this event uses. */
  async get(eventId: EventId, planId: string): Promise<ChoosablePlan> {
    const plan = this.plans.get(planId) ?? this.load(eventId, planId);
    this.plans.delete(planId);
    this.plans.set(planId, plan);
    const [oldest] = this.plans.keys();
    if (this.plans.size > MOST_PLANS && oldest !== undefined) this.plans.delete(oldest);
    try {
      return await plan;
    } catch (error) {
      this.plans.delete(planId);
      throw error;
    }
  }

  private async load(eventId: EventId, planId: string): Promise<ChoosablePlan> {
    const rows = await this.database.query<RowOfPlan>(ROWS, [planId]);
    const { decorations } = await this.seatings.getLayout(eventId, planId);
    const stage = decorations.find(({ kind }) => kind === 'stage');
    return {
      rows,
      rowOf: new Map(rows.flatMap((row) => row.seats.map(({ seatNo }) => [seatNo, row]))),
      seatOf: new Map(rows.flatMap(({ seats }) => seats.map((seat) => [seat.seatNo, seat]))),
      focus: stage ? middleOf(stage) : frontOf(rows.flatMap(({ seats }) => seats)),
    };
  }
}

const middleOf = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
  x: x + width / 2,
  y: y + height / 2,
});

/** The middle of the upper edge. */
function frontOf(seats: readonly ChoosableSeat[]): { x: number; y: number } {
  let [left, right, top] = [Infinity, -Infinity, Infinity];
  for (const { x, y } of seats) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
  }
  return { x: (left + right) / 2, y: top };
}
