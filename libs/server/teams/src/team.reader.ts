import { Inject, Injectable } from '@nestjs/common';
import type { MyTeams, Team, TeamInvitation, TeamRef } from '@ringside/contracts/teams';
import { Refusal, type UserId } from '@ringside/kernel';
import { type Actor, People, type PersonName, type Visitor } from '@ringside/server/ports';
import { type InvitationOfTeam, InvitationRepository } from './invitation.repository';
import { MemberRepository } from './member.repository';
import { rightsOf } from './team.policy';
import { TeamRepository, type TeamRow } from './team.repository';

type Names = ReadonlyMap<UserId, PersonName>;

/** Shows teams and invitations. */
@Injectable()
export class TeamReader {
  constructor(
    private readonly teams: TeamRepository,
    private readonly members: MemberRepository,
    private readonly invitations: InvitationRepository,
    @Inject(People) private readonly people: People,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async get(team: string, asker: Visitor): Promise<Team> {
    const row = await this.teams.find(team);
    if (!row) throw new Refusal('NOT_FOUND');
    return this.whole(row, asker);
  }

  async mine({ userId }: Actor): Promise<MyTeams> {
    const [teams, invitations] = await Promise.all([this.teams.ofPerson(userId), this.invitations.ofPerson(userId)]);
    return {
      teams: teams.map((row) => ({ ...refOf(row), role: row.role, members: row.members })),
      invitations: await this.invitationsOf(invitations),
    };
  }

  async invitationsOf(rows: readonly InvitationOfTeam[]): Promise<TeamInvitation[]> {
    const names = await this.people.names(rows.flatMap(({ userId, invitedBy }) => [userId, invitedBy ?? userId]));
    return rows.map((row) => {
      const host = row.invitedBy === null ? undefined : names.get(row.invitedBy);
      return {
        id: row.id,
        team: { id: row.teamId, slug: row.slug, name: row.name, tag: row.tag },
        person: personOf(row.userId, names),
        invitedBy: host ? { id: host.userId, name: host.name } : null,
        expiresAt: row.expiresAt.toISOString(),
      };
    });
  }

  private async whole(row: TeamRow, asker: Visitor): Promise<Team> {
    const [members, past] = await Promise.all([this.members.list(row.id), this.members.past(row.id)]);
    const names = await this.people.names([...members, ...past].map(({ userId }) => userId));
    const role = members.find(({ userId }) => userId === asker?.userId)?.role ?? null;
    return {
      ...refOf(row),
      about: row.about,
      createdAt: row.createdAt.toISOString(),
      disbandedAt: row.disbandedAt?.toISOString() ?? null,
      members: members.map((one) => ({
        person: personOf(one.userId, names),
        role: one.role,
        since: one.since.toISOString(),
      })),
      past: past.map(({ userId, from, until }) => ({
        person: personOf(userId, names),
        from: from.toISOString(),
        until: until.toISOString(),
      })),
      myRole: role,
      may: rightsOf({ role, isDisbanded: row.disbandedAt !== null }, asker?.role),
    };
  }
}

export const refOf = ({ id, slug, name, tag }: TeamRow): TeamRef => ({ id, slug, name, tag });

function personOf(id: UserId, names: Names) {
  const { username = '', name = '' } = names.get(id) ?? {};
  return { id, username, name };
}
