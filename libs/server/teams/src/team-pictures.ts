import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { TeamId } from '@ringside/kernel';
import { type PictureAccess, type PictureRules, Pictures, type Visitor } from '@ringside/server/ports';
import { MemberRepository } from './member.repository';
import { TeamChronicle } from './team.chronicle';
import { TeamRepository } from './team.repository';

/** The picture of a team: everybody sees it, its captain changes it while the team lives. */
@Injectable()
export class TeamPictures implements PictureRules, OnModuleInit {
  constructor(
    private readonly teams: TeamRepository,
    private readonly members: MemberRepository,
    private readonly chronicle: TeamChronicle,
    @Inject(Pictures) private readonly pictures: Pictures,
  ) {}

  onModuleInit(): void {
    this.pictures.ownedBy('team', this);
  }

  async access(ownerId: string, asker: Visitor, forChange: boolean): Promise<PictureAccess | undefined> {
    const found = await this.teams.find(ownerId);
    if (!found) return undefined;
    const row = forChange ? await this.teams.lock(found.id) : found;
    const role = asker ? await this.members.roleOf(row.id, asker.userId) : null;
    return {
      isVisible: true,
      isOwner: role === 'captain',
      name: row.name,
      ...(row.disbandedAt === null ? {} : { blocked: { code: 'TEAM_DISBANDED' } }),
    };
  }

  changed(ownerId: string): void {
    this.chronicle.moved({ id: ownerId as TeamId }, []);
  }
}
