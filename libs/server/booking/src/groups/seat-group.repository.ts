import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SeatGroupFacts } from '@ringside/contracts/booking';
import type { EventId, SeatNo, TeamId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

/** A group as it is stored; its members by their ids. */
export interface SeatGroupRow {
  readonly groupId: string;
  readonly name: string;
  readonly tag: string;
  readonly color: string | null;
  readonly opensAt: Date | null;
  readonly releasesAt: Date | null;
  readonly isReleased: boolean;
  readonly hasCode: boolean;
  readonly seatNos: SeatNo[];
  readonly userIds: UserId[];
  readonly teamIds: TeamId[];
  readonly ticketTypes: { readonly ticketTypeId: string; readonly name: string }[];
}

export interface GroupMembers {
  readonly userIds: readonly UserId[];
  readonly teamIds: readonly TeamId[];
  readonly ticketTypeIds: readonly string[];
}

/** Groups and their members. Which seats a group has is in `seat_state`. */
@Injectable()
export class SeatGroupRepository {
  constructor(private readonly database: Database) {}

  /** The groups of an event by name, or one of them. */
  list(eventId: EventId, groupId?: string): Promise<SeatGroupRow[]> {
    return this.database.query<SeatGroupRow>(LIST, [eventId, groupId ?? null]);
  }

  async count(eventId: EventId): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      'select count(*)::int as count from seat_group where event_id = $1',
      [eventId],
    );
    return row?.count ?? 0;
  }

  /** Answers nothing when another group has the name. */
  async add(
    eventId: EventId,
    { name, tag, color, opensAt, releasesAt, code }: SeatGroupFacts,
  ): Promise<string | undefined> {
    const [row] = await this.database.write<{ id: string }>(
      `insert into seat_group (event_id, name, tag, color, opens_at, releases_at, code_hash)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict on constraint uq_seat_group_name do nothing returning id`,
      [eventId, name, tag, color, opensAt, releasesAt, code ? hashOf(code) : null],
    );
    return row?.id;
  }

  /** Answers false when another group has the name. The group is the event's. */
  async change(eventId: EventId, groupId: string, facts: SeatGroupFacts): Promise<boolean> {
    const { name, tag, color, opensAt, releasesAt, code } = facts;
    const changed = await this.database.change(
      `update seat_group g set name = $3, tag = $4, color = $5, opens_at = $6, releases_at = $7, told_release = false,
              code_hash = case when $8 then g.code_hash else $9 end
        where g.event_id = $1 and g.id = $2
          and not exists (select from seat_group o where o.event_id = $1 and o.name = $3 and o.id <> $2)`,
      [eventId, groupId, name, tag, color, opensAt, releasesAt, code === undefined, code ? hashOf(code) : null],
    );
    return changed > 0;
  }

  async remove(eventId: EventId, groupId: string): Promise<void> {
    await this.database.change('delete from seat_group where event_id = $1 and id = $2', [eventId, groupId]);
  }

  /** Replaces the members. Answers false, with nothing changed, when a ticket type is not the event's. */
  async setMembers(eventId: EventId, groupId: string, members: GroupMembers): Promise<boolean> {
    const { userIds, teamIds, ticketTypeIds } = members;
    const [known] = await this.database.query<{ types: number }>(
      'select count(*)::int as types from ticket_type where event_id = $1 and id = any($2::uuid[])',
      [eventId, ticketTypeIds],
    );
    if (known?.types !== new Set(ticketTypeIds).size) return false;
    await this.database.change('delete from seat_group_member where group_id = $1', [groupId]);
    await this.database.write(
      `insert into seat_group_member (group_id, event_id, user_id, team_id, ticket_type_id)
       select $1::uuid, $2::uuid, id, null::uuid, null::uuid from unnest($3::uuid[]) id
       union select $1::uuid, $2::uuid, null, id, null from unnest($4::uuid[]) id
       union select $1::uuid, $2::uuid, null, null, id from unnest($5::uuid[]) id`,
      [groupId, eventId, userIds, teamIds, ticketTypeIds],
    );
    return true;
  }

  /** Makes somebody a member of the group that a code opens, and answers which that is. */
  async join(eventId: EventId, userId: UserId, code: string): Promise<string | undefined> {
    const [group] = await this.database.query<{ id: string }>(
      'select id from seat_group where event_id = $1 and code_hash = $2',
      [eventId, hashOf(code)],
    );
    if (!group) return undefined;
    await this.database.write(
      `insert into seat_group_member (group_id, event_id, user_id) values ($1, $2, $3) on conflict do nothing`,
      [group.id, eventId, userId],
    );
    return group.id;
  }

  /** Those of the seats that the event has. */
  async knownSeats(eventId: EventId, seatNos: readonly number[]): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      'select count(*)::int as count from seat_state where event_id = $1 and seat_no = any($2::int[])',
      [eventId, seatNos],
    );
    return row?.count ?? 0;
  }

  /** Groups that have been released to all since the screens were told last; each is answered once. */
  takeReleased(): Promise<{ eventId: EventId; groupId: string }[]> {
    return this.database.write(
      `update seat_group set told_release = true where releases_at <= clock_timestamp() and not told_release
       returning event_id as "eventId", id as "groupId"`,
    );
  }
}

const LIST = `
  select g.id as "groupId", g.name, g.tag, g.color, g.opens_at as "opensAt", g.releases_at as "releasesAt",
         coalesce(g.releases_at <= clock_timestamp(), false) as "isReleased", g.code_hash is not null as "hasCode",
         coalesce((select json_agg(c.seat_no order by c.seat_no) from seat_state c
                    where c.event_id = $1 and c.group_id = g.id), '[]') as "seatNos",
         coalesce(m.users, '{}') as "userIds", coalesce(m.teams, '{}') as "teamIds",
         coalesce((select json_agg(json_build_object('ticketTypeId', t.id, 'name', t.name) order by t.name)
                     from ticket_type t join seat_group_member x on x.ticket_type_id = t.id
                    where x.group_id = g.id), '[]') as "ticketTypes"
    from seat_group g left join lateral (
      select array_agg(user_id) filter (where user_id is not null) as users,
             array_agg(team_id) filter (where team_id is not null) as teams
        from seat_group_member where group_id = g.id) m on true
   where g.event_id = $1 and ($2::uuid is null or g.id = $2) order by g.name`;

/** Codes are compared without regard to case. They are random or long; a hash keeps them out of backups. */
const hashOf = (code: string): string => createHash('sha256').update(code.trim().toLowerCase()).digest('base64url');
