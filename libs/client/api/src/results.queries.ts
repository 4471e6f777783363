import {
  getLeaderboard,
  getPlacingProposal,
  getPlayer,
  listPlacings,
  listRegistrations,
  type NewPlacings,
  putPlacings,
} from '@ringside/contracts/registrations';
import type { EventId } from '@ringside/kernel';
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { call } from './call';
import type { findPeopleQuery } from './staff.queries';

/** How many are offered at once. */
const CANDIDATES = 8;

const firstPage = undefined as string | undefined;
const from = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

interface BoardWish {
  /** The latest with results unless given. */
  readonly season?: number;
  readonly game?: string;
}

export const resultQueries = {
  everyBoard: ['results', 'board'] as const,

  /** Who has the most points, page by page. What is shown stays while another season is asked. */
  board: (wish: BoardWish) =>
    infiniteQueryOptions({
      queryKey: [...resultQueries.everyBoard, wish],
      queryFn: ({ signal, pageParam }) =>
        call(getLeaderboard, { query: { limit: 50, ...wish, ...from(pageParam) } }, { signal }),
      initialPageParam: firstPage,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),

  everyPlayer: ['results', 'player'] as const,

  /** A player as everyone sees them, their history page by page; rejects with NOT_FOUND. */
  player: (username: string) =>
    infiniteQueryOptions({
      queryKey: [...resultQueries.everyPlayer, username],
      queryFn: ({ signal, pageParam }) =>
        call(getPlayer, { params: { username }, query: { limit: 20, ...from(pageParam) } }, { signal }),
      initialPageParam: firstPage,
      getNextPageParam: ({ next }) => next,
    }),

  /** How an event ended, by game and place. */
  ofEvent: (eventId: EventId) =>
    queryOptions({
      queryKey: ['results', 'event', eventId],
      queryFn: ({ signal }) => call(listPlacings, { params: { eventId } }, { signal }),
    }),

  /** What the tournaments of an event propose as its placings: as they ended by now, whenever it is asked. */
  proposal: (eventId: EventId) =>
    queryOptions({
      queryKey: ['results', 'proposal', eventId],
      queryFn: ({ signal }) => call(getPlacingProposal, { params: { eventId } }, { signal }),
      staleTime: 0,
      gcTime: 0, // the board opens with it: never with one from before the last match
    }),
};

/** Those who took part in an event and whose name contains the words. Only its organizers may ask. */
export const placingCandidates =
  (eventId: EventId): typeof findPeopleQuery =>
  (search) =>
    queryOptions({
      queryKey: ['results', 'candidates', eventId as string, search.toLowerCase()],
      queryFn: async ({ signal }) => {
        const { items } = await call(
          listRegistrations,
          { params: { eventId }, query: { search, limit: 50 } },
          { signal },
        );
        const present = items.filter(({ state }) => state === 'accepted' || state === 'joined');
        return {
          items: present.slice(0, CANDIDATES).map(({ person: { userId, ...person } }) => ({ id: userId, ...person })),
        };
      },
      staleTime: 30_000,
    });

/** Gives an event its placings, in place of those before. */
export function usePutPlacings(eventId: EventId) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (placings: NewPlacings) => call(putPlacings, { params: { eventId }, body: placings }),
    onSuccess: (list) => {
      cache.setQueryData(resultQueries.ofEvent(eventId).queryKey, list);
      void cache.invalidateQueries({ queryKey: resultQueries.everyBoard });
      void cache.invalidateQueries({ queryKey: resultQueries.everyPlayer });
    },
    onError: () => cache.invalidateQueries({ queryKey: resultQueries.ofEvent(eventId).queryKey }),
  });
}
