import type { EndpointInput } from '@ringside/contracts';
import { type SignIn, signIn, signOut, signUp } from '@ringside/contracts/accounts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { become } from './accounts.queries';
import { call } from './call';

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
