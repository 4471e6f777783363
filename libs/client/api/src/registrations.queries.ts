import type { EndpointInput } from '@ringside/contracts';
import {
  type EventRegistration,
  getRegistration,
  getRegistrationSettings,
  joinEvent,
  listMyRegistrations,
  listParticipants,
  listRegistrations,
  putRegistrationSettings,
  register,
  type RegistrationSettings,
  ruleRegistrations,
  type Ruling,
  setRegistrationPrivacy,
  withdrawRegistration,
} from '@ringside/contracts/registrations';
import type { EventId } from '@ringside/kernel';
import {
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { call } from './call';
import { apiAddress } from './server-address';

const firstPage = undefined as string | undefined;
const from = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

/** What to look for; the paging is the query's own. */
export type RosterWish = Omit<EndpointInput<typeof listRegistrations>['query'], 'cursor' | 'limit'>;

export const registrationQueries = {
  everyMine: ['registrations', 'mine'] as const,

  /** How registration stands for an event, and one's own. */
  one: (eventId: EventId) =>
    queryOptions({
      queryKey: ['registrations', 'one', eventId],
      queryFn: ({ signal }) => call(getRegistration, { params: { eventId } }, { signal }),
    }),

  everyParticipants: (eventId: EventId) => ['registrations', 'participants', eventId] as const,

  /** Who takes part, page by page; rejects with PARTICIPANTS_HIDDEN for whom the list is not open. */
  participants: (eventId: EventId) =>
    infiniteQueryOptions({
      queryKey: registrationQueries.everyParticipants(eventId),
      queryFn: ({ signal, pageParam }) =>
        call(listParticipants, { params: { eventId }, query: { limit: 60, ...from(pageParam) } }, { signal }),
      initialPageParam: firstPage,
      getNextPageParam: ({ next }) => next,
    }),

  /** One's own registrations, page by page. */
  mine: () =>
    infiniteQueryOptions({
      queryKey: registrationQueries.everyMine,
      queryFn: ({ signal, pageParam }) => call(listMyRegistrations, { query: from(pageParam) }, { signal }),
      initialPageParam: firstPage,
      getNextPageParam: ({ next }) => next,
    }),

  everyRoster: (eventId: EventId) => ['registrations', 'roster', eventId] as const,

  /** The registrations as the organizers see them, page by page. What is shown stays while another search is asked. */
  roster: (eventId: EventId, wish: RosterWish) =>
    infiniteQueryOptions({
      queryKey: [...registrationQueries.everyRoster(eventId), wish],
      queryFn: ({ signal, pageParam }) =>
        call(listRegistrations, { params: { eventId }, query: { limit: 50, ...wish, ...from(pageParam) } }, { signal }),
      initialPageParam: firstPage,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),

  settings: (eventId: EventId) =>
    queryOptions({
      queryKey: ['registrations', 'settings', eventId],
      queryFn: ({ signal }) => call(getRegistrationSettings, { params: { eventId } }, { signal }),
    }),
};

/** What a person does about their own registration. */
export type RegistrationStep =
  { readonly act: 'register' | 'privacy'; readonly isListed: boolean } | { readonly act: 'withdraw' | 'join' };

/** After a refusal the registration is asked for again: it was not what the page showed. */
export function useRegistrationStep(eventId: EventId) {
  const cache = useQueryClient();
  const { queryKey } = registrationQueries.one(eventId);
  return useMutation({
    mutationFn: (step: RegistrationStep) => take(eventId, step),
    onSuccess: (registration) => {
      cache.setQueryData(queryKey, registration);
      askListsAgain(cache, eventId);
    },
    onError: () => void cache.invalidateQueries({ queryKey }),
  });
}

function take(eventId: EventId, step: RegistrationStep): Promise<EventRegistration> {
  const params = { eventId };
  switch (step.act) {
    case 'register':
      return call(register, { params, body: { isListed: step.isListed } });
    case 'privacy':
      return call(setRegistrationPrivacy, { params, body: { isListed: step.isListed } });
    case 'withdraw':
      return call(withdrawRegistration, { params });
    case 'join':
      return call(joinEvent, { params });
  }
}

function askListsAgain(cache: QueryClient, eventId: EventId): void {
  void cache.invalidateQueries({ queryKey: registrationQueries.everyParticipants(eventId) });
  void cache.invalidateQueries({ queryKey: registrationQueries.everyMine });
}

/** Decides about registrations; the answer tells which of them could not be changed. */
export function useRuling(eventId: EventId) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (ruling: Ruling) => call(ruleRegistrations, { params: { eventId }, body: ruling }),
    onSettled: () => void cache.invalidateQueries({ queryKey: registrationQueries.everyRoster(eventId) }),
  });
}

/** Says how people register for an event. */
export function usePutRegistrationSettings(eventId: EventId) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (settings: RegistrationSettings) =>
      call(putRegistrationSettings, { params: { eventId }, body: settings }),
    onSuccess: (settings) => cache.setQueryData(registrationQueries.settings(eventId).queryKey, settings),
  });
}

/** Where the browser downloads the registrations of an event. */
export const registrationsCsvAddress = (eventId: EventId): string =>
  `${apiAddress()}/events/${eventId}/registrations.csv`;
