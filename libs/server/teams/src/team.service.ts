import { Injectable } from '@nestjs/common';
import type { NewTeam, TeamRole } from '@ringside/contracts/teams';
import { type Or, orRefuse, type TeamId, type UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { LinkRepository } from './link.repository';
import { MemberRepository } from './member.repository';
import { TeamChronicle } from './team.chronicle';
import { judgeAnother, judgeDeedOn, judgeDisband, judgeLead, judgeLeave, type Standing } from './team.policy';
import { TeamRepository, type TeamRow } from './team.repository';
import { slugOf } from './team-slug';

/**
 * Creates, changes and ends teams, and what their captains do with their people. Each command judges under the lock on the
 * team, with the roles of that moment: whoever was captain when they pressed need not be any more.
 */
@Injectable()
export class TeamService {
  constructor(
    private readonly database: Database,
    private readonly teams: TeamRepository,
    private readonly members: MemberRepository,
    private readonly links: LinkRepository,
    private readonly chronicle: TeamChronicle,
  ) {}

  /** @throws Refusal TEAM_NAME_TAKEN, TEAM_TAG_TAKEN or TOO_MANY_TEAMS */
  create(actor: Actor, facts: NewTeam): Promise<TeamId> {
    return this.database.transact(async () => {
      await this.members.lockPerson(actor.userId);
      orRefuse(judgeAnother(await this.members.countTeams(actor.userId)));
      const team = await this.teams.insert(facts, slugOf(facts.name), actor.userId);
      this.chronicle.moved(team, [actor.userId]);
      return team.id;
    });
  }

  /** @throws Refusal NOT_FOUND, FORBIDDEN, TEAM_DISBANDED, TEAM_NAME_TAKEN or TEAM_TAG_TAKEN */
  update(teamId: TeamId, actor: Actor, facts: NewTeam): Promise<void> {
    return this.change(teamId, actor, judgeLead, async (team) => {
      await this.teams.update(teamId, facts);
      await this.movedForAll(team);
    });
  }

  /** @throws Refusal NOT_FOUND, FORBIDDEN, TEAM_DISBANDED or CAPTAIN_STAYS */
  setRole(teamId: TeamId, actor: Actor, userId: UserId, role: Exclude<TeamRole, 'captain'>): Promise<void> {
    return this.change(teamId, actor, judgeLead, async (team) => {
      orRefuse(judgeDeedOn(await this.members.roleOf(teamId, userId)));
      await this.members.setRole(teamId, userId, role);
      this.chronicle.moved(team, [userId]);
    });
  }

  /** @throws Refusal NOT_FOUND, FORBIDDEN, TEAM_DISBANDED or CAPTAIN_STAYS */
  remove(teamId: TeamId, actor: Actor, userId: UserId): Promise<void> {
    return this.change(teamId, actor, judgeLead, async (team) => {
      orRefuse(judgeDeedOn(await this.members.roleOf(teamId, userId)));
      await this.members.end(teamId, userId);
      this.chronicle.moved(team, [userId, actor.userId]);
    });
  }

  /** @throws Refusal NOT_FOUND for who is not in it, TEAM_DISBANDED or CAPTAIN_STAYS */
  leave(teamId: TeamId, actor: Actor): Promise<void> {
    return this.change(teamId, actor, judgeLeave, async (team) => {
      await this.members.end(teamId, actor.userId);
      const left = await this.members.list(teamId);
      this.chronicle.moved(team, [actor.userId, ...left.map(({ userId }) => userId)]);
      const captains = left.filter(({ role }) => role === 'captain').map(({ userId }) => userId);
      await this.chronicle.notify('teamLeft', team, actor, captains);
    });
  }

  /** @throws Refusal NOT_FOUND, FORBIDDEN for who is captain no more, TEAM_DISBANDED or CAPTAIN_STAYS */
  handOver(teamId: TeamId, actor: Actor, userId: UserId): Promise<void> {
    return this.change(teamId, actor, judgeLead, async (team) => {
      orRefuse(judgeDeedOn(await this.members.roleOf(teamId, userId)));
      await this.members.setRole(teamId, actor.userId, 'member');
      await this.members.setRole(teamId, userId, 'captain');
      this.chronicle.moved(team, [actor.userId, userId]);
      await this.chronicle.notify('teamHandedOver', team, actor, [userId]);
    });
  }

  /** @throws Refusal NOT_FOUND, FORBIDDEN or TEAM_DISBANDED */
  disband(teamId: TeamId, actor: Actor): Promise<void> {
    const judge = (standing: Standing) => judgeDisband(standing, actor.role);
    return this.change(teamId, actor, judge, async (team, { role }) => {
      await this.teams.disband(teamId);
      await this.links.revokeAll(teamId);
      const people = await this.movedForAll(team);
      await this.chronicle.notify('teamDisbanded', team, actor, people);
      if (role !== 'captain') await this.chronicle.disbandedByOther(team, actor);
    });
  }

  private change(
    teamId: TeamId,
    actor: Actor,
    judge: (standing: Standing) => Or<void>,
    deed: (team: TeamRow, standing: Standing) => Promise<void>,
  ): Promise<void> {
    return this.database.transact(async () => {
      const team = await this.teams.lock(teamId);
      const role = await this.members.roleOf(teamId, actor.userId);
      const standing = { role, isDisbanded: team.disbandedAt !== null };
      orRefuse(judge(standing));
      await deed(team, standing);
    });
  }

  private async movedForAll(team: TeamRow): Promise<readonly UserId[]> {
    const people = (await this.members.list(team.id)).map(({ userId }) => userId);
    this.chronicle.moved(team, people);
    return people;
  }
}
