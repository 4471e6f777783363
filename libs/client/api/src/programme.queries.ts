import type { EndpointInput } from '@ringside/contracts';
import {
  addScheduleItem,
  announcementsChanged,
  deleteAnnouncement,
  getSchedule,
  listAnnouncements,
  listAnnouncementVersions,
  listLatestAnnouncements,
  postAnnouncement,
  putAnnouncement,
  putScheduleItem,
  removeScheduleItem,
  scheduleChanged,
} from '@ringside/contracts/events';
import type { EventId } from '@ringside/kernel';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';
import { randomKey } from './random-key';
import { useLive } from './use-live';
import { on } from './watcher';

const firstPage = undefined as string | undefined;
const HOME = ['announcements', 'home'] as const;

export const programmeQueries = {
  /** An event's timetable, in the order of time. */
  schedule: (eventId: EventId) =>
    queryOptions({
      queryKey: ['schedule', eventId],
      queryFn: ({ signal }) => call(getSchedule, { params: { eventId } }, { signal }),
    }),

  /** An event's announcements, page by page. */
  announcements: (eventId: EventId) =>
    infiniteQueryOptions({
      queryKey: ['announcements', 'of', eventId],
      queryFn: ({ signal, pageParam }) =>
        call(
          listAnnouncements,
          { params: { eventId }, query: pageParam === undefined ? {} : { cursor: pageParam } },
          { signal },
        ),
      initialPageParam: firstPage,
      getNextPageParam: ({ next }) => next,
    }),

  versions: (eventId: EventId, announcementId: string, rev: number) =>
    queryOptions({
      queryKey: ['announcements', 'versions', announcementId, rev],
      queryFn: ({ signal }) => call(listAnnouncementVersions, { params: { eventId, announcementId } }, { signal }),
    }),

  /** The latest of events that are on or to come. */
  latest: () =>
    queryOptions({ queryKey: HOME, queryFn: ({ signal }) => call(listLatestAnnouncements, {}, { signal }) }),
};

/** Keeps an event's timetable and announcements as they are now. */
export function useLiveProgramme(eventId: EventId): void {
  const cache = useQueryClient();
  const schedule = () => void cache.invalidateQueries({ queryKey: programmeQueries.schedule(eventId).queryKey });
  const announcements = () =>
    void cache.invalidateQueries({ queryKey: programmeQueries.announcements(eventId).queryKey });
  const heard = [
    on(scheduleChanged, (told) => told.eventId === eventId && schedule()),
    on(announcementsChanged, (told) => told.eventId === eventId && announcements()),
  ];
  useLive(`event:${eventId}`, heard, () => {
    schedule();
    announcements();
  });
}

/** Keeps the announcements of the home page as they are now. */
export function useLiveAnnouncements(): void {
  const cache = useQueryClient();
  const askAgain = () => void cache.invalidateQueries({ queryKey: HOME });
  useLive('home', [on(announcementsChanged, askAgain)], askAgain);
}

export type ScheduleItemInput = EndpointInput<typeof addScheduleItem>['body'];

/** What can be done with a timetable. `rev` is the revision of the line that was seen. */
export type ScheduleStep =
  | { readonly do: 'add'; readonly item: ScheduleItemInput; readonly key: string }
  | { readonly do: 'put'; readonly itemId: string; readonly rev: number; readonly item: ScheduleItemInput }
  | { readonly do: 'remove'; readonly itemId: string };

export function useScheduleStep(eventId: EventId) {
  const cache = useQueryClient();
  const { queryKey } = programmeQueries.schedule(eventId);
  return useMutation({
    mutationFn: (step: ScheduleStep) => {
      if (step.do === 'add') return call(addScheduleItem, { params: { eventId }, body: step.item }, { key: step.key });
      const params = { eventId, itemId: step.itemId };
      if (step.do === 'remove') return call(removeScheduleItem, { params });
      return call(putScheduleItem, { params, body: { ...step.item, rev: step.rev } });
    },
    onSuccess: (schedule) => cache.setQueryData(queryKey, schedule),
    onError: () => void cache.invalidateQueries({ queryKey }),
  });
}

export type AnnouncementInput = EndpointInput<typeof postAnnouncement>['body'];

export type AnnouncementStep =
  | { readonly do: 'post'; readonly said: AnnouncementInput; readonly key?: string }
  | { readonly do: 'put'; readonly id: string; readonly rev: number; readonly said: AnnouncementInput }
  | { readonly do: 'delete'; readonly id: string };

export function useAnnouncementStep(eventId: EventId) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (step: AnnouncementStep): Promise<void> => {
      if (step.do === 'post') {
        await call(postAnnouncement, { params: { eventId }, body: step.said }, { key: step.key ?? randomKey() });
        return;
      }
      const params = { eventId, announcementId: step.id };
      if (step.do === 'delete') await call(deleteAnnouncement, { params });
      else await call(putAnnouncement, { params, body: { ...step.said, rev: step.rev } });
    },
    onSettled: () => cache.invalidateQueries({ queryKey: ['announcements'] }),
  });
}
