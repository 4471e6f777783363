import {
  getChatReport,
  getRegistrationReport,
  getSeatReport,
  getTournamentReport,
  type ReportUnit,
} from '@ringside/contracts/reports';
import type { EventId } from '@ringside/kernel';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from './call';

/** What is counted. Counts are taken when they are asked for; what is shown stays until the next have come. */
export const reportQueries = {
  /** Everything that is counted of an event. */
  everyOf: (eventId: EventId) => ['reports', eventId] as const,

  registrations: (eventId: EventId, by: ReportUnit) =>
    queryOptions({
      queryKey: [...reportQueries.everyOf(eventId), 'registrations', by],
      queryFn: ({ signal }) => call(getRegistrationReport, { params: { eventId }, query: { by } }, { signal }),
      placeholderData: keepPreviousData,
    }),

  seats: (eventId: EventId, by: ReportUnit) =>
    queryOptions({
      queryKey: [...reportQueries.everyOf(eventId), 'seats', by],
      queryFn: ({ signal }) => call(getSeatReport, { params: { eventId }, query: { by } }, { signal }),
      placeholderData: keepPreviousData,
    }),

  chat: (eventId: EventId, by: ReportUnit) =>
    queryOptions({
      queryKey: [...reportQueries.everyOf(eventId), 'chat', by],
      queryFn: ({ signal }) => call(getChatReport, { params: { eventId }, query: { by } }, { signal }),
      placeholderData: keepPreviousData,
    }),

  tournaments: (eventId: EventId) =>
    queryOptions({
      queryKey: [...reportQueries.everyOf(eventId), 'tournaments'],
      queryFn: ({ signal }) => call(getTournamentReport, { params: { eventId } }, { signal }),
    }),
};
