import * as z from 'zod';
import { Moment } from '../fields';
import { SeatNo } from '../ids';
import { Amount } from './cart.contract';
import { PAYMENT_STATES, REFUND_STATES } from './payment.limits';
import { ORDER_PROVIDERS } from './sale.limits';

/** Money that came in, or is about to. */
export const Payment = z
  .strictObject({
    paymentId: z.uuid(),
    provider: z.enum(ORDER_PROVIDERS),
    amount: Amount,
    /** How much of it went back or is on its way. */
    refunded: Amount,
    state: z.enum(PAYMENT_STATES),
    note: z.string(),
    at: Moment,
    settledAt: Moment.nullable(),
  })
  .meta({ id: 'Payment' });
export type Payment = z.output<typeof Payment>;

export const Refund = z
  .strictObject({
    refundId: z.uuid(),
    paymentId: z.uuid(),
    provider: z.enum(ORDER_PROVIDERS),
    amount: Amount,
    state: z.enum(REFUND_STATES),
    reason: z.string(),
    at: Moment,
    settledAt: Moment.nullable(),
    /** It is paid back by hand: staff say when that is done. */
    isByHand: z.boolean(),
  })
  .meta({ id: 'Refund' });
export type Refund = z.output<typeof Refund>;

/** What a transfer for an order has to say. */
export const TransferDetails = z.strictObject({
  holder: z.string(),
  iban: z.string(),
  bic: z.string(),
  /** A creditor reference (ISO 11649), in blocks of four. */
  reference: z.string(),
  amount: Amount,
  /** The text of a QR code that banking apps read (EPC069-12); nothing for a currency other than the euro. */
  epc: z.string().nullable(),
});
export type TransferDetails = z.output<typeof TransferDetails>;

/** An invoice of what was sold, or a credit note of what was given back. */
export const Receipt = z
  .strictObject({
    receiptId: z.uuid(),
    /** Counts the receipts of the event without a gap. */
    number: z.string().meta({ example: '12-00007' }),
    kind: z.enum(['invoice', 'creditNote']),
    amount: Amount,
    at: Moment,
  })
  .meta({ id: 'Receipt' });
export type Receipt = z.output<typeof Receipt>;

const OfferedSeat = z.strictObject({
  from: z.string(),
  to: z.string(),
  /** Of a category that costs more; at no extra cost. */
  isBetter: z.boolean(),
});

/** Other places for money that came when those of the order were gone, kept for its buyer, who chooses until then. */
export const SeatOffer = z
  .strictObject({ until: Moment, seats: z.array(OfferedSeat), /** Side by side. */ isTogether: z.boolean() })
  .meta({ id: 'SeatOffer' });
export type SeatOffer = z.output<typeof SeatOffer>;

/** What would do as well. It is kept for nobody: who takes it first has it. */
export const OtherSeats = z
  .strictObject({
    /** What to name to take it. */
    seatNos: z.array(SeatNo),
    seats: z.array(OfferedSeat),
    isTogether: z.boolean(),
  })
  .meta({ id: 'OtherSeats' });
export type OtherSeats = z.output<typeof OtherSeats>;
