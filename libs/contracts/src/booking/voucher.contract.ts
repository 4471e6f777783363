import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line, Moment, page, paging } from '../fields';
import { EventId, OrderId, TicketTypeId } from '../ids';
import { Amount, ofEvent } from './cart.contract';
import {
  AMOUNT_MAX,
  TICKET_TYPES_MAX,
  VOUCHER_CODE_MAX,
  VOUCHER_CODE_MIN,
  VOUCHER_NOTE_MAX,
  VOUCHER_PREFIX_MAX,
  VOUCHER_USES_MAX,
  VOUCHERS_AT_ONCE_MAX,
} from './sale.limits';

const managed = { permission: 'booking.manageSale', params: ofEvent } as const;
const ofVoucher = z.strictObject({ eventId: EventId, voucherId: z.uuid() });

/** What organizers may set anew at any time. */
const running = {
  note: line(VOUCHER_NOTE_MAX, 0).default(''),
  maxUses: z.int().min(1).max(VOUCHER_USES_MAX),
  validFrom: Moment.nullable(),
  validUntil: Moment.nullable(),
};

/** What a code is good for; it stays, since people were told. */
const effect = {
  /** Off the price of each ticket that uses it, in hundredths of a percent. */
  percent: z.int().min(1).max(10_000).nullable(),
  /** Off the price of each ticket that uses it. */
  amount: z.int().min(1).max(AMOUNT_MAX).nullable(),
  /** Only for these ticket types, which it opens where they are hidden; for all visible ones if there are none. */
  ticketTypeIds: z.array(TicketTypeId).max(TICKET_TYPES_MAX),
  /** Only for the seats of this group, which it opens. */
  groupId: z.uuid().nullable(),
};

/** A code as its organizers see it. */
export const Voucher = z
  .strictObject({
    voucherId: z.uuid(),
    code: z.string(),
    ...effect,
    ...running,
    note: z.string(),
    isActive: z.boolean(),
    /** Uses in carts and in orders. */
    held: z.int(),
    sold: z.int(),
    /** What it has taken off the orders that stand. */
    given: Amount,
    createdAt: Moment,
    rev: z.int(),
  })
  .meta({ id: 'Voucher' });
export type Voucher = z.output<typeof Voucher>;

export const VouchersPage = page(Voucher).meta({ id: 'VouchersPage' });
export type VouchersPage = z.output<typeof VouchersPage>;

const search = line(60).optional();

export const listVouchers = endpoint({
  ...managed,
  method: 'GET',
  path: '/events/:eventId/vouchers',
  summary: 'List the vouchers of an event',
  description: 'The newest first. `search` finds parts of codes and notes.',
  query: z.strictObject({ ...paging, cursor: z.uuid().optional(), search }),
  response: VouchersPage,
  errors: ['NOT_FOUND'],
});

export const exportVouchers = endpoint({
  ...managed,
  method: 'GET',
  path: '/events/:eventId/vouchers.csv',
  summary: 'Export the vouchers of an event as CSV',
  description:
    'All of them with their codes, UTF-8 with a byte order mark. What a spreadsheet could take for a formula begins with an ' +
    'apostrophe.',
  response: z.string(),
  errors: ['NOT_FOUND'],
});

/** As people type it: letters, digits and dashes. Capitals make no difference. */
const Code = z
  .string()
  .trim()
  .min(VOUCHER_CODE_MIN)
  .max(VOUCHER_CODE_MAX)
  .regex(/^[A-Za-z0-9-]+$/, 'may have letters, digits and dashes')
  .meta({ example: 'TEAM-2026' });

const ofAll = { amount: null, ticketTypeIds: [], groupId: null };
const example = { note: 'For the helpers', maxUses: 1, validFrom: null, validUntil: '2026-03-14T18:30:00.000Z' };

const Window = { error: 'must be after its beginning', path: ['validUntil'] };
const inOrder = ({ validFrom, validUntil }: { validFrom: string | null; validUntil: string | null }) =>
  validFrom === null || validUntil === null || validFrom < validUntil;

export const addVouchers = endpoint({
  ...managed,
  method: 'POST',
  path: '/events/:eventId/vouchers',
  summary: 'Make vouchers',
  description: 'One with a code of your choice, or many with random ones behind a prefix. Each has all of the uses.',
  body: z
    .strictObject({
      /** Nothing for random codes. */
      code: Code.nullable(),
      prefix: z
        .string()
        .trim()
        .max(VOUCHER_PREFIX_MAX)
        .regex(/^[A-Za-z0-9-]*$/, 'may have letters, digits and dashes')
        .meta({ example: 'LAN-' })
        .default(''),
      count: z.int().min(1).max(VOUCHERS_AT_ONCE_MAX),
      ...effect,
      ...running,
    })
    .refine(inOrder, Window)
    .refine(({ code, count }) => code === null || count === 1, {
      error: 'must be one for a chosen code',
      path: ['count'],
    })
    .refine(({ percent, amount }) => percent === null || amount === null, {
      error: 'must not be there beside a percentage',
      path: ['amount'],
    })
    .refine(
      ({ percent, amount, ticketTypeIds, groupId }) =>
        percent !== null || amount !== null || ticketTypeIds.length > 0 || groupId !== null,
      { error: 'must take something off or open something' },
    )
    .meta({ example: { code: null, prefix: 'LAN-', count: 50, percent: 1000, ...ofAll, ...example } }),
  response: z.strictObject({ vouchers: z.array(z.strictObject({ voucherId: z.uuid(), code: z.string() })) }),
  errors: ['NOT_FOUND', 'VOUCHER_CODE_TAKEN', 'SALE_TOO_MANY'],
  idempotent: true,
});

export const changeVoucher = endpoint({
  ...managed,
  method: 'PUT',
  path: '/events/:eventId/vouchers/:voucherId',
  summary: 'Change a voucher, or switch it off',
  description: 'What is held or ordered with it stays as it is.',
  params: ofVoucher,
  body: z
    .strictObject({ ...running, isActive: z.boolean(), rev: z.int().min(0) })
    .refine(inOrder, Window)
    .meta({ example: { ...example, isActive: false, rev: 0 } }),
  response: Voucher,
  errors: ['NOT_FOUND', 'STALE', 'VOUCHER_USES_TOO_FEW'],
});

/** One ticket that was ordered with a code. */
export const VoucherUse = z
  .strictObject({
    lineId: z.uuid(),
    orderId: OrderId,
    orderCode: z.string(),
    buyer: z.string(),
    ticketType: z.string(),
    /** Its seat; nothing for what has none. */
    label: z.string().nullable(),
    discount: Amount,
    orderedAt: Moment,
    /** The order or the ticket was cancelled since: the use is there again. */
    isCancelled: z.boolean(),
  })
  .meta({ id: 'VoucherUse' });
export type VoucherUse = z.output<typeof VoucherUse>;

export const VoucherUsesPage = page(VoucherUse).meta({ id: 'VoucherUsesPage' });
export type VoucherUsesPage = z.output<typeof VoucherUsesPage>;

export const listVoucherUses = endpoint({
  ...managed,
  method: 'GET',
  path: '/events/:eventId/vouchers/:voucherId/uses',
  summary: 'What was ordered with a voucher',
  description: 'The latest first.',
  params: ofVoucher,
  query: z.strictObject({ ...paging, cursor: z.uuid().optional() }),
  response: VoucherUsesPage,
  errors: ['NOT_FOUND'],
});
