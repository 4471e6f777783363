import { Controller } from '@nestjs/common';
import type { Params } from '@ringside/contracts';
import { getPriceList, type PriceList } from '@ringside/contracts/booking';
import { Asker, ParamsOf, Route } from '@ringside/server/platform';
import type { Visitor } from '@ringside/server/ports';
import { PriceListService } from './price-list.service';

@Controller()
export class PriceListController {
  constructor(private readonly prices: PriceListService) {}

  @Route(getPriceList)
  read(@Asker() asker: Visitor, @ParamsOf(getPriceList) { eventId }: Params<typeof getPriceList>): Promise<PriceList> {
    return this.prices.read(eventId, asker);
  }
}
