import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { canModerate, canOrganize } from './roles';
import { useMe } from './use-me';

/** Where somebody's work is: their events, or for moderators who create none, the queue. */
export function FirstPage(): ReactNode {
  const me = useMe();
  return <Navigate to={canModerate(me.role) && !canOrganize(me.role) ? '/moderation' : '/events'} replace />;
}
