import { accountQueries } from '@ringside/client/api';
import type { SessionUser } from '@ringside/contracts/accounts';
import { useQuery } from '@tanstack/react-query';

/** The person who is signed in. Only for pages behind the gate. @throws Error when nobody is */
export function useMe(): SessionUser {
  const { data } = useQuery(accountQueries.session());
  if (!data?.user) throw new Error('This page stands behind the gate.');
  return data.user;
}
