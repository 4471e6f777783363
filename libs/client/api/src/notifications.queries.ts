import {
  countUnread,
  getChoices,
  getSubscription,
  listNotifications,
  markAllRead,
  markRead,
  type NotificationChoice,
  type NotificationChoices,
  type NotificationPage,
  putChoice,
  unsubscribe,
} from '@ringside/contracts/notifications';
import {
  type InfiniteData,
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { call } from './call';

const firstPage = undefined as string | undefined;

export const notificationQueries = {
  every: ['notifications'] as const,
  everyList: ['notifications', 'list'] as const,

  /** How many are unread; kept right by `useLiveNotifications`. */
  unread: () =>
    queryOptions({
      queryKey: ['notifications', 'unread'],
      queryFn: ({ signal }) => call(countUnread, {}, { signal }),
    }),

  /** The latest first, page by page. */
  list: (only: 'unread' | 'all') =>
    infiniteQueryOptions({
      queryKey: [...notificationQueries.everyList, only],
      queryFn: ({ signal, pageParam }) =>
        call(
          listNotifications,
          {
            query: {
              ...(only === 'unread' ? { only } : {}),
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
            },
          },
          { signal },
        ),
      initialPageParam: firstPage,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),

  choices: () =>
    queryOptions({
      queryKey: ['notifications', 'choices'],
      queryFn: ({ signal }) => call(getChoices, {}, { signal }),
    }),

  /** What the link of a mail is about. */
  subscription: (token: string) =>
    queryOptions({
      queryKey: ['notifications', 'subscription', token],
      queryFn: ({ signal }) => call(getSubscription, { params: { token } }, { signal }),
    }),
};

/** Marks what a page shows as read at once; the lists are asked for again when the server has done it. */
function showRead(cache: QueryClient, isMeant: (id: string) => boolean): void {
  cache.setQueriesData<InfiniteData<NotificationPage>>(
    { queryKey: notificationQueries.everyList },
    (known) =>
      known && {
        ...known,
        pages: known.pages.map((page) => ({
          ...page,
          items: page.items.map((item) => (isMeant(item.id) ? { ...item, isRead: true } : item)),
        })),
      },
  );
}

function useReading<Wish>(
  send: (wish: Wish) => Promise<{ unread: number }>,
  isMeant: (wish: Wish, id: string) => boolean,
) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: send,
    onMutate: (wish) => showRead(cache, (id) => isMeant(wish, id)),
    onSuccess: (left) => cache.setQueryData(notificationQueries.unread().queryKey, left),
    onError: () => void cache.invalidateQueries({ queryKey: notificationQueries.every }),
  });
}

export const useMarkRead = () =>
  useReading(
    (notificationId: string) => call(markRead, { params: { notificationId } }),
    (wish, id) => wish === id,
  );

/** Up to and with the one named: ids grow with time. */
export const useMarkAllRead = () =>
  useReading(
    (upTo: string) => call(markAllRead, { body: { upTo } }),
    (upTo, id) => id <= upTo,
  );

/** Saves how a group reaches the person; shown at once, and taken back when it is refused. */
export function usePutChoice() {
  const cache = useQueryClient();
  const { queryKey } = notificationQueries.choices();
  return useMutation({
    mutationFn: ({ group, mail, desktop }: NotificationChoice) =>
      call(putChoice, { params: { group }, body: { mail, desktop } }),
    onMutate: (wished) => {
      cache.setQueryData<NotificationChoices>(
        queryKey,
        (known) =>
          known && { ...known, choices: known.choices.map((each) => (each.group === wished.group ? wished : each)) },
      );
    },
    onSettled: () => void cache.invalidateQueries({ queryKey }),
  });
}

/** Ends the mails that the link of one of them is about. */
export function useUnsubscribe(token: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => call(unsubscribe, { params: { token } }),
    onSuccess: (now) => {
      cache.setQueryData(notificationQueries.subscription(token).queryKey, now);
      void cache.invalidateQueries({ queryKey: notificationQueries.choices().queryKey });
    },
  });
}
