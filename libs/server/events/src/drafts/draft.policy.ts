import { no, type Or, yes } from '@ringside/kernel';
import type { EventState } from '@ringside/server/ports';
import type { EventAccess } from '../event-access.policy';

/**
 * Whether somebody may delete an event. Only a draft that was never submitted: what a moderator or the public has seen is
 * cancelled instead and keeps its history. Only its owner or an admin: a manager works on what is not theirs.
 */
export function decideDeleting(
  { state, submittedAt }: { readonly state: EventState; readonly submittedAt: Date | null },
  access: EventAccess,
): Or<void, 'FORBIDDEN' | 'EVENT_WRONG_STATE'> {
  if (!access.isAdmin && !access.roles?.includes('owner')) return no('FORBIDDEN');
  return state === 'draft' && submittedAt === null ? yes(undefined) : no('EVENT_WRONG_STATE', { state });
}
