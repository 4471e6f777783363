import * as z from 'zod';
import { MONEY_MAX } from '../booking/payment.limits';
import { endpoint } from '../endpoint';
import { line, Moment, page, paging } from '../fields';
import { EventId } from '../ids';
import { DRAWER_MOVES, SHIFT_NOTE_MAX } from './box-office.limits';

const ofEvent = z.strictObject({ eventId: EventId });
const ofShift = z.strictObject({ eventId: EventId, shiftId: z.uuid() });
const Money = z.int().min(0).max(MONEY_MAX);

/** One cashier’s session. Amounts are sums of its ledger, to which entries are only added. */
export const Shift = z
  .strictObject({
    shiftId: z.uuid(),
    cashier: z.string(),
    isMine: z.boolean(),
    currency: z.string(),
    openedAt: Moment,
    closedAt: Moment.nullable(),
    /** What was in the drawer at the beginning. */
    float: z.int(),
    /** What was taken in cash and by card, and how often. */
    cash: z.int(),
    card: z.int(),
    sales: z.int(),
    /** What went back to people in cash. */
    refunded: z.int(),
    /** Other money that was put into the drawer or taken out of it. */
    paidIn: z.int(),
    paidOut: z.int(),
    /** What has to be in the drawer. */
    expected: z.int(),
    /** What was counted at the end, and how much more that was than expected. */
    counted: z.int().nullable(),
    difference: z.int().nullable(),
    note: z.string(),
  })
  .meta({ id: 'Shift' });
export type Shift = z.output<typeof Shift>;

const OwnShift = z.strictObject({ shift: Shift.nullable() }).meta({ id: 'OwnShift' });
export type OwnShift = z.output<typeof OwnShift>;
const ShiftsPage = page(Shift).meta({ id: 'ShiftsPage' });
export type ShiftsPage = z.output<typeof ShiftsPage>;

export const getMyShift = endpoint({
  method: 'GET',
  path: '/events/:eventId/box-office/shifts/mine',
  summary: 'My open shift',
  permission: 'boxOffice.sell',
  params: ofEvent,
  response: OwnShift,
  errors: ['NOT_FOUND'],
});

export const listShifts = endpoint({
  method: 'GET',
  path: '/events/:eventId/box-office/shifts',
  summary: 'Everybody’s shifts',
  description: 'The newest first.',
  permission: 'boxOffice.oversee',
  params: ofEvent,
  query: z.strictObject({ ...paging, cursor: z.uuid().optional() }),
  response: ShiftsPage,
  errors: ['NOT_FOUND'],
});

export const openShift = endpoint({
  method: 'POST',
  path: '/events/:eventId/box-office/shifts',
  summary: 'Open a shift',
  description: 'A cashier has one open shift at an event at most.',
  permission: 'boxOffice.sell',
  params: ofEvent,
  body: z.strictObject({ float: Money }),
  response: Shift,
  errors: ['NOT_FOUND', 'BOOKING_CLOSED', 'NO_SALE', 'SHIFT_OPEN'],
  idempotent: true,
});

export const moveDrawer = endpoint({
  method: 'POST',
  path: '/events/:eventId/box-office/shifts/:shiftId/moves',
  summary: 'Put money into a drawer, or take it out',
  description: 'For the one’s own open shift: change that was fetched, what went to the safe.',
  permission: 'boxOffice.sell',
  params: ofShift,
  body: z.strictObject({ kind: z.enum(DRAWER_MOVES), amount: Money.min(1), note: line(SHIFT_NOTE_MAX) }),
  response: Shift,
  errors: ['NOT_FOUND', 'SHIFT_CLOSED'],
  idempotent: true,
});

export const closeShift = endpoint({
  method: 'POST',
  path: '/events/:eventId/box-office/shifts/:shiftId/close',
  summary: 'Close a shift by counting its drawer',
  description: 'One’s own; owners and managers close everybody’s. Kept in the audit log with the difference.',
  permission: 'boxOffice.sell',
  params: ofShift,
  body: z.strictObject({ counted: Money, note: line(SHIFT_NOTE_MAX, 0).default('') }),
  response: Shift,
  errors: ['NOT_FOUND', 'SHIFT_CLOSED'],
  status: 200,
  idempotent: true,
});
