import { eraseAccount, exportOwnData, getOwnPrivacy, giveConsent } from '@ringside/contracts/privacy';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { accountQueries, become } from './accounts.queries';
import { call } from './call';

export const privacyQueries = {
  /** What one agreed to, and what stands in the way of erasing one's account. */
  mine: () =>
    queryOptions({
      queryKey: ['privacy'],
      queryFn: ({ signal }) => call(getOwnPrivacy, {}, { signal }),
    }),
};

export function useGiveConsent() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (version: number) => call(giveConsent, { body: { version } }),
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: privacyQueries.mine().queryKey }),
        cache.invalidateQueries({ queryKey: accountQueries.session().queryKey }),
      ]),
  });
}

/** Everything that is kept about the person, as the text of a file. No cache keeps it. */
export function useExportOwnData() {
  return useMutation({
    mutationFn: async (password: string) =>
      JSON.stringify(await call(exportOwnData, { body: { password } }), undefined, 2),
    gcTime: 0,
  });
}

/** Erases the account; the page is a visitor's afterwards. */
export function useEraseAccount() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: { password: string; username: string }) => call(eraseAccount, { body }),
    onSuccess: () => become(cache, null),
    onError: () => void cache.invalidateQueries({ queryKey: privacyQueries.mine().queryKey }),
  });
}
