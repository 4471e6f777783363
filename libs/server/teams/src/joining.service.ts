import { Injectable } from '@nestjs/common';
import type { EndpointOutput } from '@ringside/contracts';
import type { lookAtLink } from '@ringside/contracts/teams';
import { orRefuse, Refusal, type TeamId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { Actor, Visitor } from '@ringside/server/ports';
import { InvitationRepository } from './invitation.repository';
import { LinkRepository } from './link.repository';
import { MemberRepository } from './member.repository';
import { TeamChronicle } from './team.chronicle';
import { judgeJoin } from './team.policy';
import { refOf } from './team.reader';
import { TeamRepository } from './team.repository';

/**
 * Coming into a team. The last place is settled by the lock on the team, the last team of a person by a lock on the person,
 * taken first: whoever comes second is refused, and their invitation or link is not used up.
 */
@Injectable()
export class JoiningService {
  constructor(
    private readonly database: Database,
    private readonly teams: TeamRepository,
    private readonly members: MemberRepository,
    private readonly invitations: InvitationRepository,
    private readonly links: LinkRepository,
    private readonly chronicle: TeamChronicle,
  ) {}

  /** @throws Refusal NOT_FOUND for somebody else’s, INVITATION_OVER, or a code of `judgeJoin` */
  accept(invitationId: string, actor: Actor): Promise<TeamId> {
    return this.database.transact(async () => {
      const { teamId } = await this.own(invitationId, actor);
      await this.enter(teamId, actor, async () => {
        if (!(await this.invitations.settle(invitationId, 'accepted'))) throw new Refusal('INVITATION_OVER');
      });
      return teamId;
    });
  }

  /** @throws Refusal NOT_FOUND for somebody else’s, or INVITATION_OVER */
  decline(invitationId: string, actor: Actor): Promise<void> {
    return this.database.transact(async () => {
      const { teamId } = await this.own(invitationId, actor);
      if (!(await this.invitations.settle(invitationId, 'declined'))) throw new Refusal('INVITATION_OVER');
      this.chronicle.moved({ id: teamId }, [actor.userId]);
    });
  }

  /** @throws Refusal TEAM_LINK_OVER */
  async look(token: string, asker: Visitor): Promise<EndpointOutput<typeof lookAtLink>> {
    const teamId = await this.teamOf(token);
    const team = await this.teams.find(teamId);
    if (!team) throw new Refusal('TEAM_LINK_OVER');
    const members = await this.members.list(teamId);
    const isMember = members.some(({ userId }) => userId === asker?.userId);
    return { team: refOf(team), members: members.length, isMember };
  }

  /** @throws Refusal TEAM_LINK_OVER, or a code of `judgeJoin` */
  join(token: string, actor: Actor): Promise<TeamId> {
    return this.database.transact(async () => {
      const teamId = await this.teamOf(token);
      await this.enter(teamId, actor, async () => {
        if (!(await this.links.use(token))) throw new Refusal('TEAM_LINK_OVER');
      });
      return teamId;
    });
  }

  private async enter(teamId: TeamId, actor: Actor, useUp: () => Promise<void>): Promise<void> {
    const { userId } = actor;
    await this.members.lockPerson(userId);
    const team = await this.teams.lock(teamId);
    const before = await this.members.list(teamId);
    orRefuse(
      judgeJoin({
        role: before.find((one) => one.userId === userId)?.role ?? null,
        isDisbanded: team.disbandedAt !== null,
        members: before.length,
        teams: await this.members.countTeams(userId),
      }),
    );
    await useUp();
    await this.members.add(teamId, userId);
    await this.invitations.settleOf(teamId, userId);
    this.chronicle.moved(team, [userId, ...before.map((one) => one.userId)]);
    const captains = before.filter(({ role }) => role === 'captain').map((one) => one.userId);
    await this.chronicle.notify('teamJoined', team, actor, captains);
  }

  private async own(invitationId: string, { userId }: Actor) {
    const invitation = await this.invitations.find(invitationId);
    if (invitation?.userId !== userId) throw new Refusal('NOT_FOUND');
    return invitation;
  }

  private async teamOf(token: string): Promise<TeamId> {
    const teamId = await this.links.teamOf(token);
    if (!teamId) throw new Refusal('TEAM_LINK_OVER');
    return teamId;
  }
}
