import { addressOf } from '@ringside/contracts';
import {
  type ExportFormat,
  exportAnswers,
  exportOrders,
  exportTickets,
  getAccountReport,
  getChatReport,
  getCheckInReport,
  getEventsReport,
  getMailReport,
  getRegistrationReport,
  getSalesReport,
  getSeatReport,
  getServerReport,
  getTournamentReport,
  getVoucherReport,
  type ReportUnit,
} from '@ringside/contracts/reports';
import type { EventId } from '@ringside/kernel';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from './call';
import { apiAddress } from './server-address';

export interface DoorWish {
  readonly day?: string;
  readonly listId?: string;
}

const LISTS = { orders: exportOrders, tickets: exportTickets, answers: exportAnswers } as const;

/** Where the browser downloads a list of the desk. */
export const exportAddress = (eventId: EventId, what: keyof typeof LISTS, format: ExportFormat): string =>
  apiAddress() + addressOf(LISTS[what].path, { params: { eventId }, query: { format } });

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

  sales: (eventId: EventId, by: ReportUnit) =>
    queryOptions({
      queryKey: [...reportQueries.everyOf(eventId), 'sales', by],
      queryFn: ({ signal }) => call(getSalesReport, { params: { eventId }, query: { by } }, { signal }),
      placeholderData: keepPreviousData,
    }),

  vouchers: (eventId: EventId, by: ReportUnit) =>
    queryOptions({
      queryKey: [...reportQueries.everyOf(eventId), 'vouchers', by],
      queryFn: ({ signal }) => call(getVoucherReport, { params: { eventId }, query: { by } }, { signal }),
      placeholderData: keepPreviousData,
    }),

  /** Of the last day on which somebody came, and of all lists, unless told. */
  checkIns: (eventId: EventId, wish: DoorWish) =>
    queryOptions({
      queryKey: [...reportQueries.everyOf(eventId), 'check-ins', wish],
      queryFn: ({ signal }) => call(getCheckInReport, { params: { eventId }, query: wish }, { signal }),
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

  /** Everything that is counted of the whole site. */
  everyOfSite: ['reports', 'site'] as const,

  /** @param zone the IANA name of the zone whose clocks divide the time */
  accounts: (by: ReportUnit, zone: string) =>
    queryOptions({
      queryKey: [...reportQueries.everyOfSite, 'accounts', by, zone],
      queryFn: ({ signal }) => call(getAccountReport, { query: { by, zone } }, { signal }),
      placeholderData: keepPreviousData,
    }),

  events: () =>
    queryOptions({
      queryKey: [...reportQueries.everyOfSite, 'events'],
      queryFn: ({ signal }) => call(getEventsReport, {}, { signal }),
    }),

  mail: () =>
    queryOptions({
      queryKey: [...reportQueries.everyOfSite, 'mail'],
      queryFn: ({ signal }) => call(getMailReport, {}, { signal }),
    }),

  /** How the server is; asked again while it is looked at. */
  server: () =>
    queryOptions({
      queryKey: [...reportQueries.everyOfSite, 'server'],
      queryFn: ({ signal }) => call(getServerReport, {}, { signal }),
      refetchInterval: 30_000,
    }),
};
