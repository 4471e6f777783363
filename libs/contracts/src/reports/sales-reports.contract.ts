import * as z from 'zod';
import { Amount } from '../booking/cart.contract';
import { ORDER_PROVIDERS } from '../booking/sale.limits';
import { endpoint } from '../endpoint';
import { Moment, TimeZone } from '../fields';
import { Count, ofEvent, overTime, series } from './report.fields';
import { DOOR_POINTS_MAX, EXPORT_FORMATS } from './report.limits';

export const SalesReport = z
  .strictObject({
    ...series({
      /** Orders that were confirmed in this time, and the tickets in them. */
      orders: Count,
      tickets: Count,
      /** What those tickets cost, and what tickets cost that were cancelled in this time. */
      sales: Amount,
      cancelled: Amount,
      /** What the tickets cost that were sold and not cancelled at its end. */
      total: Amount,
    }),
    currency: z.string(),
    orders: Count,
    tickets: Count,
    sales: Amount,
    /** Orders that are neither confirmed nor over, and what is still to be paid for all. */
    waiting: Count,
    due: Amount,
    /** By ticket type, the dearest first; the name is empty where an event has no types. */
    types: z.array(z.strictObject({ name: z.string(), tickets: Count, cancelled: Count, sales: Amount, tax: Amount })),
    /** What came in by each provider, and what of it went back. */
    providers: z.array(z.strictObject({ provider: z.enum(ORDER_PROVIDERS), income: Amount, refunded: Amount })),
  })
  .meta({ id: 'SalesReport' });
export type SalesReport = z.output<typeof SalesReport>;

export const getSalesReport = endpoint({
  ...ofEvent,
  method: 'GET',
  path: '/events/:eventId/reports/sales',
  summary: 'Count what an event sells over time, by ticket type and by provider',
  description: 'A ticket is sold once its order is confirmed, paid or not. Amounts are in minor units of the currency.',
  query: z.strictObject(overTime),
  response: SalesReport,
  errors: ['NOT_FOUND'],
});

const Day = z.iso.date().meta({ example: '2026-03-14' });

export const CheckInReport = z
  .strictObject({
    zone: TimeZone,
    /** The day that is told, by the event's clocks; nothing while nobody has come. */
    day: Day.nullable(),
    /** All days on which somebody came in. */
    days: z.array(z.strictObject({ day: Day, entries: Count })),
    /** Every five minutes from the first entry or exit of the day to its last, without a gap. */
    points: z.array(z.strictObject({ at: Moment, entries: Count, exits: Count })).max(DOOR_POINTS_MAX),
    lists: z.array(z.strictObject({ listId: z.uuid(), name: z.string(), entries: Count, exits: Count, inside: Count })),
    /** Live tickets, and those of them that came in. */
    tickets: Count,
    arrived: Count,
    /** Scans that contradict another. */
    conflicts: Count,
  })
  .meta({ id: 'CheckInReport' });
export type CheckInReport = z.output<typeof CheckInReport>;

export const getCheckInReport = endpoint({
  ...ofEvent,
  method: 'GET',
  path: '/events/:eventId/reports/check-ins',
  summary: 'Count who comes in, every five minutes of a day',
  description:
    'The last day on which somebody came unless `day` names another; `listId` counts one check-in list alone.',
  query: z.strictObject({ day: Day.optional(), listId: z.uuid().optional() }),
  response: CheckInReport,
  errors: ['NOT_FOUND'],
});

const exported = (what: 'orders' | 'tickets' | 'answers', summary: string) =>
  endpoint({
    ...ofEvent,
    method: 'GET',
    path: `/events/:eventId/exports/${what}`,
    summary,
    description:
      'All of them, the oldest first: CSV in UTF-8 with a byte order mark, or XLSX. Times are by the clocks of the event’s ' +
      'zone and in UTC, amounts in the currency’s own units. No cell can carry a formula.',
    query: z.strictObject({ format: z.enum(EXPORT_FORMATS).default('csv') }),
    response: z.unknown().meta({ description: 'text/csv, or a workbook of one sheet' }),
    errors: ['NOT_FOUND'],
  });

export const exportOrders = exported('orders', 'Export the orders of an event');
export const exportTickets = exported('tickets', 'Export the tickets of an event');
export const exportAnswers = exported('answers', 'Export what was answered for the tickets of an event');
