import { Controller } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import {
  type EventIssuer,
  getEventIssuer,
  type OrderPayments,
  putEventIssuer,
  putInvoiceAddress,
} from '@ringside/contracts/booking';
import { BodyOf, Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { OrderMoneyService } from '../payments/order-money.service';
import { InvoiceService } from './invoice.service';
import { IssuerService } from './issuer.service';

@Controller()
export class InvoiceController {
  constructor(
    private readonly invoices: InvoiceService,
    private readonly issuing: IssuerService,
    private readonly reading: OrderMoneyService,
  ) {}

  @Route(getEventIssuer)
  issuers(@ParamsOf(getEventIssuer) { eventId }: Params<typeof getEventIssuer>): Promise<EventIssuer> {
    return this.issuing.issuers(eventId);
  }

  @Route(putEventIssuer)
  putIssuer(
    @Me() me: Actor,
    @ParamsOf(putEventIssuer) { eventId }: Params<typeof putEventIssuer>,
    @BodyOf(putEventIssuer) { issuer }: Body<typeof putEventIssuer>,
  ): Promise<EventIssuer> {
    return this.issuing.putIssuer(eventId, me, issuer);
  }

  @Route(putInvoiceAddress)
  async putAddress(
    @Me() me: Actor,
    @ParamsOf(putInvoiceAddress) { eventId, orderId }: Params<typeof putInvoiceAddress>,
    @BodyOf(putInvoiceAddress) { address }: Body<typeof putInvoiceAddress>,
  ): Promise<OrderPayments> {
    await this.invoices.putAddress(eventId, me, orderId, address);
    return this.reading.getOwn(eventId, me.userId, orderId);
  }
}
