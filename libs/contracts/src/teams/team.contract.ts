import * as z from 'zod';
import { endpoint } from '../endpoint';
import { TeamId, UserId } from '../ids';
import { TEAM_ROLES } from './team.limits';
import { NewTeam, Team, TeamInvitation, TeamRef } from './team-facts.contract';

const params = z.strictObject({ teamId: TeamId });
const ofMember = params.extend({ userId: UserId });

export const createTeam = endpoint({
  method: 'POST',
  path: '/teams',
  summary: 'Create a team',
  description: 'Its maker becomes its captain. Names and tags of living teams are unique whatever their case.',
  permission: 'team.create',
  body: NewTeam,
  response: Team,
  errors: ['TEAM_NAME_TAKEN', 'TEAM_TAG_TAKEN', 'TOO_MANY_TEAMS'],
  idempotent: true,
});

export const getTeam = endpoint({
  method: 'GET',
  path: '/teams/:team',
  summary: 'Get a team',
  description: 'By its id or the last part of its address. Disbanded teams stay readable.',
  permission: 'team.read',
  params: z.strictObject({ team: z.string().min(1).max(60) }),
  response: Team,
  errors: [],
});

export const updateTeam = endpoint({
  method: 'PUT',
  path: '/teams/:teamId',
  summary: 'Change the name, tag or words of a team',
  description: 'For its captain. Its address stays, so that links to it keep working.',
  permission: 'team.lead',
  params,
  body: NewTeam,
  response: Team,
  errors: ['TEAM_NAME_TAKEN', 'TEAM_TAG_TAKEN', 'TEAM_DISBANDED'],
});

export const MyTeams = z
  .strictObject({
    teams: z.array(TeamRef.extend({ role: z.enum(TEAM_ROLES), members: z.int() })),
    /** Those that wait for an answer, the latest first. */
    invitations: z.array(TeamInvitation),
  })
  .meta({ id: 'MyTeams' });
export type MyTeams = z.output<typeof MyTeams>;

export const getMyTeams = endpoint({
  method: 'GET',
  path: '/my-teams',
  summary: 'My teams and the invitations that wait for my answer',
  permission: 'team.join',
  response: MyTeams,
  errors: [],
});

export const setMemberRole = endpoint({
  method: 'PUT',
  path: '/teams/:teamId/members/:userId/role',
  summary: 'Make somebody a member or a substitute',
  description: 'For the captain; who is captain changes by handing the team over.',
  permission: 'team.lead',
  params: ofMember,
  body: z.strictObject({ role: z.enum(['member', 'substitute']) }).meta({ id: 'TeamRoleChange' }),
  response: Team,
  errors: ['CAPTAIN_STAYS', 'TEAM_DISBANDED'],
});

export const removeMember = endpoint({
  method: 'DELETE',
  path: '/teams/:teamId/members/:userId',
  summary: 'Put somebody out of a team',
  description: 'For the captain. They stay in the team’s past.',
  permission: 'team.lead',
  params: ofMember,
  response: z.void(),
  errors: ['CAPTAIN_STAYS', 'TEAM_DISBANDED'],
});

export const leaveTeam = endpoint({
  method: 'POST',
  path: '/teams/:teamId/leave',
  summary: 'Leave a team',
  description: 'A captain hands the team over first, or disbands it: a living team always has one.',
  permission: 'team.join',
  params,
  response: z.void(),
  errors: ['CAPTAIN_STAYS', 'TEAM_DISBANDED'],
});

export const handTeamOver = endpoint({
  method: 'POST',
  path: '/teams/:teamId/captain',
  summary: 'Hand a team over to another of its people',
  description: 'For the captain, who stays as a member. Of two at once one holds; the other is refused.',
  permission: 'team.lead',
  params,
  body: z.strictObject({ userId: UserId }).meta({ id: 'TeamHandOver' }),
  response: Team,
  status: 200,
  errors: ['CAPTAIN_STAYS', 'TEAM_DISBANDED'],
});

export const disbandTeam = endpoint({
  method: 'POST',
  path: '/teams/:teamId/disband',
  summary: 'Disband a team for good',
  description: 'For its captain, and for moderators and admins. Its page stays; its name and tag are free again.',
  permission: 'team.lead',
  params,
  response: Team,
  status: 200,
  errors: ['TEAM_DISBANDED'],
});
