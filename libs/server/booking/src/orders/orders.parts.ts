import type { Parts } from '../parts';
import { CheckoutService } from './checkout.service';
import { OfferSearch } from './offer-search.service';
import { OrderGoods } from './order-goods.service';
import { OrderReading } from './order-reading.repository';
import { OrderSteps } from './order-steps.service';
import { OrderStore } from './order-store.service';
import { OrderSettlement } from './order-settlement.service';
import { OrderController } from './order.controller';
import { OrderRepository } from './order.repository';
import { OrderService } from './order.service';
import { OverdueOrdersJob } from './overdue-orders.job';
import { OverdueOrders } from './overdue-orders.service';
import { OwnOrdersController } from './own-orders.controller';
import { OwnSeatsController } from './own-seats.controller';
import { OwnSeatsRepository } from './own-seats.repository';
import { OrderDirectory } from '@ringside/server/ports';
import { OrderDirectoryRepository } from './order-directory.repository';
import { OrderNews } from './order-news.service';
import { OtherOffers } from './other-offers.service';
import { PaymentMethods } from './payment-methods.service';
import { SeatOfferRepository } from './seat-offer.repository';
import { SeatOffers } from './seat-offers.service';

/** What buyers agreed to. */
export const ordersParts: Parts = {
  controllers: [OrderController, OwnOrdersController, OwnSeatsController],
  providers: [
    CheckoutService,
    OfferSearch,
    OrderGoods,
    OrderReading,
    OrderRepository,
    OrderService,
    OrderSettlement,
    OrderSteps,
    OrderStore,
    OverdueOrders,
    OverdueOrdersJob,
    OwnSeatsRepository,
    PaymentMethods,
    OrderNews,
    OtherOffers,
    SeatOfferRepository,
    SeatOffers,
    { provide: OrderDirectory, useClass: OrderDirectoryRepository },
  ],
};
