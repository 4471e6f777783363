import { Injectable } from '@nestjs/common';
import { Refusal, type TeamId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { InvitationRepository, type InvitationRow } from './invitation.repository';
import { LinkRepository } from './link.repository';
import { TeamChronicle } from './team.chronicle';
import { TeamEntry } from './team-entry';

/** Answering invitations, and joining by a link. An invitation or link of somebody who is refused is not used up. */
@Injectable()
export class JoiningService {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationRepository,
    private readonly links: LinkRepository,
    private readonly entry: TeamEntry,
    private readonly chronicle: TeamChronicle,
  ) {}

  /** @throws Refusal NOT_FOUND for somebody else’s, INVITATION_OVER, or a code of `judgeJoin` */
  accept(invitationId: string, actor: Actor): Promise<TeamId> {
    return this.database.transact(async () => {
      const { teamId } = await this.own(invitationId, actor);
      await this.entry.enter(teamId, actor, async () => {
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

  /** @throws Refusal TEAM_LINK_OVER, or a code of `judgeJoin` */
  join(token: string, actor: Actor): Promise<TeamId> {
    return this.database.transact(async () => {
      const teamId = await this.links.teamOf(token);
      if (!teamId) throw new Refusal('TEAM_LINK_OVER');
      await this.entry.enter(teamId, actor, async () => {
        if (!(await this.links.use(token))) throw new Refusal('TEAM_LINK_OVER');
      });
      return teamId;
    });
  }

  private async own(invitationId: string, { userId }: Actor): Promise<InvitationRow> {
    const invitation = await this.invitations.find(invitationId);
    if (invitation?.userId !== userId) throw new Refusal('NOT_FOUND');
    return invitation;
  }
}
