import * as z from 'zod';
import { PriceChoice } from '../booking/cart.contract';
import { HoldWanted } from '../booking/hold.contract';
import { MONEY_MAX } from '../booking/payment.limits';
import { endpoint } from '../endpoint';
import { line, page, paging } from '../fields';
import { EventId, OrderId, SeatNo, TicketId, TicketTypeId } from '../ids';
import { BOX_OFFICE_PAYMENTS, BOX_OFFICE_REASON_MAX, GUEST_NAME_MAX } from './box-office.limits';

export const ofEvent = z.strictObject({ eventId: EventId });
const ofOrder = z.strictObject({ eventId: EventId, orderId: OrderId });
const Money = z.int().min(0).max(MONEY_MAX);

/** Somebody with an account by their username, anybody else by a name. */
const guest = z
  .union([z.strictObject({ name: line(GUEST_NAME_MAX) }), z.strictObject({ username: line(40) })])
  .meta({ id: 'BoxOfficeGuest', example: { name: 'Kim Guest' } });

const REFUSED = ['SEAT_TAKEN', 'SOLD_OUT', 'BUSY', 'BOOKING_CLOSED'] as const;
const PRICING = [
  'NOT_FOUND',
  'NO_SALE',
  'NO_SEATING',
  'TICKET_TYPE_NEEDED',
  'NOT_SOLD_HERE',
  'SALE_NOT_OPEN',
  'SALE_OVER',
  'PRICE_NOT_OFFERED',
] as const;

export const BoxOfficeQuote = z
  .strictObject({
    currency: z.string(),
    total: Money,
    lines: z.array(
      z.strictObject({
        seatNo: SeatNo.nullable(),
        areaKey: z.string().nullable(),
        label: z.string().nullable(),
        ticketType: z.string(),
        price: Money,
      }),
    ),
  })
  .meta({ id: 'BoxOfficeQuote' });
export type BoxOfficeQuote = z.output<typeof BoxOfficeQuote>;

/** What is sold at the box office. */
export const BoxOfficeType = z
  .strictObject({
    ticketTypeId: TicketTypeId,
    name: z.string(),
    place: z.enum(['seat', 'area', 'none']),
    /** By category, in minor units; the empty one is for places without a category. */
    prices: z.record(z.string(), Money),
    /** Guests choose what they pay: the prices are what is suggested. */
    priceChoice: PriceChoice.nullable(),
  })
  .meta({
    id: 'BoxOfficeType',
    example: {
      ticketTypeId: '0198c0de-0000-7000-8000-000000000001',
      name: 'Weekend',
      place: 'seat',
      prices: { '': 2500 },
      priceChoice: null,
    },
  });
export type BoxOfficeType = z.output<typeof BoxOfficeType>;

const BoxOfficeTypes = z
  .strictObject({ currency: z.string(), hasSeats: z.boolean(), types: z.array(BoxOfficeType) })
  .meta({ id: 'BoxOfficeTypes' });
export type BoxOfficeTypes = z.output<typeof BoxOfficeTypes>;

export const getBoxOffice = endpoint({
  method: 'GET',
  path: '/events/:eventId/box-office',
  summary: 'What is sold at the box office',
  permission: 'boxOffice.sell',
  params: ofEvent,
  response: BoxOfficeTypes,
  errors: ['NOT_FOUND', 'NO_SALE'],
});

export const quoteSale = endpoint({
  method: 'POST',
  path: '/events/:eventId/box-office/quotes',
  summary: 'What something costs at the box office',
  description: 'Holds nothing.',
  permission: 'boxOffice.sell',
  params: ofEvent,
  body: HoldWanted,
  response: BoxOfficeQuote,
  errors: PRICING,
  status: 200,
});

/** An order that was sold or found at the box office, with the codes of its tickets. */
export const BoxOfficeOrder = z
  .strictObject({
    orderId: OrderId,
    code: z.string(),
    guest: z.string(),
    currency: z.string(),
    total: Money,
    /** What is still to be paid. */
    due: Money,
    /** What of it came in cash and has not gone back. */
    cash: Money,
    tickets: z.array(
      z.strictObject({
        ticketId: TicketId,
        label: z.string().nullable(),
        ticketType: z.string().nullable(),
        state: z.enum(['issued', 'due']),
        code: z.string(),
      }),
    ),
  })
  .meta({ id: 'BoxOfficeOrder' });
export type BoxOfficeOrder = z.output<typeof BoxOfficeOrder>;

