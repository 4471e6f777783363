import { createApiToken, listApiTokens, type NewApiToken, revokeApiToken } from '@ringside/contracts/tokens';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';

export const tokenQueries = {
  /** One's own API tokens. */
  mine: () =>
    queryOptions({
      queryKey: ['tokens'],
      queryFn: ({ signal }) => call(listApiTokens, {}, { signal }),
    }),
};

/** The answer, with the secret in it, is the caller's alone: no cache keeps it once the page is left. */
export function useCreateToken() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: NewApiToken) => call(createApiToken, { body }),
    gcTime: 0,
    onSuccess: () => cache.invalidateQueries({ queryKey: tokenQueries.mine().queryKey }),
  });
}

export function useRevokeToken() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (tokenId: string) => call(revokeApiToken, { params: { tokenId } }),
    onSettled: () => cache.invalidateQueries({ queryKey: tokenQueries.mine().queryKey }),
  });
}
