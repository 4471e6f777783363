import { Injectable } from '@nestjs/common';
import type { SeatBlock } from '@ringside/contracts/booking';
import { type EventId, Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { DeskCommands } from '../commands/desk-commands.service';
import { SeatKeepingRepository } from '../seats/seat-keeping.repository';

/** Seats that organizers take off sale, with the reason. */
@Injectable()
export class SeatBlockService {
  constructor(
    private readonly database: Database,
    private readonly desk: DeskCommands,
    private readonly seats: SeatKeepingRepository,
  ) {}

  async list(eventId: EventId, me: Actor): Promise<SeatBlock[]> {
    await this.desk.demandVisible(eventId, me);
    return this.database.query<SeatBlock>(
      `select reason, json_agg(seat_no order by seat_no) as "seatNos" from seat_state
        where event_id = $1 and state = 'blocked' group by reason order by reason`,
      [eventId],
    );
  }

  /** Blocks all of the seats or none. @throws Refusal NOT_FOUND or SEAT_TAKEN with a reason for each seat that somebody has */
  block(eventId: EventId, me: Actor, seatNos: readonly number[], reason: string): Promise<SeatBlock[]> {
    return this.desk.run(eventId, me, async () => {
      const before = await this.countBlocked(eventId);
      const isBlocked = await this.seats.block(eventId, seatNos, reason);
      if (!isBlocked) throw new Refusal('SEAT_TAKEN', { seats: await this.explain(eventId, seatNos) });
      const after = { blocked: await this.countBlocked(eventId), seats: seatNos.length };
      const blocks = await this.list(eventId, me);
      await this.desk.record(eventId, me, 'seats.block', { before: { blocked: before }, after, reason });
      return blocks;
    });
  }

  /** @throws Refusal NOT_FOUND */
  unblock(eventId: EventId, me: Actor, seatNos: readonly number[]): Promise<SeatBlock[]> {
    return this.desk.run(eventId, me, async () => {
      const before = await this.countBlocked(eventId);
      await this.seats.unblock(eventId, seatNos);
      const after = await this.countBlocked(eventId);
      const blocks = await this.list(eventId, me);
      if (after < before) {
        const sides = { before: { blocked: before }, after: { blocked: after, seats: before - after } };
        await this.desk.record(eventId, me, 'seats.unblock', sides);
      }
      return blocks;
    });
  }

  private async countBlocked(eventId: EventId): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from seat_state where event_id = $1 and state = 'blocked'`,
      [eventId],
    );
    return row?.count ?? 0;
  }

  private explain(eventId: EventId, seatNos: readonly number[]): Promise<{ seatNo: number; reason: string }[]> {
    return this.database.query(
      `select w.seat_no as "seatNo", case when c.seat_no is null then 'unknown' when c.state = 'held' then 'held'
              else 'taken' end as reason
         from unnest($2::int[]) as w (seat_no) left join seat_state c on c.event_id = $1 and c.seat_no = w.seat_no
        where c.seat_no is null or c.state in ('ordered', 'sold') or (c.state = 'held' and c.held_until > clock_timestamp())
        order by w.seat_no`,
      [eventId, seatNos],
    );
  }
}
