import { Inject, Injectable } from '@nestjs/common';
import type { Body } from '@ringside/contracts';
import {
  INVITATIONS_OPEN_MAX,
  LINKS_OPEN_MAX,
  type MadeTeamLink,
  type makeLink,
  TEAM_MEMBERS_MAX,
  type TeamInvitations,
  type TeamLink,
} from '@ringside/contracts/teams';
import { orRefuse, Refusal, type TeamId, type UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { type Actor, People } from '@ringside/server/ports';
import { InvitationRepository } from './invitation.repository';
import { LinkRepository, type LinkRow, newToken } from './link.repository';
import { MemberRepository } from './member.repository';
import { TeamChronicle } from './team.chronicle';
import { judgeLead } from './team.policy';
import { TeamReader } from './team.reader';
import { TeamRepository, type TeamRow } from './team.repository';

/** What a captain does to bring people into the team. Limits are counted under the lock on the team. */
@Injectable()
export class InvitingService {
  constructor(
    private readonly database: Database,
    private readonly teams: TeamRepository,
    private readonly members: MemberRepository,
    private readonly invitations: InvitationRepository,
    private readonly links: LinkRepository,
    private readonly chronicle: TeamChronicle,
    private readonly reader: TeamReader,
    @Inject(People) private readonly people: People,
  ) {}

  /** @throws Refusal NOT_FOUND, FORBIDDEN or TEAM_DISBANDED */
  async list(teamId: TeamId, actor: Actor): Promise<TeamInvitations> {
    const team = await this.teams.find(teamId);
    if (!team) throw new Refusal('NOT_FOUND');
    await this.demandCaptain(team, actor);
    const [invitations, links] = await Promise.all([this.invitations.ofTeam(teamId), this.links.list(teamId)]);
    return { invitations: await this.reader.invitationsOf(invitations), links: links.map(toLink) };
  }

  /** @throws Refusal NOT_FOUND, FORBIDDEN, TEAM_DISBANDED, ALREADY_IN_TEAM, TEAM_FULL, TOO_MANY_INVITATIONS or ALREADY_INVITED */
  invite(teamId: TeamId, actor: Actor, userId: UserId): Promise<void> {
    return this.leading(teamId, actor, async (team) => {
      const person = (await this.people.standings([userId])).get(userId);
      if (!person || person.isBanned) throw new Refusal('NOT_FOUND');
      if ((await this.members.roleOf(teamId, userId)) !== null) throw new Refusal('ALREADY_IN_TEAM');
      if ((await this.members.count(teamId)) >= TEAM_MEMBERS_MAX) {
        throw new Refusal('TEAM_FULL', { max: TEAM_MEMBERS_MAX });
      }
      if ((await this.invitations.count(teamId)) >= INVITATIONS_OPEN_MAX) {
        throw new Refusal('TOO_MANY_INVITATIONS', { max: INVITATIONS_OPEN_MAX });
      }
      if (!(await this.invitations.open(teamId, userId, actor.userId))) throw new Refusal('ALREADY_INVITED');
      this.chronicle.moved(team, [userId]);
      await this.chronicle.notify('teamInvited', team, actor, [userId]);
    });
  }

  /** @throws Refusal NOT_FOUND, FORBIDDEN or INVITATION_OVER */
  withdraw(teamId: TeamId, actor: Actor, invitationId: string): Promise<void> {
    return this.leading(teamId, actor, async (team) => {
      const invitation = await this.invitations.find(invitationId);
      if (invitation?.teamId !== teamId) throw new Refusal('NOT_FOUND');
      if (!(await this.invitations.settle(invitationId, 'withdrawn'))) throw new Refusal('INVITATION_OVER');
      this.chronicle.moved(team, [invitation.userId]);
    });
  }

  /** @throws Refusal NOT_FOUND, FORBIDDEN, TEAM_DISBANDED or TOO_MANY_INVITATIONS */
  async makeLink(teamId: TeamId, actor: Actor, wish: Body<typeof makeLink>): Promise<MadeTeamLink> {
    const token = newToken();
    const link = await this.leading(teamId, actor, async (team) => {
      if ((await this.links.list(teamId)).length >= LINKS_OPEN_MAX) {
        throw new Refusal('TOO_MANY_INVITATIONS', { max: LINKS_OPEN_MAX });
      }
      this.chronicle.moved(team, []);
      return this.links.add(teamId, actor.userId, token, wish);
    });
    return { ...toLink(link), token };
  }

  /** @throws Refusal NOT_FOUND, FORBIDDEN or TEAM_LINK_OVER */
  revokeLink(teamId: TeamId, actor: Actor, linkId: string): Promise<void> {
    return this.leading(teamId, actor, async (team) => {
      if (!(await this.links.revoke(teamId, linkId))) throw new Refusal('TEAM_LINK_OVER');
      this.chronicle.moved(team, []);
    });
  }

  private leading<T>(teamId: TeamId, actor: Actor, deed: (team: TeamRow) => Promise<T>): Promise<T> {
    return this.database.transact(async () => {
      const team = await this.teams.lock(teamId);
      await this.demandCaptain(team, actor);
      return deed(team);
    });
  }

  private async demandCaptain({ id, disbandedAt }: TeamRow, { userId }: Actor): Promise<void> {
    orRefuse(judgeLead({ role: await this.members.roleOf(id, userId), isDisbanded: disbandedAt !== null }));
  }
}

const toLink = ({ id, expiresAt, uses, maxUses }: LinkRow): TeamLink => ({
  id,
  expiresAt: expiresAt.toISOString(),
  uses,
  maxUses,
});
