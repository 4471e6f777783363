import { Injectable } from '@nestjs/common';
import type { NewTeam, TeamRole } from '@ringside/contracts/teams';
import { Refusal, type TeamId, type UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export interface TeamRow {
  readonly id: TeamId;
  readonly slug: string;
  readonly name: string;
  readonly tag: string;
  readonly about: string;
  readonly createdAt: Date;
  /** `null`: lives. */
  readonly disbandedAt: Date | null;
}

export interface MyTeamRow extends TeamRow {
  readonly role: TeamRole;
  readonly members: number;
}

const COLUMNS = `t.id, t.slug, t.name, t.tag, t.about, t.created_at as "createdAt", t.disbanded_at as "disbandedAt"`;
const MOST_LISTED = 4000;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

@Injectable()
export class TeamRepository {
  constructor(private readonly database: Database) {}

  /** By its id, or by the part of its address. */
  async find(team: string): Promise<TeamRow | undefined> {
    const id = UUID.test(team) ? team : null;
    const [row] = await this.database.query<TeamRow>(
      `select ${COLUMNS} from team t where t.id = $1 or t.slug = $2 order by t.id is not distinct from $1 desc limit 1`,
      [id, team],
    );
    return row;
  }

  /** The team, locked until the end of the transaction: whoever else changes it or its people waits. @throws Refusal NOT_FOUND */
  async lock(teamId: TeamId): Promise<TeamRow> {
    const [row] = await this.database.write<TeamRow>(
      `select ${COLUMNS} from team t where t.id = $1 for no key update`,
      [teamId],
    );
    if (!row) throw new Refusal('NOT_FOUND');
    return row;
  }

  /** @throws Refusal TEAM_NAME_TAKEN or TEAM_TAG_TAKEN */
  async insert(facts: NewTeam, slug: string, captain: UserId): Promise<TeamRow> {
    const [row] = await refusingClashes(() =>
      this.database.write<TeamRow>(
        `with t as (
           insert into team (slug, name, tag, about, created_by)
           values (case when exists (select from team where slug = $1) then $1 || '-' || substr(md5(random()::text), 1, 6) else $1 end,
                   $2, $3, $4, $5) returning *
         ), captain as (insert into team_member (team_id, user_id, role) select t.id, $5, 'captain' from t)
         select ${COLUMNS} from t`,
        [slug, facts.name, facts.tag, facts.about, captain],
      ),
    );
    if (!row) throw new Error('The statement answered no team.');
    return row;
  }

  /** @throws Refusal TEAM_NAME_TAKEN or TEAM_TAG_TAKEN */
  async update(teamId: TeamId, { name, tag, about }: NewTeam): Promise<void> {
    await refusingClashes(() =>
      this.database.change('update team set name = $2, tag = $3, about = $4 where id = $1', [teamId, name, tag, about]),
    );
  }

  async disband(teamId: TeamId): Promise<void> {
    await this.database.change('update team set disbanded_at = clock_timestamp() where id = $1', [teamId]);
  }

  /** The living teams, the latest first; as many as one sitemap may name with everything else. */
  living(): Promise<TeamRow[]> {
    return this.database.query<TeamRow>(
      `select ${COLUMNS} from team t where t.disbanded_at is null order by t.id desc limit ${MOST_LISTED}`,
    );
  }

  /** The living teams of a person, by name. */
  ofPerson(userId: UserId): Promise<MyTeamRow[]> {
    return this.database.query<MyTeamRow>(
      `select ${COLUMNS}, m.role,
              (select count(*)::int from team_member o where o.team_id = t.id and o.left_at is null) as members
         from team_member m join team t on t.id = m.team_id
        where m.user_id = $1 and m.left_at is null and t.disbanded_at is null order by lower(t.name), t.id`,
      [userId],
    );
  }
}

const CLASHES: Readonly<Record<string, string>> = {
  uq_team_name: 'TEAM_NAME_TAKEN',
  uq_team_slug: 'TEAM_NAME_TAKEN',
  uq_team_tag: 'TEAM_TAG_TAKEN',
};

/** The constraints settle who was first; their names tell what to say to the other. */
async function refusingClashes<T>(statement: () => Promise<T>): Promise<T> {
  try {
    return await statement();
  } catch (error) {
    const { driverError } = error as { driverError?: { constraint?: string } };
    const code = CLASHES[driverError?.constraint ?? ''];
    throw code === undefined ? error : new Refusal(code);
  }
}
