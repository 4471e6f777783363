import * as z from 'zod';
import { endpoint } from '../endpoint';
import { TeamId, UserId } from '../ids';
import { LINK_DAYS, LINK_USES_MAX } from './team.limits';
import { Team, TeamInvitation, TeamLink, TeamRef } from './team-facts.contract';

const params = z.strictObject({ teamId: TeamId });
const ofInvitation = z.strictObject({ invitationId: z.uuid() });

export const TeamInvitations = z
  .strictObject({ invitations: z.array(TeamInvitation), links: z.array(TeamLink) })
  .meta({ id: 'TeamInvitations' });
export type TeamInvitations = z.output<typeof TeamInvitations>;

export const listInvitations = endpoint({
  method: 'GET',
  path: '/teams/:teamId/invitations',
  summary: 'Invitations of a team that wait, and links that work',
  description: 'For its captain.',
  permission: 'team.lead',
  params,
  response: TeamInvitations,
  errors: [],
});

export const invitePerson = endpoint({
  method: 'POST',
  path: '/teams/:teamId/invitations',
  summary: 'Invite somebody into a team',
  description: 'For its captain. They are told, and have 14 days to answer.',
  permission: 'team.lead',
  params,
  body: z.strictObject({ userId: UserId }).meta({ id: 'TeamInvite' }),
  response: TeamInvitations,
  status: 200,
  errors: ['ALREADY_IN_TEAM', 'ALREADY_INVITED', 'TOO_MANY_INVITATIONS', 'TEAM_FULL', 'TEAM_DISBANDED'],
});

export const withdrawInvitation = endpoint({
  method: 'DELETE',
  path: '/teams/:teamId/invitations/:invitationId',
  summary: 'Take an invitation back',
  permission: 'team.lead',
  params: params.extend({ invitationId: z.uuid() }),
  response: z.void(),
  errors: ['INVITATION_OVER'],
});

export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/team-invitations/:invitationId/accept',
  summary: 'Accept an invitation and join the team',
  permission: 'team.join',
  params: ofInvitation,
  response: Team,
  status: 200,
  errors: ['INVITATION_OVER', 'TEAM_FULL', 'TOO_MANY_TEAMS', 'ALREADY_IN_TEAM', 'TEAM_DISBANDED'],
});

export const declineInvitation = endpoint({
  method: 'POST',
  path: '/team-invitations/:invitationId/decline',
  summary: 'Decline an invitation',
  permission: 'team.join',
  params: ofInvitation,
  response: z.void(),
  errors: ['INVITATION_OVER'],
});

export const MadeTeamLink = TeamLink.extend({
  /** The secret part of the address. It is told here and never again. */
  token: z.string(),
}).meta({ id: 'MadeTeamLink' });
export type MadeTeamLink = z.output<typeof MadeTeamLink>;

export const makeLink = endpoint({
  method: 'POST',
  path: '/teams/:teamId/links',
  summary: 'Make a link by which people join a team',
  description: 'For its captain. Whoever has the link may join while it works; it can be taken back.',
  permission: 'team.lead',
  params,
  body: z
    .strictObject({ days: z.literal(LINK_DAYS), maxUses: z.int().min(1).max(LINK_USES_MAX) })
    .meta({ id: 'NewTeamLink' }),
  response: MadeTeamLink,
  errors: ['TOO_MANY_INVITATIONS', 'TEAM_DISBANDED'],
});

export const revokeLink = endpoint({
  method: 'DELETE',
  path: '/teams/:teamId/links/:linkId',
  summary: 'Take a link back',
  permission: 'team.lead',
  params: params.extend({ linkId: z.uuid() }),
  response: z.void(),
  errors: ['TEAM_LINK_OVER'],
});

/** In the body and never in an address: addresses are kept in logs. */
const Token = z.strictObject({ token: z.string().min(1).max(100) }).meta({ id: 'TeamLinkToken' });

export const lookAtLink = endpoint({
  method: 'POST',
  path: '/team-links/look',
  summary: 'Which team a link invites into',
  permission: 'team.read',
  body: Token,
  response: z.strictObject({ team: TeamRef, members: z.int(), isMember: z.boolean() }).meta({ id: 'TeamLinkLook' }),
  status: 200,
  errors: ['TEAM_LINK_OVER'],
});

export const joinByLink = endpoint({
  method: 'POST',
  path: '/team-links/join',
  summary: 'Join a team by a link',
  permission: 'team.join',
  body: Token,
  response: Team,
  status: 200,
  errors: ['TEAM_LINK_OVER', 'TEAM_FULL', 'TOO_MANY_TEAMS', 'ALREADY_IN_TEAM', 'TEAM_DISBANDED'],
});
