import { Injectable } from '@nestjs/common';
import { INVITATION_DAYS } from '@ringside/contracts/teams';
import type { TeamId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export interface InvitationRow {
  readonly id: string;
  readonly teamId: TeamId;
  readonly userId: UserId;
  readonly invitedBy: UserId | null;
  readonly expiresAt: Date;
}

/** An invitation together with its team. */
export interface InvitationOfTeam extends InvitationRow {
  readonly slug: string;
  readonly name: string;
  readonly tag: string;
}

const COLUMNS = `i.id, i.team_id as "teamId", i.user_id as "userId", i.invited_by as "invitedBy", i.expires_at as "expiresAt"`;
/** An invitation `i` that waits for its answer, by the database's clock. */
const WAITS = `i.state = 'open' and i.expires_at > clock_timestamp()`;
const MOST_SHOWN = 50;

/** Invitations by name. Those who write one of a team hold the lock on the team. */
@Injectable()
export class InvitationRepository {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<InvitationRow | undefined> {
    const [row] = await this.database.query<InvitationRow>(`select ${COLUMNS} from team_invitation i where i.id = $1`, [
      id,
    ]);
    return row;
  }

  ofTeam(teamId: TeamId): Promise<InvitationOfTeam[]> {
    return this.list('i.team_id = $1', teamId);
  }

  /** Those of a person that wait, for teams that live. */
  ofPerson(userId: UserId): Promise<InvitationOfTeam[]> {
    return this.list('i.user_id = $1 and t.disbanded_at is null', userId);
  }

  async count(teamId: TeamId): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from team_invitation i where i.team_id = $1 and ${WAITS}`,
      [teamId],
    );
    return row?.count ?? 0;
  }

  /** Invites somebody, anew when an earlier invitation is out of time. Answers nothing when one waits. */
  async open(teamId: TeamId, userId: UserId, by: UserId): Promise<string | undefined> {
    const [row] = await this.database.write<{ id: string }>(
      `insert into team_invitation as i (team_id, user_id, invited_by, expires_at)
       values ($1, $2, $3, clock_timestamp() + make_interval(days => $4))
       on conflict (team_id, user_id) where state = 'open' do update
          set invited_by = excluded.invited_by, created_at = excluded.created_at, expires_at = excluded.expires_at
        where i.expires_at <= clock_timestamp()
       returning i.id`,
      [teamId, userId, by, INVITATION_DAYS],
    );
    return row?.id;
  }

  /** Settles an invitation that waits. Answers whether there was one: of two at once one is told so. */
  async settle(id: string, state: 'accepted' | 'declined' | 'withdrawn'): Promise<boolean> {
    const count = await this.database.change(`update team_invitation i set state = $2 where i.id = $1 and ${WAITS}`, [
      id,
      state,
    ]);
    return count > 0;
  }

  /** Whoever joined by another way needs no invitation any more. */
  async settleOf(teamId: TeamId, userId: UserId): Promise<void> {
    await this.database.change(
      `update team_invitation set state = 'accepted' where team_id = $1 and user_id = $2 and state = 'open'`,
      [teamId, userId],
    );
  }

  private list(where: string, id: string): Promise<InvitationOfTeam[]> {
    return this.database.query<InvitationOfTeam>(
      `select ${COLUMNS}, t.slug, t.name, t.tag from team_invitation i join team t on t.id = i.team_id
        where ${where} and ${WAITS} order by i.id desc limit ${MOST_SHOWN}`,
      [id],
    );
  }
}
