import { Injectable } from '@nestjs/common';
import { CashDrawer } from '../box-office/cash-drawer.repository';
import { GiftCardRepository } from './gift-cards/gift-card.repository';
import { PaymentRepository } from './payment.repository';
import { RefundRepository } from './refund.repository';

/** All that money is written down in. Whoever writes has the lock of the order. */
@Injectable()
export class MoneyLedger {
  constructor(
    readonly payments: PaymentRepository,
    readonly refunds: RefundRepository,
    readonly cards: GiftCardRepository,
    readonly drawer: CashDrawer,
  ) {}
}
