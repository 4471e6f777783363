import { Injectable } from '@nestjs/common';
import type { EventId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

/**
 * The latches of rows, and what is open in them. Who has the latch of a row is the only one who chooses in it: two who chose
 * beside each other would take halves of it from each other, and skipping locked seats would leave the other halves to nobody.
 */
@Injectable()
export class RowLatches {
  constructor(private readonly database: Database) {}

  /** Takes the latches of these rows, in order of their numbers. Answers false when another has one and it is not awaited. */
  async take(eventId: EventId, rowNos: readonly number[], { isAwaited }: { isAwaited: boolean }): Promise<boolean> {
    const taken = await this.database.write(
      `select row_no from event_row where event_id = $1 and row_no = any($2::int[]) order by row_no
          for update ${isAwaited ? '' : 'skip locked'}`,
      [eventId, rowNos],
    );
    return taken.length === rowNos.length;
  }

  /** Takes the latches of those of the rows in which nobody is choosing, and answers which. */
  async takeFree(eventId: EventId, rowNos: readonly number[]): Promise<ReadonlySet<number>> {
    const rows = await this.database.write<{ rowNo: number }>(TAKE_FREE, [eventId, rowNos]);
    return new Set(rows.map(({ rowNo }) => rowNo));
  }

  /** Those of the seats, or of all, that a buyer of these groups could take now; not those that they hold already. */
  async open(eventId: EventId, groups: readonly string[], seatNos?: readonly number[]): Promise<ReadonlySet<number>> {
    const [row] = await this.database.query<{ open: number[] }>(OPEN, [eventId, groups, seatNos ?? null]);
    return new Set(row?.open);
  }
}

const TAKE_FREE = `
  select row_no as "rowNo" from event_row where event_id = $1 and row_no = any($2::int[]) order by row_no
     for update skip locked`;

/** The open seats of the event $1 for a buyer of the groups $2, among the seats $3 or all. */
export const OPEN = `
  select coalesce(array_agg(c.seat_no), '{}') as open from seat_state c
   where c.event_id = $1 and c.on_sale and (c.group_id is null or c.group_id = any($2::uuid[]))
     and ($3::int[] is null or c.seat_no = any($3::int[]))
     and (c.state = 'free' or (c.state = 'held' and c.held_until <= clock_timestamp()))`;
