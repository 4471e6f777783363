import { siteQueries } from '@ringside/client/api';
import type { SessionUser } from '@ringside/contracts/accounts';
import { useQuery } from '@tanstack/react-query';
import { canOrganize } from './roles';

/** Whether somebody may make events of their own; who does not organize may where the site lets everybody. Undefined until that is known. */
export function useMayCreate({ role }: SessionUser) {
  const isAsked = !canOrganize(role);
  const { data, error, refetch } = useQuery({ ...siteQueries.about(), enabled: isAsked });
  return { mayCreate: isAsked ? data && data.eventCreation === 'everybody' : true, error, refetch };
}
