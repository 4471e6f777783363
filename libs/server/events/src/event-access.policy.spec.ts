import { EVENT_STATES } from '@ringside/contracts/events';
import { SITE_ROLES, type SiteRole, STAFF_ROLES } from '@ringside/contracts';
import type { SessionId, UserId } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { accessOf, canSee } from './event-access.policy';

const aPerson = (role: SiteRole): Actor => ({
  userId: 'u' as UserId,
  sessionId: 's' as SessionId,
  username: 'u',
  name: 'U',
  role,
});

const seenBy = (access: ReturnType<typeof accessOf>, wasPublic = false) =>
  EVENT_STATES.filter((state) => canSee({ state, wasPublic }, access));

describe('an event', () => {
  it.each([undefined, aPerson('player'), aPerson('organizer')])(
    'is seen by people who do not belong to it once it is out',
    (asker) => {
      expect(seenBy(accessOf(asker, []))).toEqual(['published', 'started', 'finished']);
    },
  );

  it('stays readable to all when it is cancelled after it was out', () => {
    expect(seenBy(accessOf(undefined, []), true)).toEqual(['published', 'started', 'finished', 'cancelled']);
  });

  it('is seen by moderators in every state but draft', () => {
    expect(seenBy(accessOf(aPerson('moderator'), []))).toEqual(EVENT_STATES.filter((state) => state !== 'draft'));
  });

  it.each(STAFF_ROLES)('is seen by its %s in every state', (role) => {
    expect(seenBy(accessOf(aPerson('player'), [role]))).toEqual(EVENT_STATES);
  });

  it('is seen by admins in every state', () => {
    expect(seenBy(accessOf(aPerson('admin'), []))).toEqual(EVENT_STATES);
  });

  it('is led by its owner, its managers and admins only', () => {
    expect(STAFF_ROLES.filter((role) => accessOf(aPerson('player'), [role]).manages)).toEqual(['owner', 'manager']);
    expect(SITE_ROLES.filter((role) => accessOf(aPerson(role), []).manages)).toEqual(['admin']);
  });
});
