import {
  getSession,
  type Session,
  type SessionUser,
  type SignIn,
  signIn,
  signOut,
  signUp,
} from '@ringside/contracts/accounts';
import type { EndpointInput } from '@ringside/contracts';
import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
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

/** Signs in with username or e-mail address. */
export function useSignIn() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: SignIn) => call(signIn, { body }),
    onSuccess: (user) => become(cache, user),
  });
}

/** Makes an account and signs in. */
export function useSignUp() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: EndpointInput<typeof signUp>['body']) => call(signUp, { body }),
    onSuccess: (user) => become(cache, user),
  });
}

export function useSignOut() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => call(signOut, {}),
    onSuccess: () => become(cache, null),
  });
}

/** The session is gone, whoever ended it: nothing personal stays on the page. */
export function becomeVisitor(cache: QueryClient): void {
  if (cache.getQueryData(accountQueries.session().queryKey)?.user) become(cache, null);
}

/** Another person uses the page from now on: what was fetched for the last one is forgotten, the socket connects anew. */
function become(cache: QueryClient, user: SessionUser | null): void {
  const { queryKey } = accountQueries.session();
  void cache.cancelQueries({ queryKey });
  cache.setQueryData(queryKey, { user });
  void cache.resetQueries({ predicate: ({ queryKey: [first] }) => first !== queryKey[0] });
  live.renew();
}
