import { Injectable } from '@nestjs/common';
import { orRefuse, type TeamId } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { InvitationRepository } from './invitation.repository';
import { MemberRepository } from './member.repository';
import { TeamChronicle } from './team.chronicle';
import { judgeJoin } from './team.policy';
import { TeamRepository } from './team.repository';

/**
 * The one way into a team. Its last place is settled by the lock on the team, the last team of a person by a lock on the
 * person, taken first: whoever comes second is refused.
 */
@Injectable()
export class TeamEntry {
  constructor(
    private readonly teams: TeamRepository,
    private readonly members: MemberRepository,
    private readonly invitations: InvitationRepository,
    private readonly chronicle: TeamChronicle,
  ) {}

  /**
   * Makes the actor a member, in the running transaction. `useUp` takes what let them in, once nothing else stands in the
   * way; it throws when that is gone. @throws Refusal NOT_FOUND or a code of `judgeJoin`
   */
  async enter(teamId: TeamId, actor: Actor, useUp: () => Promise<void>): Promise<void> {
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
}
