import { Inject, Injectable } from '@nestjs/common';
import type { EndpointOutput } from '@ringside/contracts';
import type {
  lookAtLink,
  MyTeams,
  Team,
  TeamInvitation,
  TeamInvitations,
  TeamLink,
  TeamRef,
} from '@ringside/contracts/teams';
import { orRefuse, Refusal, type TeamId, type UserId } from '@ringside/kernel';
import { type Actor, People, type PersonName, type Visitor } from '@ringside/server/ports';
import { type InvitationOfTeam, InvitationRepository } from './invitation.repository';
import { LinkRepository, type LinkRow } from './link.repository';
import { MemberRepository } from './member.repository';
import { judgeLead, rightsOf } from './team.policy';
import { TeamRepository, type TeamRow } from './team.repository';

type Names = ReadonlyMap<UserId, PersonName>;

/** Shows teams and invitations. */
@Injectable()
export class TeamReader {
  constructor(
    private readonly teams: TeamRepository,
    private readonly members: MemberRepository,
    private readonly invitations: InvitationRepository,
    private readonly links: LinkRepository,
    @Inject(People) private readonly people: People,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async get(team: string, asker: Visitor): Promise<Team> {
    const row = await this.teams.find(team);
    if (!row) throw new Refusal('NOT_FOUND');
    return this.whole(row, asker);
  }

  async mine({ userId }: Actor): Promise<MyTeams> {
    const teams = await this.teams.ofPerson(userId);
    const invitations = await this.invitations.ofPerson(userId);
    return {
      teams: teams.map((row) => ({ ...refOf(row), role: row.role, members: row.members })),
      invitations: await this.invitationsOf(invitations),
    };
  }

  /** Who is invited and which links work. @throws Refusal NOT_FOUND, FORBIDDEN or TEAM_DISBANDED */
  async waiting(teamId: TeamId, { userId }: Actor): Promise<TeamInvitations> {
    const team = await this.teams.find(teamId);
    if (!team) throw new Refusal('NOT_FOUND');
    const role = await this.members.roleOf(teamId, userId);
    orRefuse(judgeLead({ role, isDisbanded: team.disbandedAt !== null }));
    const invitations = await this.invitations.ofTeam(teamId);
    const links = await this.links.list(teamId);
    return { invitations: await this.invitationsOf(invitations), links: links.map(toLink) };
  }

  /** @throws Refusal TEAM_LINK_OVER */
  async look(token: string, asker: Visitor): Promise<EndpointOutput<typeof lookAtLink>> {
    const teamId = await this.links.teamOf(token);
    const team = teamId && (await this.teams.find(teamId));
    if (!team) throw new Refusal('TEAM_LINK_OVER');
    const members = await this.members.list(team.id);
    const isMember = members.some(({ userId }) => userId === asker?.userId);
    return { team: refOf(team), members: members.length, isMember };
  }

  private async invitationsOf(rows: readonly InvitationOfTeam[]): Promise<TeamInvitation[]> {
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
    const members = await this.members.list(row.id);
    const past = await this.members.past(row.id);
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

export const toLink = ({ id, expiresAt, uses, maxUses }: LinkRow): TeamLink => ({
  id,
  expiresAt: expiresAt.toISOString(),
  uses,
  maxUses,
});

const refOf = ({ id, slug, name, tag }: TeamRow): TeamRef => ({ id, slug, name, tag });

function personOf(id: UserId, names: Names) {
  const { userId: _, ...person } = names.get(id) ?? { userId: id, username: '', name: '' };
  return { id, ...person };
}
