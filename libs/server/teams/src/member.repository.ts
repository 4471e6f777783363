import { Injectable } from '@nestjs/common';
import type { TeamRole } from '@ringside/contracts/teams';
import type { TeamId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export interface MemberRow {
  readonly userId: UserId;
  readonly role: TeamRole;
  readonly since: Date;
}

export interface PastRow {
  readonly userId: UserId;
  readonly from: Date;
  readonly until: Date;
}

const PAST_MAX = 50;

/** Who is and was in a team. Writers hold the lock on the team (`TeamRepository.lock`). */
@Injectable()
export class MemberRepository {
  constructor(private readonly database: Database) {}

  /**
   * Makes one person's joining of teams wait for each other, so that how many they are in stays true until COMMIT. Taken
   * before the lock on a team, never after it.
   */
  async lockPerson(userId: UserId): Promise<void> {
    await this.database.write(`select pg_advisory_xact_lock(hashtextextended('team-person:' || $1, 0))`, [userId]);
  }

  list(teamId: TeamId): Promise<MemberRow[]> {
    return this.database.query<MemberRow>(
      `select user_id as "userId", role, joined_at as since from team_member where team_id = $1 and left_at is null
        order by case role when 'captain' then 0 when 'member' then 1 else 2 end, joined_at, id`,
      [teamId],
    );
  }

  past(teamId: TeamId): Promise<PastRow[]> {
    return this.database.query<PastRow>(
      `select user_id as "userId", joined_at as "from", left_at as until from team_member
        where team_id = $1 and left_at is not null order by left_at desc, id desc limit ${PAST_MAX}`,
      [teamId],
    );
  }

  async roleOf(teamId: TeamId, userId: UserId): Promise<TeamRole | null> {
    const [row] = await this.database.query<{ role: TeamRole }>(
      'select role from team_member where team_id = $1 and user_id = $2 and left_at is null',
      [teamId, userId],
    );
    return row?.role ?? null;
  }

  async count(teamId: TeamId): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      'select count(*)::int as count from team_member where team_id = $1 and left_at is null',
      [teamId],
    );
    return row?.count ?? 0;
  }

  /** In how many living teams a person is. */
  async countTeams(userId: UserId): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from team_member m join team t on t.id = m.team_id
        where m.user_id = $1 and m.left_at is null and t.disbanded_at is null`,
      [userId],
    );
    return row?.count ?? 0;
  }

  async add(teamId: TeamId, userId: UserId): Promise<void> {
    await this.database.write(`insert into team_member (team_id, user_id, role) values ($1, $2, 'member')`, [
      teamId,
      userId,
    ]);
  }

  async end(teamId: TeamId, userId: UserId): Promise<void> {
    await this.database.change(
      `update team_member set left_at = greatest(clock_timestamp(), joined_at)
        where team_id = $1 and user_id = $2 and left_at is null`,
      [teamId, userId],
    );
  }

  async setRole(teamId: TeamId, userId: UserId, role: TeamRole): Promise<void> {
    await this.database.change(
      'update team_member set role = $3 where team_id = $1 and user_id = $2 and left_at is null',
      [teamId, userId, role],
    );
  }
}
