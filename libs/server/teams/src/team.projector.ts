import { Injectable, type OnModuleInit } from '@nestjs/common';
import { myTeamsChanged, teamChanged } from '@ringside/contracts/teams';
import { Refusal } from '@ringside/kernel';
import { DomainEvents, Rooms, Topics } from '@ringside/server/platform';
import { teamMoved } from './team.chronicle';
import { TeamRepository } from './team.repository';

/** After COMMIT tells whoever looks at a team, and its people, that there is something newer to ask for. */
@Injectable()
export class TeamProjector implements OnModuleInit {
  constructor(
    private readonly teams: TeamRepository,
    private readonly facts: DomainEvents,
    private readonly rooms: Rooms,
    private readonly topics: Topics,
  ) {}

  onModuleInit(): void {
    this.topics.register('team', 'team.read', async (id) => {
      if (!(await this.teams.find(id))) throw new Refusal('NOT_FOUND');
    });
    this.facts.on(teamMoved, ({ teamId, people }) => {
      this.rooms.emit(`team:${teamId}`, teamChanged, { teamId });
      for (const userId of new Set(people)) this.rooms.emitToUser(userId, myTeamsChanged, {});
    });
  }
}
