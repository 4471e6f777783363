import { Injectable } from '@nestjs/common';
import { orRefuse, type TeamId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { MemberRepository } from './member.repository';
import { judgeLead } from './team.policy';
import { TeamRepository, type TeamRow } from './team.repository';

/** What only the captain of a living team does: one transaction under the lock on the team. */
@Injectable()
export class CaptainCommands {
  constructor(
    private readonly database: Database,
    private readonly teams: TeamRepository,
    private readonly members: MemberRepository,
  ) {}

  /** @throws Refusal NOT_FOUND, FORBIDDEN or TEAM_DISBANDED */
  run<T>(teamId: TeamId, { userId }: Actor, deed: (team: TeamRow) => Promise<T>): Promise<T> {
    return this.database.transact(async () => {
      const team = await this.teams.lock(teamId);
      const role = await this.members.roleOf(teamId, userId);
      orRefuse(judgeLead({ role, isDisbanded: team.disbandedAt !== null }));
      return deed(team);
    });
  }
}
