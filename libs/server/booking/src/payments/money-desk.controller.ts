import { Controller, Header } from '@nestjs/common';
import type { Body, Params, Query } from '@ringside/contracts';
import {
  approveOrder,
  type DeskOrderMoney,
  getDeskOrderMoney,
  getMoneyOverview,
  listMoneyOrders,
  markPaid,
  type MoneyOrdersPage,
  type MoneyOverview,
  refundOrder,
  refuseOrder,
  resendTickets,
  resolveAttention,
  retryRefund,
  settleRefund,
} from '@ringside/contracts/booking';
import { BodyOf, Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { MoneyDeskService } from './money-desk.service';
import { MoneyOverviewService } from './money-overview.service';
import { OrderMoneyService } from './order-money.service';

type OfOrder = Params<typeof getDeskOrderMoney>;
type OfRefund = Params<typeof retryRefund>;

/** The money of an event, for its staff. */
@Controller()
export class MoneyDeskController {
  constructor(
    private readonly desk: MoneyDeskService,
    private readonly reading: OrderMoneyService,
    private readonly overviews: MoneyOverviewService,
  ) {}

  @Route(getMoneyOverview)
  @Header('cache-control', 'no-store')
  overview(@ParamsOf(getMoneyOverview) { eventId }: Params<typeof getMoneyOverview>): Promise<MoneyOverview> {
    return this.overviews.get(eventId);
  }

  @Route(listMoneyOrders)
  @Header('cache-control', 'no-store')
  list(
    @ParamsOf(listMoneyOrders) { eventId }: Params<typeof listMoneyOrders>,
    @QueryOf(listMoneyOrders) query: Query<typeof listMoneyOrders>,
  ): Promise<MoneyOrdersPage> {
    return this.reading.list(eventId, query);
  }

  @Route(getDeskOrderMoney)
  @Header('cache-control', 'no-store')
  read(@ParamsOf(getDeskOrderMoney) { eventId, orderId }: OfOrder): Promise<DeskOrderMoney> {
    return this.reading.get(eventId, orderId);
  }

  @Route(markPaid)
  markPaid(
    @Me() me: Actor,
    @ParamsOf(markPaid) { eventId, orderId }: OfOrder,
    @BodyOf(markPaid) wish: Body<typeof markPaid>,
  ): Promise<DeskOrderMoney> {
    return this.desk.markPaid(eventId, me, orderId, wish);
  }

  @Route(refundOrder)
  refund(
    @Me() me: Actor,
    @ParamsOf(refundOrder) { eventId, orderId }: OfOrder,
    @BodyOf(refundOrder) wish: Body<typeof refundOrder>,
  ): Promise<DeskOrderMoney> {
    return this.desk.refund(eventId, me, orderId, wish);
  }

  @Route(retryRefund)
  retry(@Me() me: Actor, @ParamsOf(retryRefund) { eventId, refundId }: OfRefund): Promise<DeskOrderMoney> {
    return this.desk.retry(eventId, me, refundId);
  }

  @Route(settleRefund)
  settle(@Me() me: Actor, @ParamsOf(settleRefund) { eventId, refundId }: OfRefund): Promise<DeskOrderMoney> {
    return this.desk.settle(eventId, me, refundId);
  }

  @Route(resolveAttention)
  resolve(
    @Me() me: Actor,
    @ParamsOf(resolveAttention) { eventId, orderId }: OfOrder,
    @BodyOf(resolveAttention) { note }: Body<typeof resolveAttention>,
  ): Promise<DeskOrderMoney> {
    return this.desk.resolve(eventId, me, orderId, note);
  }

  @Route(approveOrder)
  approve(@Me() me: Actor, @ParamsOf(approveOrder) { eventId, orderId }: OfOrder): Promise<DeskOrderMoney> {
    return this.desk.approve(eventId, me, orderId);
  }

  @Route(refuseOrder)
  refuse(
    @Me() me: Actor,
    @ParamsOf(refuseOrder) { eventId, orderId }: OfOrder,
    @BodyOf(refuseOrder) { reason }: Body<typeof refuseOrder>,
  ): Promise<DeskOrderMoney> {
    return this.desk.refuse(eventId, me, orderId, reason);
  }

  @Route(resendTickets)
  resend(@Me() me: Actor, @ParamsOf(resendTickets) { eventId, orderId }: OfOrder): Promise<void> {
    return this.desk.resend(eventId, me, orderId);
  }
}
