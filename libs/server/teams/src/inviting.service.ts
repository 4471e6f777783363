import { Inject, Injectable } from '@nestjs/common';
import { INVITATIONS_OPEN_MAX, TEAM_MEMBERS_MAX } from '@ringside/contracts/teams';
import { Refusal, type TeamId, type UserId } from '@ringside/kernel';
import { type Actor, People } from '@ringside/server/ports';
import { CaptainCommands } from './captain.commands';
import { InvitationRepository } from './invitation.repository';
import { MemberRepository } from './member.repository';
import { TeamChronicle } from './team.chronicle';

/** Invitations by name. How many wait is counted under the lock on the team. */
@Injectable()
export class InvitingService {
  constructor(
    private readonly captains: CaptainCommands,
    private readonly members: MemberRepository,
    private readonly invitations: InvitationRepository,
    private readonly chronicle: TeamChronicle,
    @Inject(People) private readonly people: People,
  ) {}

  /**
   * @throws Refusal NOT_FOUND, FORBIDDEN, TEAM_DISBANDED, ALREADY_IN_TEAM, TEAM_FULL, TOO_MANY_INVITATIONS or
   * ALREADY_INVITED
   */
  invite(teamId: TeamId, actor: Actor, userId: UserId): Promise<void> {
    return this.captains.run(teamId, actor, async (team) => {
      await this.demandPerson(userId);
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

  /** @throws Refusal NOT_FOUND, FORBIDDEN, TEAM_DISBANDED or INVITATION_OVER */
  withdraw(teamId: TeamId, actor: Actor, invitationId: string): Promise<void> {
    return this.captains.run(teamId, actor, async (team) => {
      const invitation = await this.invitations.find(invitationId);
      if (invitation?.teamId !== teamId) throw new Refusal('NOT_FOUND');
      if (!(await this.invitations.settle(invitationId, 'withdrawn'))) throw new Refusal('INVITATION_OVER');
      this.chronicle.moved(team, [invitation.userId]);
    });
  }

  /** Whoever is banned is not there. */
  private async demandPerson(userId: UserId): Promise<void> {
    const person = (await this.people.standings([userId])).get(userId);
    if (!person || person.isBanned) throw new Refusal('NOT_FOUND');
  }
}
