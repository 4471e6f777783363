import type { SiteRole } from '@ringside/contracts';
import type { EventCreators } from '@ringside/contracts/site';
import { no, type Or, yes } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';

/** Whoever makes events as their task; how many they have in work is their own matter. */
export const isOrganizer = (role: SiteRole): boolean => role === 'organizer' || role === 'admin';

/** Whether somebody may make an event at all. Whoever may not act for the site may not begin an event of their own either. */
export function decideCreating(
  { role, withheldRole }: Pick<Actor, 'role' | 'withheldRole'>,
  creators: EventCreators,
): Or<void, 'TWO_FACTOR_REQUIRED' | 'EVENTS_BY_ORGANIZERS'> {
  if (withheldRole) return no('TWO_FACTOR_REQUIRED');
  return creators === 'everybody' || isOrganizer(role) ? yes(undefined) : no('EVENTS_BY_ORGANIZERS');
}
