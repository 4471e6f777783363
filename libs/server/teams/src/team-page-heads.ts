import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PageHeads } from '@ringside/server/platform';
import { TeamRepository } from './team.repository';

/** What is shown of a team when its address is shared, and which teams search engines may know. */
@Injectable()
export class TeamPageHeads implements OnModuleInit {
  constructor(
    private readonly heads: PageHeads,
    private readonly teams: TeamRepository,
  ) {}

  onModuleInit(): void {
    this.heads.describe(/^\/teams\/([^/]+)$/, async ([, slug = '']) => {
      const team = await this.teams.find(slug);
      if (!team) return undefined;
      const title = `${team.name} (${team.tag})`;
      return { title, description: team.about || title, path: `/teams/${team.slug}` };
    });
    this.heads.list(async () =>
      (await this.teams.living()).map(({ slug, createdAt }) => ({ path: `/teams/${slug}`, changedAt: createdAt })),
    );
  }
}
