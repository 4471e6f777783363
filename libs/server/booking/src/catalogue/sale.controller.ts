import { Controller } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import { getSale, putSale, type Sale } from '@ringside/contracts/booking';
import { BodyOf, Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { SaleService } from './sale.service';

@Controller()
export class SaleController {
  constructor(private readonly sales: SaleService) {}

  @Route(getSale)
  read(@Me() me: Actor, @ParamsOf(getSale) { eventId }: Params<typeof getSale>): Promise<Sale> {
    return this.sales.get(eventId, me);
  }

  @Route(putSale)
  put(
    @Me() me: Actor,
    @ParamsOf(putSale) { eventId }: Params<typeof putSale>,
    @BodyOf(putSale) sale: Body<typeof putSale>,
  ): Promise<Sale> {
    return this.sales.put(eventId, me, sale);
  }
}
