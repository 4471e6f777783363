import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { canOrganize } from './roles';
import { useMe } from './use-me';

/** Where somebody's work is: their events, or for those who create none, the queue. */
export function FirstPage(): ReactNode {
  const me = useMe();
  return <Navigate to={canOrganize(me.role) ? '/events' : '/moderation'} replace />;
}
