import { Injectable } from '@nestjs/common';
import type { TeamId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { type LedTeam, type TeamBadge, TeamDirectory } from '@ringside/server/ports';

/** What other features may know of teams. */
@Injectable()
export class TeamDirectoryRepository extends TeamDirectory {
  constructor(private readonly database: Database) {
    super();
  }

  async teamsOf(userIds: readonly UserId[]): Promise<ReadonlyMap<UserId, readonly TeamBadge[]>> {
    const rows = await this.database.query<TeamBadge & { userId: UserId }>(
      `select m.user_id as "userId", t.id as "teamId", t.name, t.tag
         from team_member m join team t on t.id = m.team_id
        where m.user_id = any($1) and m.left_at is null and t.disbanded_at is null order by m.joined_at, m.id`,
      [userIds],
    );
    const byPerson = new Map<UserId, TeamBadge[]>();
    for (const { userId, ...team } of rows) byPerson.set(userId, [...(byPerson.get(userId) ?? []), team]);
    return byPerson;
  }

  async badges(teamIds: readonly TeamId[]): Promise<ReadonlyMap<TeamId, TeamBadge>> {
    const rows = await this.database.query<TeamBadge>(
      'select id as "teamId", name, tag from team where id = any($1) and disbanded_at is null',
      [teamIds],
    );
    return new Map(rows.map((team) => [team.teamId, team]));
  }

  async largestOf(userId: UserId): Promise<number> {
    const [row] = await this.database.query<{ size: number }>(
      `select coalesce(max(n.size), 0)::int as size from team_member m join team t on t.id = m.team_id cross join lateral (
         select count(*) as size from team_member o where o.team_id = t.id and o.left_at is null) n
        where m.user_id = $1 and m.left_at is null and t.disbanded_at is null`,
      [userId],
    );
    return row?.size ?? 0;
  }

  ledBy(userId: UserId): Promise<readonly LedTeam[]> {
    return this.database.query<LedTeam>(
      `select t.id as "teamId", t.name, t.tag,
              (select array_agg(m.user_id order by m.role <> 'captain', m.joined_at, m.id) from team_member m
                where m.team_id = t.id and m.left_at is null) as members
         from team_member c join team t on t.id = c.team_id
        where c.user_id = $1 and c.role = 'captain' and c.left_at is null and t.disbanded_at is null order by t.name`,
      [userId],
    );
  }
}
