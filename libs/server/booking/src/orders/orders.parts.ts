import type { Parts } from '../parts';
import { OrderRepository } from './order.repository';
import { OrderService } from './order.service';
import { OwnSeatsController } from './own-seats.controller';
import { OwnSeatsRepository } from './own-seats.repository';

/** What buyers agreed to. */
export const ordersParts: Parts = {
  controllers: [OwnSeatsController],
  providers: [OrderRepository, OrderService, OwnSeatsRepository],
};
