import { Controller, Header } from '@nestjs/common';
import type { Body, Params, Query } from '@ringside/contracts';
import * as contracts from '@ringside/contracts/box-office';
import { BodyOf, Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { SaleTermsRepository } from '../catalogue/sale-terms.repository';
import { BookingWindow } from '../commands/booking-window.service';
import { BoxOfficeLines, quoteOf } from './box-office-lines.service';
import { BoxOfficeReader, soldOnSite } from './box-office-reader.service';
import { BoxOfficeService } from './box-office.service';

type OfEvent = Params<typeof contracts.getBoxOffice>;
type OfOrder = Params<typeof contracts.getBoxOfficeOrder>;

/** Selling on site. */
@Controller()
export class BoxOfficeController {
  constructor(
    private readonly window: BookingWindow,
    private readonly terms: SaleTermsRepository,
    private readonly lines: BoxOfficeLines,
    private readonly sales: BoxOfficeService,
    private readonly reader: BoxOfficeReader,
  ) {}

  @Route(contracts.getBoxOffice)
  @Header('cache-control', 'no-store')
  async types(
    @Me() me: Actor,
    @ParamsOf(contracts.getBoxOffice) { eventId }: OfEvent,
  ): Promise<contracts.BoxOfficeTypes> {
    await this.window.demandVisible(eventId, me);
    return soldOnSite(await this.terms.get(eventId));
  }

  @Route(contracts.quoteSale)
  async quote(
    @Me() me: Actor,
    @ParamsOf(contracts.quoteSale) { eventId }: OfEvent,
    @BodyOf(contracts.quoteSale) wanted: Body<typeof contracts.quoteSale>,
  ): Promise<contracts.BoxOfficeQuote> {
    await this.window.demandVisible(eventId, me);
    return quoteOf(await this.lines.price(eventId, wanted));
  }

  @Route(contracts.sellAtBoxOffice)
  sell(
    @Me() me: Actor,
    @ParamsOf(contracts.sellAtBoxOffice) { eventId }: OfEvent,
    @BodyOf(contracts.sellAtBoxOffice) sale: Body<typeof contracts.sellAtBoxOffice>,
  ): Promise<contracts.BoxOfficeOrder> {
    return this.sales.sell(eventId, me, sale);
  }

  @Route(contracts.giveAway)
  give(
    @Me() me: Actor,
    @ParamsOf(contracts.giveAway) { eventId }: OfEvent,
    @BodyOf(contracts.giveAway) comp: Body<typeof contracts.giveAway>,
  ): Promise<contracts.BoxOfficeOrder> {
    return this.sales.giveAway(eventId, me, comp);
  }

  @Route(contracts.listDueOrders)
  @Header('cache-control', 'no-store')
  due(
    @Me() me: Actor,
    @ParamsOf(contracts.listDueOrders) { eventId }: OfEvent,
    @QueryOf(contracts.listDueOrders) wish: Query<typeof contracts.listDueOrders>,
  ): Promise<contracts.DueOrdersPage> {
    return this.reader.due(eventId, me, wish);
  }

  @Route(contracts.getBoxOfficeOrder)
  @Header('cache-control', 'no-store')
  order(
    @Me() me: Actor,
    @ParamsOf(contracts.getBoxOfficeOrder) { eventId, orderId }: OfOrder,
  ): Promise<contracts.BoxOfficeOrder> {
    return this.reader.order(eventId, me, orderId);
  }

  @Route(contracts.collectDue)
  collect(
    @Me() me: Actor,
    @ParamsOf(contracts.collectDue) ref: OfOrder,
    @BodyOf(contracts.collectDue) taken: Body<typeof contracts.collectDue>,
  ): Promise<contracts.BoxOfficeOrder> {
    return this.sales.collect(ref, me, taken);
  }
}
