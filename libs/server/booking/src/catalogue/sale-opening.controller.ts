import { Controller } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import { getSaleOpenings, putSaleOpenings, type SaleOpenings } from '@ringside/contracts/booking';
import { BodyOf, Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { SaleOpeningService } from './sale-opening.service';

@Controller()
export class SaleOpeningController {
  constructor(private readonly openings: SaleOpeningService) {}

  @Route(getSaleOpenings)
  read(@Me() me: Actor, @ParamsOf(getSaleOpenings) { eventId }: Params<typeof getSaleOpenings>): Promise<SaleOpenings> {
    return this.openings.get(eventId, me);
  }

  @Route(putSaleOpenings)
  put(
    @Me() me: Actor,
    @ParamsOf(putSaleOpenings) { eventId }: Params<typeof putSaleOpenings>,
    @BodyOf(putSaleOpenings) { openings }: Body<typeof putSaleOpenings>,
  ): Promise<SaleOpenings> {
    return this.openings.put(eventId, me, openings);
  }
}
