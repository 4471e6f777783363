import * as z from 'zod';
import { EventId, SeatNo, TicketTypeId } from '../ids';
import { AMOUNT_MAX } from './sale.limits';

export const CartLineId = z.uuid();

/** Money in minor units: cents. */
export const Amount = z.int().min(0);

/** Between which amounts buyers choose what they pay. */
export const PriceChoice = z
  .strictObject({
    least: Amount.max(AMOUNT_MAX),
    /** Nothing: as much as they like. */
    most: Amount.max(AMOUNT_MAX).nullable(),
  })
  .meta({ id: 'PriceChoice', example: { least: 0, most: null } });
export type PriceChoice = z.output<typeof PriceChoice>;

/** What is sold for one person, as it was priced when it was held: later price changes touch new holds only. */
export const sold = {
  seatNo: SeatNo.nullable(),
  /** The standing area, by its key in the plan. */
  areaKey: z.string().nullable(),
  /** What people read: the seat's label; nothing for what has no seat. */
  label: z.string().nullable(),
  /** Nothing while an event has no ticket types: its seats are free. */
  ticketTypeId: TicketTypeId.nullable(),
  ticketType: z.string(),
  category: z.string(),
  /** Taxes included, before the discount. */
  price: Amount,
  discount: Amount,
  /** In hundredths of a percent. */
  taxRate: z.int(),
  /** The part of price less discount that is tax. */
  tax: Amount,
};

/** A line of a cart. Its id stands for exactly this at exactly this price. */
export const CartLine = z
  .strictObject({ lineId: CartLineId, ...sold, /** The code that was used. */ voucher: z.string().nullable() })
  .meta({ id: 'CartLine' });
export type CartLine = z.output<typeof CartLine>;

/** What is held, with its prices. */
export const cart = {
  currency: z.string(),
  lines: z.array(CartLine),
  /** Prices less discounts. */
  total: Amount,
};

export const ofEvent = z.strictObject({ eventId: EventId });
