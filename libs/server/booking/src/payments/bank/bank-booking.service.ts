import { Injectable } from '@nestjs/common';
import { isBooked } from '@ringside/booking-core';
import type { EventId, OrderId } from '@ringside/kernel';
import { MoneySettlement } from '../money-settlement.service';
import { PaymentRepository } from '../payment.repository';
import { type BankLineRow, BankRepository } from './bank.repository';
import type { Judged } from './statement-judge.service';

/** Turns bookings of the bank into money of orders. */
@Injectable()
export class BankBooking {
  constructor(
    private readonly bank: BankRepository,
    private readonly payments: PaymentRepository,
    private readonly settlement: MoneySettlement,
  ) {}

  /** Nothing where somebody else has imported the same booking meanwhile. */
  async book(eventId: EventId, importId: string, { line, match, order }: Judged): Promise<void> {
    const lineId = await this.bank.addLine(eventId, importId, { ...line, match, orderId: order?.orderId ?? null });
    if (lineId && order && match !== 'duplicate' && isBooked(match as 'matched'))
      await this.pay(eventId, order.orderId, lineId, line);
  }

  pay(
    eventId: EventId,
    orderId: OrderId,
    lineId: string,
    line: Pick<BankLineRow, 'amount' | 'currency' | 'payer'>,
  ): Promise<void> {
    const { amount, currency, payer } = line;
    return this.settlement.on(orderId, async () => {
      const row = {
        eventId,
        orderId,
        provider: 'bankTransfer',
        providerRef: lineId,
        amount,
        currency,
        note: payer,
      } as const;
      const paymentId = await this.payments.add({ ...row, state: 'succeeded' });
      await this.bank.setPayment(lineId, orderId, paymentId);
    });
  }
}
