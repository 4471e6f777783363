import type { Parts } from '../parts';
import { PriceListController } from './price-list.controller';
import { PriceListService } from './price-list.service';
import { SaleTermsRepository } from './sale-terms.repository';

/** What an event sells, and on which terms. */
export const catalogueParts: Parts = {
  controllers: [PriceListController],
  providers: [PriceListService, SaleTermsRepository],
};
