import { getSession, type Session, type SessionUser } from '@ringside/contracts/accounts';
import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { call } from './call';
import { live } from './live';

export const accountQueries = {
  /** Who the browser's cookie speaks for. */
  session: () =>
    queryOptions({
      queryKey: ['session'],
      queryFn: ({ signal }): Promise<Session> => call(getSession, {}, { signal }),
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: 'always', // signed in or out in another tab
    }),
};

export interface SessionState {
  /** The person who is signed in; `null` for a visitor, and while it is not known. */
  readonly user: SessionUser | null;
  readonly isKnown: boolean;
}

/** Who is using this page. */
export function useSession(): SessionState {
  const { data } = useQuery(accountQueries.session());
  return { user: data?.user ?? null, isKnown: data !== undefined };
}

/** The session is gone, whoever ended it: nothing personal stays on the page. */
export function becomeVisitor(cache: QueryClient): void {
  if (cache.getQueryData(accountQueries.session().queryKey)?.user) become(cache, null);
}

/** Another person uses the page from now on: what was fetched for the last one is forgotten, the socket connects anew. */
export function become(cache: QueryClient, user: SessionUser | null): void {
  const { queryKey } = accountQueries.session();
  void cache.cancelQueries({ queryKey });
  // a file of its own: most pages keep nothing on the device
  void import('./kept-on-device').then(({ forgetKept }) => forgetKept());
  cache.setQueryData(queryKey, { user });
  void cache.resetQueries({ predicate: ({ queryKey: [first] }) => first !== queryKey[0] });
  live.renew();
}
