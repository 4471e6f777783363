import { SITE_ROLES, STAFF_ROLES, type StaffRole } from '@ringside/contracts';
import { GRANTABLE_ROLES } from '@ringside/contracts/staff';
import type { UserId } from '@ringside/kernel';
import { grantableBy, judgeGrant, judgeHandOver, judgeWithdrawal, type StaffStanding } from './staff.policy';

const [me, you] = ['me' as UserId, 'you' as UserId];
const standing = (...roles: StaffRole[]): StaffStanding => ({ id: me, isAdmin: false, roles });
const admin: StaffStanding = { id: me, isAdmin: true, roles: [] };
const codeOf = (decision: ReturnType<typeof judgeHandOver>) => (decision.ok ? 'yes' : decision.code);

describe('a role in the staff of an event', () => {
  it('is given by the owner and admins, by managers except their own, and by nobody else', () => {
    const given = Object.fromEntries(STAFF_ROLES.map((role) => [role, grantableBy(standing(role))]));
    expect(given).toEqual({
      owner: GRANTABLE_ROLES,
      manager: ['referee', 'chatModerator', 'door'],
      referee: [],
      chatModerator: [],
      door: [],
    });
    expect(grantableBy(admin)).toEqual(GRANTABLE_ROLES);
    expect(grantableBy(standing())).toEqual([]);
  });

  it('is never given to the owner, who has every right', () => {
    expect(judgeGrant(admin, ['owner'], 'referee')).toMatchObject({ code: 'STAFF_OWNER' });
    expect(judgeGrant(standing('manager'), [], 'referee').ok).toBe(true);
    expect(judgeGrant(standing('manager'), [], 'manager')).toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each(GRANTABLE_ROLES)('%s is laid down by whoever has it', (role) => {
    expect(judgeWithdrawal(standing(role), me, role).ok).toBe(true);
  });

  it('is taken by whoever may give it', () => {
    const taken = (actor: StaffStanding) => GRANTABLE_ROLES.filter((role) => judgeWithdrawal(actor, you, role).ok);
    expect(taken(admin)).toEqual(GRANTABLE_ROLES);
    expect(taken(standing('owner'))).toEqual(GRANTABLE_ROLES);
    expect(taken(standing('manager'))).toEqual(['referee', 'chatModerator', 'door']);
    expect(taken(standing('referee', 'door'))).toEqual([]);
  });
});

describe('the owner of an event', () => {
  it('is removed by nobody, not even by themselves or an admin', () => {
    expect(codeOf(judgeWithdrawal(standing('owner'), me, 'owner'))).toBe('STAFF_OWNER');
    expect(codeOf(judgeWithdrawal(admin, you, 'owner'))).toBe('STAFF_OWNER');
    expect(codeOf(judgeWithdrawal(standing('manager'), you, 'owner'))).toBe('FORBIDDEN');
  });

  it('hands it over to another organizer or admin only', () => {
    const outcomes = SITE_ROLES.map((siteRole) => judgeHandOver(standing('owner'), me, { id: you, siteRole }).ok);
    expect(Object.fromEntries(SITE_ROLES.map((role, n) => [role, outcomes[n]]))).toEqual({
      player: false,
      organizer: true,
      moderator: false,
      admin: true,
    });
    expect(codeOf(judgeHandOver(admin, you, { id: you, siteRole: 'organizer' }))).toBe('STAFF_OWNER');
  });

  it.each(GRANTABLE_ROLES)('is not replaced by a %s', (role) => {
    expect(codeOf(judgeHandOver(standing(role), you, { id: me, siteRole: 'organizer' }))).toBe('FORBIDDEN');
  });
});
