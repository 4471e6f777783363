import { Injectable } from '@nestjs/common';
import type { EventId } from '@ringside/kernel';
import { Database, DomainEvents } from '@ringside/server/platform';
import { seatsChanged } from '../booking.facts';

/**
 * What organizers do with seats that nobody has: taking them off sale, and keeping them for groups. Like the claim, each
 * command is one conditional statement that locks its seats by number.
 */
@Injectable()
export class SeatKeepingRepository {
  constructor(
    private readonly database: Database,
    private readonly events: DomainEvents,
  ) {}

  /** Takes seats off sale. Answers false, with nothing changed, when somebody has one of them. */
  async block(eventId: EventId, seatNos: readonly number[], reason: string): Promise<boolean> {
    return (await this.change(eventId, BLOCK, [eventId, seatNos, reason])) > 0;
  }

  /** Puts those of the seats that are blocked on sale again. */
  async unblock(eventId: EventId, seatNos: readonly number[]): Promise<void> {
    await this.change(eventId, UNBLOCK, [eventId, seatNos]);
  }

  /** Keeps exactly these seats for a group; a seat leaves the group that it was in. Who has a seat keeps it. */
  async keep(eventId: EventId, groupId: string, seatNos: readonly number[]): Promise<void> {
    await this.change(eventId, KEEP, [eventId, groupId, seatNos]);
  }

  /** Has the screens look at the seats of a group again: they are open to others than before. */
  async tellGroup(eventId: EventId, groupId: string): Promise<void> {
    await this.change(eventId, TELL_GROUP, [eventId, groupId]);
  }

  private async change(eventId: EventId, sql: string, parameters: readonly unknown[]): Promise<number> {
    const changed = await this.database.change(sql, parameters);
    if (changed > 0) this.events.record(seatsChanged, { eventId });
    return changed;
  }
}

const CHANGED = 'rev = c.rev + 1, changed_in = pg_current_xact_id()';

const BLOCK = `
  with wanted as materialized (
    select c.seat_no from seat_state c
     where c.event_id = $1 and c.seat_no = any($2::int[])
       and (c.state in ('free', 'blocked') or (c.state = 'held' and c.held_until <= clock_timestamp()))
     order by c.seat_no for update),
  enough as materialized (select count(*) = cardinality($2::int[]) as ok from wanted)
  update seat_state c set state = 'blocked', reason = $3, holder = null, hold_id = null, held_until = null, ${CHANGED}
    from wanted w, enough e where e.ok and c.event_id = $1 and c.seat_no = w.seat_no`;

const UNBLOCK = `
  with wanted as materialized (
    select seat_no from seat_state where event_id = $1 and seat_no = any($2::int[]) and state = 'blocked'
     order by seat_no for update)
  update seat_state c set state = 'free', holder = null, reason = null, ${CHANGED}
    from wanted w where c.event_id = $1 and c.seat_no = w.seat_no`;

const KEEP = `
  with wanted as materialized (
    select seat_no from seat_state
     where event_id = $1 and (group_id = $2::uuid or seat_no = any($3::int[]))
       and group_id is distinct from case when seat_no = any($3::int[]) then $2::uuid end
     order by seat_no for update)
  update seat_state c set group_id = case when c.seat_no = any($3::int[]) then $2::uuid end, ${CHANGED}
    from wanted w where c.event_id = $1 and c.seat_no = w.seat_no`;

const TELL_GROUP = `
  with wanted as materialized (
    select seat_no from seat_state where event_id = $1 and group_id = $2 order by seat_no for update)
  update seat_state c set ${CHANGED} from wanted w where c.event_id = $1 and c.seat_no = w.seat_no`;
