import type { Parts } from '../parts';
import { CatalogueController } from './catalogue.controller';
import { CatalogueRepository } from './catalogue.repository';
import { CatalogueService } from './catalogue.service';
import { PriceListController } from './price-list.controller';
import { PriceListService } from './price-list.service';
import { QuotaRepository } from './quota.repository';
import { QuotaService } from './quota.service';
import { SaleChanges } from './sale-changes.service';
import { SaleCopy } from './sale-copy.repository';
import { SaleController } from './sale.controller';
import { SaleDoor } from './sale-door.service';
import { SaleOpeningController } from './sale-opening.controller';
import { SaleOpeningRepository } from './sale-opening.repository';
import { SaleOpeningService } from './sale-opening.service';
import { SaleRepository } from './sale.repository';
import { SaleService } from './sale.service';
import { SaleTermsRepository } from './sale-terms.repository';
import { TicketTypeRepository } from './ticket-type.repository';

/** What an event sells, and on which terms. */
export const catalogueParts: Parts = {
  controllers: [CatalogueController, PriceListController, SaleController, SaleOpeningController],
  providers: [
    CatalogueRepository,
    CatalogueService,
    PriceListService,
    QuotaRepository,
    QuotaService,
    SaleChanges,
    SaleCopy,
    SaleDoor,
    SaleOpeningRepository,
    SaleOpeningService,
    SaleRepository,
    SaleService,
    SaleTermsRepository,
    TicketTypeRepository,
  ],
};
