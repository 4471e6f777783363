import type { EndpointInput } from '@ringside/contracts';
import {
  type BanOrder,
  banUser,
  claimAdmin,
  getAdminClaim,
  getUser,
  listAudit,
  listUsers,
  resetTwoFactor,
  type RoleChange,
  setRole,
  setTrust,
  type SiteUserDetails,
  unbanUser,
} from '@ringside/contracts/accounts';
import type { UserId } from '@ringside/kernel';
import {
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { become } from './accounts.queries';
import { call } from './call';

const firstPage = undefined as string | undefined;
const from = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

/** What to look for; the paging is the query's own. */
export type PeopleWish = Omit<EndpointInput<typeof listUsers>['query'], 'cursor' | 'limit'>;
export type AuditSearch = Omit<EndpointInput<typeof listAudit>['query'], 'cursor' | 'limit'>;

export const peopleQueries = {
  everyList: ['people', 'list'] as const,

  /** Accounts, page by page. What is shown stays while another search is asked. */
  list: (wish: PeopleWish) =>
    infiniteQueryOptions({
      queryKey: [...peopleQueries.everyList, wish],
      queryFn: ({ signal, pageParam }) => call(listUsers, { query: { ...wish, ...from(pageParam) } }, { signal }),
      initialPageParam: firstPage,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),

  one: (userId: UserId) =>
    queryOptions({
      queryKey: ['people', 'one', userId],
      queryFn: ({ signal }) => call(getUser, { params: { userId } }, { signal }),
    }),

  /** The audit log, page by page. */
  audit: (search: AuditSearch) =>
    infiniteQueryOptions({
      queryKey: ['audit', search],
      queryFn: ({ signal, pageParam }) => call(listAudit, { query: { ...search, ...from(pageParam) } }, { signal }),
      initialPageParam: firstPage,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),
};

function keepPerson(cache: QueryClient, person: SiteUserDetails): void {
  cache.setQueryData(peopleQueries.one(person.id).queryKey, person);
  void cache.invalidateQueries({ queryKey: peopleQueries.everyList });
  void cache.invalidateQueries({ queryKey: ['audit'] });
}

/** One change of an account's rights; after a refusal the account is asked for again, as it was not what the page showed. */
function useRightsCommand<Wish>(userId: UserId, send: (wish: Wish) => Promise<SiteUserDetails>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (person) => keepPerson(cache, person),
    onError: () => void cache.invalidateQueries({ queryKey: peopleQueries.one(userId).queryKey }),
  });
}

export const useSetRole = (userId: UserId) =>
  useRightsCommand(userId, (body: RoleChange) => call(setRole, { params: { userId }, body }));

export const useSetTrust = (userId: UserId) =>
  useRightsCommand(userId, (isTrusted: boolean) => call(setTrust, { params: { userId }, body: { isTrusted } }));

export const useResetTwoFactor = (userId: UserId) =>
  useRightsCommand(userId, (reason: string) => call(resetTwoFactor, { params: { userId }, body: { reason } }));

export const useBan = (userId: UserId) =>
  useRightsCommand(userId, (body: BanOrder) => call(banUser, { params: { userId }, body }));

export const useUnban = (userId: UserId) =>
  useRightsCommand(userId, (reason: string | undefined) =>
    call(unbanUser, { params: { userId }, body: reason === undefined ? {} : { reason } }),
  );

/** Whether the site has no administrator yet. */
export const adminClaimQuery = () =>
  queryOptions({
    queryKey: ['people', 'adminClaim'],
    queryFn: ({ signal }) => call(getAdminClaim, {}, { signal }),
  });

/** Becomes the first administrator with the token that the server printed. */
export function useClaimAdmin() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (token: string) => call(claimAdmin, { body: { token } }),
    onSuccess: (user) => become(cache, user),
  });
}
