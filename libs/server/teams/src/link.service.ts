import { Injectable } from '@nestjs/common';
import type { Body } from '@ringside/contracts';
import { LINKS_OPEN_MAX, type MadeTeamLink, type makeLink } from '@ringside/contracts/teams';
import { Refusal, type TeamId } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { CaptainCommands } from './captain.commands';
import { LinkRepository, newToken } from './link.repository';
import { TeamChronicle } from './team.chronicle';
import { toLink } from './team.reader';

/** Links by which people join: made and taken back by the captain. */
@Injectable()
export class LinkService {
  constructor(
    private readonly captains: CaptainCommands,
    private readonly links: LinkRepository,
    private readonly chronicle: TeamChronicle,
  ) {}

  /** @throws Refusal NOT_FOUND, FORBIDDEN, TEAM_DISBANDED or TOO_MANY_INVITATIONS */
  async make(teamId: TeamId, actor: Actor, wish: Body<typeof makeLink>): Promise<MadeTeamLink> {
    const token = newToken();
    const link = await this.captains.run(teamId, actor, async (team) => {
      if ((await this.links.list(teamId)).length >= LINKS_OPEN_MAX) {
        throw new Refusal('TOO_MANY_INVITATIONS', { max: LINKS_OPEN_MAX });
      }
      this.chronicle.moved(team, []);
      return this.links.add(teamId, actor.userId, token, wish);
    });
    return { ...toLink(link), token };
  }

  /** @throws Refusal NOT_FOUND, FORBIDDEN, TEAM_DISBANDED or TEAM_LINK_OVER */
  revoke(teamId: TeamId, actor: Actor, linkId: string): Promise<void> {
    return this.captains.run(teamId, actor, async (team) => {
      if (!(await this.links.revoke(teamId, linkId))) throw new Refusal('TEAM_LINK_OVER');
      this.chronicle.moved(team, []);
    });
  }
}
