import type { SiteRole } from '@ringside/contracts';
import { TEAM_MEMBERS_MAX, type TeamRole, TEAMS_PER_PERSON_MAX } from '@ringside/contracts/teams';
import { no, type Or, yes } from '@ringside/kernel';

/** Somebody's place in a team: their role, if they are in it, and whether the team lives. */
export interface Standing {
  readonly role: TeamRole | null;
  readonly isDisbanded: boolean;
}

/** Whether somebody may invite, give roles, put people out and hand over. */
export function judgeLead({ role, isDisbanded }: Standing): Or<void, 'FORBIDDEN' | 'TEAM_DISBANDED'> {
  if (role !== 'captain') return no('FORBIDDEN');
  return isDisbanded ? no('TEAM_DISBANDED') : yes(undefined);
}

/** Whether somebody may end a team: its captain, and those who keep the site in order. */
export function judgeDisband({ role, isDisbanded }: Standing, siteRole: SiteRole): ReturnType<typeof judgeLead> {
  if (role !== 'captain' && siteRole !== 'moderator' && siteRole !== 'admin') return no('FORBIDDEN');
  return isDisbanded ? no('TEAM_DISBANDED') : yes(undefined);
}

/** Whether somebody may go. A living team always has a captain, also when they are the last one in it. */
export function judgeLeave({
  role,
  isDisbanded,
}: Standing): Or<void, 'NOT_FOUND' | 'CAPTAIN_STAYS' | 'TEAM_DISBANDED'> {
  if (role === null) return no('NOT_FOUND');
  if (isDisbanded) return no('TEAM_DISBANDED');
  return role === 'captain' ? no('CAPTAIN_STAYS') : yes(undefined);
}

/** Whether the captain may put somebody out, give them another role, or hand the team over to them. */
export function judgeDeedOn(target: TeamRole | null): Or<void, 'NOT_FOUND' | 'CAPTAIN_STAYS'> {
  if (target === null) return no('NOT_FOUND');
  return target === 'captain' ? no('CAPTAIN_STAYS') : yes(undefined);
}

/** How full a team is, and how many teams somebody who wants to join is in. */
export interface Room extends Standing {
  readonly members: number;
  readonly teams: number;
}

/** Whether somebody may join, by whatever way. */
export function judgeJoin({
  role,
  isDisbanded,
  members,
  teams,
}: Room): Or<void, 'TEAM_DISBANDED' | 'ALREADY_IN_TEAM' | 'TEAM_FULL' | 'TOO_MANY_TEAMS'> {
  if (isDisbanded) return no('TEAM_DISBANDED');
  if (role !== null) return no('ALREADY_IN_TEAM');
  if (members >= TEAM_MEMBERS_MAX) return no('TEAM_FULL', { max: TEAM_MEMBERS_MAX });
  return judgeAnother(teams);
}

/** Whether somebody may be in one more team. */
export const judgeAnother = (teams: number): Or<void, 'TOO_MANY_TEAMS'> =>
  teams >= TEAMS_PER_PERSON_MAX ? no('TOO_MANY_TEAMS', { max: TEAMS_PER_PERSON_MAX }) : yes(undefined);

/** What the asker may do; for the page, which the server judges again. */
export const rightsOf = (standing: Standing, siteRole: SiteRole | undefined) => ({
  lead: judgeLead(standing).ok,
  leave: judgeLeave(standing).ok,
  disband: siteRole !== undefined && judgeDisband(standing, siteRole).ok,
});
