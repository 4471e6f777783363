import { Controller } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import {
  createTeam,
  disbandTeam,
  getMyTeams,
  getTeam,
  handTeamOver,
  leaveTeam,
  type MyTeams,
  removeMember,
  setMemberRole,
  type Team,
  updateTeam,
} from '@ringside/contracts/teams';
import { Asker, BodyOf, Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor, Visitor } from '@ringside/server/ports';
import { TeamReader } from './team.reader';
import { TeamService } from './team.service';

type OfTeam = Params<typeof updateTeam>;
type OfMember = Params<typeof removeMember>;

@Controller()
export class TeamController {
  constructor(
    private readonly teams: TeamService,
    private readonly reader: TeamReader,
  ) {}

  @Route(getMyTeams)
  mine(@Me() me: Actor): Promise<MyTeams> {
    return this.reader.mine(me);
  }

  @Route(createTeam)
  async create(@Me() me: Actor, @BodyOf(createTeam) facts: Body<typeof createTeam>): Promise<Team> {
    return this.reader.get(await this.teams.create(me, facts), me);
  }

  @Route(getTeam)
  get(@Asker() asker: Visitor, @ParamsOf(getTeam) { team }: Params<typeof getTeam>): Promise<Team> {
    return this.reader.get(team, asker);
  }

  @Route(updateTeam)
  async update(
    @Me() me: Actor,
    @ParamsOf(updateTeam) { teamId }: OfTeam,
    @BodyOf(updateTeam) facts: Body<typeof updateTeam>,
  ): Promise<Team> {
    await this.teams.update(teamId, me, facts);
    return this.reader.get(teamId, me);
  }

  @Route(setMemberRole)
  async setRole(
    @Me() me: Actor,
    @ParamsOf(setMemberRole) { teamId, userId }: OfMember,
    @BodyOf(setMemberRole) { role }: Body<typeof setMemberRole>,
  ): Promise<Team> {
    await this.teams.setRole(teamId, me, userId, role);
    return this.reader.get(teamId, me);
  }

  @Route(removeMember)
  remove(@Me() me: Actor, @ParamsOf(removeMember) { teamId, userId }: OfMember): Promise<void> {
    return this.teams.remove(teamId, me, userId);
  }

  @Route(leaveTeam)
  leave(@Me() me: Actor, @ParamsOf(leaveTeam) { teamId }: OfTeam): Promise<void> {
    return this.teams.leave(teamId, me);
  }

  @Route(handTeamOver)
  async handOver(
    @Me() me: Actor,
    @ParamsOf(handTeamOver) { teamId }: OfTeam,
    @BodyOf(handTeamOver) { userId }: Body<typeof handTeamOver>,
  ): Promise<Team> {
    await this.teams.handOver(teamId, me, userId);
    return this.reader.get(teamId, me);
  }

  @Route(disbandTeam)
  async disband(@Me() me: Actor, @ParamsOf(disbandTeam) { teamId }: OfTeam): Promise<Team> {
    await this.teams.disband(teamId, me);
    return this.reader.get(teamId, me);
  }
}
