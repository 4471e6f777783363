import { Injectable } from '@nestjs/common';
import { nameSeat, type SeatingDrawing } from '@ringside/booking-core';
import type { SeatingSpec } from '@ringside/contracts/booking';
import { type EventId, Refusal, type UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

/** What is stored of a generated plan beside its seats. */
interface PlanDocument {
  readonly spec: SeatingSpec;
  readonly drawing: Omit<SeatingDrawing, 'rows'> & {
    readonly rows: readonly Omit<SeatingDrawing['rows'][number], 'x' | 'y'>[];
  };
}

/** A drawing under its id. */
export interface PlanDrawing extends SeatingDrawing {
  readonly layout: string;
  readonly name: string;
}

export interface SeatingFacts {
  readonly layout: string;
  readonly version: number;
  readonly spec: SeatingSpec;
  readonly seats: number;
  readonly held: number;
  readonly sold: number;
}

/** The most seats that one statement stores: each must end long before the statement timeout, on a slow disk too. */
export const SEATS_AT_ONCE = 10_000;

/** Seating plans and which one an event uses. */
@Injectable()
export class SeatingRepository {
  constructor(private readonly database: Database) {}

  async find(eventId: EventId): Promise<SeatingFacts | undefined> {
    const [facts] = await this.database.query<SeatingFacts>(
      `select p.id as layout, p.version, p.document -> 'spec' as spec, p.seat_count as seats,
              (select count(*)::int from seat_state c where c.event_id = $1 and c.state = 'held'
                  and c.held_until > clock_timestamp()) as held,
              (select count(*)::int from seat_state c where c.event_id = $1 and c.state in ('ordered', 'sold')) as sold
         from event_seating e join seating_plan p on p.id = e.plan_id where e.event_id = $1`,
      [eventId],
    );
    return facts;
  }

  /** Stores a plan as the event's next version, with all its seats. */
  async addPlan(eventId: EventId, spec: SeatingSpec, drawing: SeatingDrawing, by: UserId): Promise<string> {
    const [plan] = await this.database.write<{ id: string }>(
      `insert into seating_plan (event_id, name, version, seat_count, document, created_by)
       select $1::uuid, $2::text, coalesce(max(version), 0) + 1, $3::int, $4::jsonb, $5::uuid from seating_plan where event_id = $1 returning id`,
      [eventId, spec.name, drawing.count, JSON.stringify(documentOf(spec, drawing)), by],
    );
    if (!plan) throw new Error('A plan was not stored.');
    const columns = seatColumns(drawing);
    for (let from = 0; from < drawing.count; from += SEATS_AT_ONCE) {
      await this.database.write(
        `insert into plan_seat (plan_id, seat_no, seat_key, section_no, row_no, position, label, x, y)
         select $1::uuid, * from unnest($2::int[], $3::text[], $4::int[], $5::int[], $6::int[], $7::text[], $8::real[], $9::real[])`,
        [plan.id, ...columns.map((column) => column.slice(from, from + SEATS_AT_ONCE))],
      );
    }
    return plan.id;
  }

  /** Makes a plan the one of the event, in a new epoch of its seat stream: nothing known of the old seats counts any more. */
  async use(eventId: EventId, planId: string, rows: number): Promise<void> {
    await this.database.write('insert into event_sale (event_id) values ($1) on conflict do nothing', [eventId]);
    await this.database.write(
      `insert into event_seating (event_id, plan_id) values ($1, $2)
       on conflict (event_id) do update set plan_id = excluded.plan_id, stream_epoch = uuidv7()`,
      [eventId, planId],
    );
    await this.database.change('delete from event_row where event_id = $1', [eventId]);
    await this.database.write(
      'insert into event_row (event_id, row_no) select $1::uuid, no from generate_series(0, $2::int - 1) no',
      [eventId, rows],
    );
  }

  /** The drawing of the plan that an event uses. @throws Refusal NOT_FOUND when it uses another */
  async getLayout(eventId: EventId, planId: string): Promise<PlanDrawing> {
    const [plan] = await this.database.query<{ name: string; document: PlanDocument; xs: number[]; ys: number[] }>(
      `select p.name, p.document, s.xs, s.ys from event_seating e join seating_plan p on p.id = e.plan_id
        cross join lateral (select array_agg(x order by seat_no) as xs, array_agg(y order by seat_no) as ys
                              from plan_seat where plan_id = p.id) s
        where e.event_id = $1 and p.id = $2`,
      [eventId, planId],
    );
    if (!plan) throw new Refusal('NOT_FOUND');
    const { rows, sections, decorations, ...size } = plan.document.drawing;
    const place = ({ first, seats }: { first: number; seats: readonly string[] }) => ({
      x: plan.xs.slice(first, first + seats.length),
      y: plan.ys.slice(first, first + seats.length),
    });
    return {
      layout: planId,
      name: plan.name,
      ...size,
      sections,
      decorations,
      rows: rows.map((row) => ({ ...row, ...place(row) })),
    };
  }
}

/** The positions are kept once, in `plan_seat`. */
function documentOf(spec: SeatingSpec, drawing: SeatingDrawing): PlanDocument {
  return { spec, drawing: { ...drawing, rows: drawing.rows.map(({ x: _x, y: _y, ...row }) => row) } };
}

/** The seats as one array a column, in the order of `insert into plan_seat`. */
function seatColumns(drawing: SeatingDrawing): unknown[][] {
  const seats = drawing.rows.flatMap((row) =>
    row.seats.map((seat, position) => [
      row.first + position,
      `${row.sectionNo + 1}-${row.name}-${seat}`,
      row.sectionNo,
      row.no,
      position,
      nameSeat(drawing, row.no, position),
      row.x[position],
      row.y[position],
    ]),
  );
  return Array.from({ length: 8 }, (_, column) => seats.map((seat) => seat[column]));
}
