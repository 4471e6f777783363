import { SITE_ROLES } from '@ringside/contracts';
import { TEAM_MEMBERS_MAX, TEAM_ROLES, TEAMS_PER_PERSON_MAX } from '@ringside/contracts/teams';
import { judgeDeedOn, judgeDisband, judgeJoin, judgeLead, judgeLeave } from './team.policy';

const alive = { isDisbanded: false };
const codeOf = (decision: { ok: boolean; code?: string }) => (decision.ok ? 'yes' : decision.code);
const ofEach = (judge: (role: (typeof TEAM_ROLES)[number] | null) => { ok: boolean }) =>
  [...TEAM_ROLES, null].map((role) => codeOf(judge(role)));

describe('a team', () => {
  it('is led by its captain, and by nobody once it is disbanded', () => {
    expect(ofEach((role) => judgeLead({ role, ...alive }))).toEqual(['yes', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    expect(codeOf(judgeLead({ role: 'captain', isDisbanded: true }))).toBe('TEAM_DISBANDED');
  });

  it('is left by everybody but its captain, even when they are the last', () => {
    expect(ofEach((role) => judgeLeave({ role, ...alive }))).toEqual(['CAPTAIN_STAYS', 'yes', 'yes', 'NOT_FOUND']);
    expect(codeOf(judgeLeave({ role: 'member', isDisbanded: true }))).toBe('TEAM_DISBANDED');
  });

  it('is disbanded by its captain, and by moderators and admins, once', () => {
    const by = (role: 'captain' | 'member' | null) =>
      SITE_ROLES.filter((siteRole) => judgeDisband({ role, ...alive }, siteRole).ok);
    expect(by('captain')).toEqual(SITE_ROLES);
    expect(by('member')).toEqual(['moderator', 'admin']);
    expect(by(null)).toEqual(['moderator', 'admin']);
    expect(codeOf(judgeDisband({ role: 'captain', isDisbanded: true }, 'admin'))).toBe('TEAM_DISBANDED');
  });

  it('has its captain put out or degraded by nobody', () => {
    expect(ofEach(judgeDeedOn)).toEqual(['CAPTAIN_STAYS', 'yes', 'yes', 'NOT_FOUND']);
  });

  it('is joined while it lives and has room, by who is not in it and not in too many', () => {
    const room = { role: null, ...alive, members: TEAM_MEMBERS_MAX - 1, teams: TEAMS_PER_PERSON_MAX - 1 };
    expect(codeOf(judgeJoin(room))).toBe('yes');
    expect(codeOf(judgeJoin({ ...room, members: TEAM_MEMBERS_MAX }))).toBe('TEAM_FULL');
    expect(codeOf(judgeJoin({ ...room, teams: TEAMS_PER_PERSON_MAX }))).toBe('TOO_MANY_TEAMS');
    expect(codeOf(judgeJoin({ ...room, role: 'substitute' }))).toBe('ALREADY_IN_TEAM');
    expect(codeOf(judgeJoin({ ...room, isDisbanded: true }))).toBe('TEAM_DISBANDED');
  });
});
