import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PaymentMethods } from '../orders/payment-methods.service';

/** Ways to pay that need nobody else: transfers, which staff import, and gift cards. */
@Injectable()
export class LocalPayments implements OnModuleInit {
  constructor(private readonly methods: PaymentMethods) {}

  onModuleInit(): void {
    this.methods.register('bankTransfer');
    this.methods.register('giftCard');
  }
}