export const sellAtBoxOffice = endpoint({
  method: 'POST',
  path: '/events/:eventId/box-office/sales',
  summary: 'Sell to a guest',
  description:
    'Claims, orders, takes the money and issues the tickets, all or nothing. The event’s limits for buyers and its rule for ' +
    'single seats do not hold here, and seats that are kept for groups can be sold. Cash and cards need an open shift.',
  permission: 'boxOffice.sell',
  params: ofEvent,
  body: z
    .strictObject({ wanted: HoldWanted, guest, payment: z.enum(BOX_OFFICE_PAYMENTS), expected: Money })
    .meta({ id: 'BoxOfficeSale' }),
  response: BoxOfficeOrder,
  errors: [...PRICING, ...REFUSED, 'PERSON_UNKNOWN', 'SHIFT_NEEDED', 'PRICE_CHANGED'],
  idempotent: true,
});

export const giveAway = endpoint({
  method: 'POST',
  path: '/events/:eventId/box-office/comps',
  summary: 'Give tickets away',
  description: 'As a sale, for nothing and with a reason. Kept in the audit log.',
  permission: 'boxOffice.oversee',
  params: ofEvent,
  body: z
    .strictObject({ wanted: HoldWanted, guest, reason: line(BOX_OFFICE_REASON_MAX) })
    .meta({ id: 'BoxOfficeComp' }),
  response: BoxOfficeOrder,
  errors: [...PRICING, ...REFUSED, 'PERSON_UNKNOWN'],
  idempotent: true,
});

/** An order with something still to be paid. */
export const DueOrder = z
  .strictObject({
    orderId: OrderId,
    code: z.string(),
    guest: z.string(),
    currency: z.string(),
    total: Money,
    due: Money,
    /** What its tickets are called: their seats, or their types. */
    tickets: z.array(z.string()),
  })
  .meta({ id: 'DueOrder' });
export type DueOrder = z.output<typeof DueOrder>;
const DueOrdersPage = page(DueOrder).meta({ id: 'DueOrdersPage' });
export type DueOrdersPage = z.output<typeof DueOrdersPage>;

export const listDueOrders = endpoint({
  method: 'GET',
  path: '/events/:eventId/box-office/due',
  summary: 'Orders with something still to be paid',
  description: 'The newest first. `search` finds codes of orders, seats and names.',
  permission: 'boxOffice.sell',
  params: ofEvent,
  query: z.strictObject({ ...paging, cursor: z.uuid().optional(), search: line(60).optional() }),
  response: DueOrdersPage,
  errors: ['NOT_FOUND'],
});

export const getBoxOfficeOrder = endpoint({
  method: 'GET',
  path: '/events/:eventId/box-office/orders/:orderId',
  summary: 'An order, to show its codes again',
  permission: 'boxOffice.sell',
  params: ofOrder,
  response: BoxOfficeOrder,
  errors: ['NOT_FOUND'],
});

export const collectDue = endpoint({
  method: 'POST',
  path: '/events/:eventId/box-office/orders/:orderId/collect',
  summary: 'Collect what is still to be paid',
  description: 'All of it; its tickets let in from then on. Needs an open shift.',
  permission: 'boxOffice.sell',
  params: ofOrder,
  body: z.strictObject({ payment: z.enum(['cash', 'card']), expected: Money }),
  response: BoxOfficeOrder,
  errors: ['NOT_FOUND', 'BOOKING_CLOSED', 'SHIFT_NEEDED', 'ORDER_STATE', 'PRICE_CHANGED'],
  status: 200,
  idempotent: true,
});

export const takeBack = endpoint({
  method: 'POST',
  path: '/events/:eventId/box-office/orders/:orderId/take-back',
  summary: 'Take a sale for cash back',
  description:
    'A whole order that was paid in cash in one’s running shift. Its tickets are void and its seats free at once, and the ' +
    'drawer has to hold so much less. Anything else goes back at the desk of orders.',
  permission: 'boxOffice.sell',
  params: ofOrder,
  body: z.strictObject({ reason: line(BOX_OFFICE_REASON_MAX), expected: Money }),
  response: BoxOfficeOrder,
  errors: [
    'NOT_FOUND',
    'SHIFT_NEEDED',
    'NOT_OF_SHIFT',
    'ORDER_STATE',
    'PRICE_CHANGED',
    'REFUND_TOO_HIGH',
    'TICKET_CHECKED_IN',
  ],
  status: 200,
  idempotent: true,
});
