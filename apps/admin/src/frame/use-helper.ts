import { eventQueries, useLiveMyEvents } from '@ringside/client/api';
import type { SessionUser } from '@ringside/contracts/accounts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { canOrganize } from './roles';

/** Whether somebody who organizes nothing is in the staff of an event. `isHelper` is undefined until that is known. */
export function useHelper({ role }: SessionUser) {
  const isAsked = !canOrganize(role);
  useLiveMyEvents();
  const { data, error, refetch } = useInfiniteQuery({ ...eventQueries.mine(), enabled: isAsked });
  const first = data?.pages[0];
  return { isHelper: isAsked ? first && first.items.length > 0 : false, error, refetch };
}
