import { Injectable } from '@nestjs/common';
import {
  nameSeat,
  type PlanDocument,
  type PlanSeat,
  seatNoAt,
  seatsOf,
  type SeatingDrawing,
} from '@ringside/booking-core';
import type { EventId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { StoredPlan } from './seating.repository';

/** The most seats that one statement stores: each must end long before the statement timeout, on a slow disk too. */
export const SEATS_AT_ONCE = 10_000;

export interface NewVersion {
  readonly eventId: EventId;
  readonly by: UserId;
  readonly document: PlanDocument;
  readonly stored: StoredPlan;
  readonly drawing: SeatingDrawing;
  readonly numbers: ReadonlyMap<string, number>;
  /** Those of them that the event has already. */
  readonly known: ReadonlyMap<string, number>;
}

export interface SeatInUse {
  readonly seatNo: number;
  readonly key: string;
  readonly state: 'held' | 'ordered' | 'sold' | 'blocked';
}

/** Published versions of plans, which never change, and the numbers of their seats. */
@Injectable()
export class PlanVersionsRepository {
  constructor(private readonly database: Database) {}

  /** The numbers that keys of seats have at an event, those of seats that are no more included. */
  async numbers(eventId: EventId): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.query<{ key: string; no: number }>(
      'select seat_key as key, seat_no as no from seat_number where event_id = $1',
      [eventId],
    );
    return new Map(rows.map(({ key, no }) => [key, no]));
  }

  /** The seats that a plan must leave alone. The event's gate is closed by the caller. */
  inUse(eventId: EventId): Promise<SeatInUse[]> {
    return this.database.query<SeatInUse>(
      `select c.seat_no as "seatNo", n.seat_key as key, c.state
         from seat_state c join seat_number n using (event_id, seat_no)
        where c.event_id = $1 and (c.state in ('ordered', 'sold', 'blocked')
              or (c.state = 'held' and c.held_until > clock_timestamp())) order by c.seat_no`,
      [eventId],
    );
  }

  /** Stores a plan as the event's next version, with all its seats. */
  async add(version: NewVersion): Promise<string> {
    const { eventId, document, stored, drawing, by } = version;
    await this.keepNumbers(version);
    const [plan] = await this.database.write<{ id: string }>(
      `insert into seating_plan (event_id, name, version, seat_count, document, created_by)
       select $1::uuid, $2::text, coalesce(max(version), 0) + 1,
              (select coalesce(max(seat_no) + 1, 0) from seat_number where event_id = $1), $3::jsonb, $4::uuid
         from seating_plan where event_id = $1 returning id`,
      [eventId, document.name, JSON.stringify({ ...stored, drawing: outlineOf(drawing) }), by],
    );
    if (!plan) throw new Error('A plan was not stored.');
    await this.addSeats(plan.id, version);
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

  private async keepNumbers({ eventId, numbers, known }: NewVersion): Promise<void> {
    const all = [...numbers].filter(([key]) => !known.has(key));
    for (let from = 0; from < all.length; from += SEATS_AT_ONCE) {
      const some = all.slice(from, from + SEATS_AT_ONCE);
      await this.database.write(
        `insert into seat_number (event_id, seat_key, seat_no) select $1::uuid, * from unnest($2::text[], $3::int[])
         on conflict (event_id, seat_key) do nothing`,
        [eventId, some.map(([key]) => key), some.map(([, no]) => no)],
      );
    }
  }

  private async addSeats(planId: string, version: NewVersion): Promise<void> {
    const columns = seatColumns(version);
    for (let from = 0; from < version.numbers.size; from += SEATS_AT_ONCE) {
      await this.database.write(
        `insert into plan_seat (plan_id, seat_no, seat_key, section_no, row_no, position, label, x, y, category, flags,
                                attributes, companion_of)
         select $1::uuid, * from unnest($2::int[], $3::text[], $4::int[], $5::int[], $6::int[], $7::text[], $8::real[],
                                        $9::real[], $10::text[], $11::int[], $12::jsonb[], $13::int[])`,
        [planId, ...columns.map((column) => column.slice(from, from + SEATS_AT_ONCE))],
      );
    }
  }
}

/** What can be asked of a plan without drawing it. */
const outlineOf = ({ rows: _rows, ...outline }: SeatingDrawing) => outline;

/** The seats as one array a column, in the order of `insert into plan_seat`. */
function seatColumns({ document, drawing, numbers }: NewVersion): unknown[][] {
  const facts = new Map<number, PlanSeat>();
  for (const { seat } of seatsOf(document)) facts.set(numbers.get(seat.key) ?? -1, seat);
  const seats = drawing.rows.flatMap((row) =>
    row.seats.map((_, position) => {
      const seatNo = seatNoAt(row, position);
      const seat = facts.get(seatNo);
      if (!seat) throw new Error(`Seat ${seatNo} is drawn but not in the plan.`);
      return [
        seatNo,
        seat.key,
        row.sectionNo,
        row.no,
        position,
        nameSeat(drawing, row.no, position),
        row.x[position],
        row.y[position],
        seat.category ?? null,
        row.flags?.[position] ?? 0,
        attributesOf(seat),
        seat.companionOf === undefined ? null : (numbers.get(seat.companionOf) ?? null),
      ];
    }),
  );
  return Array.from({ length: 12 }, (_, column) => seats.map((seat) => seat[column]));
}

function attributesOf({ power, ports, desk }: PlanSeat): string | null {
  const has = power !== undefined || ports !== undefined || desk !== undefined;
  return has ? JSON.stringify({ power, ports, desk }) : null;
}
