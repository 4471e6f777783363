import { Inject, Injectable } from '@nestjs/common';
import type { OpenGroup } from '@ringside/contracts/booking';
import type { EventId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { TeamDirectory } from '@ringside/server/ports';

/** What is sold in which seats. */
export interface AskedTypes {
  readonly wanted?: readonly number[];
  /** The ticket type of each of these, in their order. */
  readonly ticketTypeIds?: readonly (string | null)[] | undefined;
  /** The type of every seat, where it is not known yet which. */
  readonly anyTypeId?: string | null;
}

/** Which kept seats are open to somebody, now by the database's clock. */
@Injectable()
export class OpenGroups {
  constructor(
    private readonly database: Database,
    @Inject(TeamDirectory) private readonly teams: TeamDirectory,
  ) {}

  /**
   * The groups whose seats a buyer may claim: theirs, those that have been released to all, and those of the ticket types
   * that are asked for, where this is so for all of the group's seats that are wanted.
   */
  async of(eventId: EventId, buyer: UserId, asked: AskedTypes = {}): Promise<string[]> {
    if (!(await this.areAny(eventId))) return [];
    const { wanted = [], ticketTypeIds = [], anyTypeId = null } = asked;
    const rows = await this.database.query<{ id: string }>(
      `select g.id from seat_group g where g.event_id = $1 and (${RELEASED} or ${MINE} or ${OF_TYPE})`,
      [eventId, buyer, await this.teamsOf(buyer), wanted, ticketTypeIds, anyTypeId],
    );
    return rows.map(({ id }) => id);
  }

  /** Whether the event keeps seats for anybody, or did. */
  async areAny(eventId: EventId): Promise<boolean> {
    const rows = await this.database.query('select from seat_group where event_id = $1 limit 1', [eventId]);
    return rows.length > 0;
  }

  /** Every group: staff sell whatever seat is free. */
  async every(eventId: EventId): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>('select id from seat_group where event_id = $1', [eventId]);
    return rows.map(({ id }) => id);
  }

  /** The groups that somebody is in and that are not released yet, with their seats. */
  async mine(eventId: EventId, buyer: UserId): Promise<OpenGroup[]> {
    if (!(await this.areAny(eventId))) return [];
    return this.database.query<OpenGroup>(
      `select g.id as "groupId", g.name, g.tag, g.color, coalesce((
                select json_agg(c.seat_no order by c.seat_no) from seat_state c
                 where c.event_id = $1 and c.group_id = g.id and c.on_sale and c.state <> 'blocked'), '[]') as "seatNos"
         from seat_group g where g.event_id = $1 and not coalesce(${RELEASED}, false) and ${MINE} order by g.name`,
      [eventId, buyer, await this.teamsOf(buyer)],
    );
  }

  private async teamsOf(buyer: UserId): Promise<string[]> {
    return ((await this.teams.teamsOf([buyer])).get(buyer) ?? []).map(({ teamId }) => teamId);
  }
}

const RELEASED = 'g.releases_at <= clock_timestamp()';

/** A group that the buyer's code opens while others leave uses of it (prices have counted the buyer's own), and one whose seats are held by a code. */
const BY_VOUCHER = `(
  (g.opens_at is null or g.opens_at <= clock_timestamp()) and exists (
    select from entered_voucher e join voucher v on v.id = e.voucher_id join stock s on s.id = v.stock_id
     where e.event_id = $1 and e.user_id = $2 and v.group_id = g.id and v.is_active
       and (v.valid_from <= clock_timestamp()) is not false and (v.valid_until > clock_timestamp()) is not false
       and s.capacity - s.sold > coalesce((
         select sum(x.amount) from hold_stock x join hold h on h.id = x.hold_id
          where x.stock_id = s.id and x.held_until > clock_timestamp() and h.buyer <> $2), 0))
  or exists (
    select from hold h join hold_line l on l.hold_id = h.id join voucher v on v.id = l.voucher_id
     where h.event_id = $1 and h.buyer = $2 and h.held_until > clock_timestamp() and v.group_id = g.id))`;

/** A group of the buyer $2, who is in the teams $3, by a membership of theirs or by the type of a ticket that they bear. */
const MINE = `(
  (g.opens_at is null or g.opens_at <= clock_timestamp()) and exists (
    select from seat_group_member m where m.group_id = g.id
       and (m.user_id = $2 or m.team_id = any($3::uuid[]) or m.ticket_type_id in (
         select t.ticket_type_id from ticket t
          where t.event_id = $1 and t.bearer = $2 and t.state in ('issued', 'due'))))
  or ${BY_VOUCHER})`;

/** A group of a type that is asked for: in all of its seats among $4, whose types are $5, or in any by $6. */
const OF_TYPE = `(
  (g.opens_at is null or g.opens_at <= clock_timestamp()) and (
    exists (select from seat_group_member m where m.group_id = g.id and m.ticket_type_id = $6::uuid)
    or (select bool_and(exists (
                 select from seat_group_member m where m.group_id = g.id and m.ticket_type_id = w.type_id))
          from seat_state c join unnest($4::int[], $5::uuid[]) as w (seat_no, type_id) on w.seat_no = c.seat_no
         where c.event_id = $1 and c.group_id = g.id)))`;
