import { Controller } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import { type BoxOfficeOrder, takeBack } from '@ringside/contracts/box-office';
import { BodyOf, Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { TakeBackService } from './take-back.service';

@Controller()
export class TakeBackController {
  constructor(private readonly sales: TakeBackService) {}

  @Route(takeBack)
  takeBack(
    @Me() me: Actor,
    @ParamsOf(takeBack) order: Params<typeof takeBack>,
    @BodyOf(takeBack) wish: Body<typeof takeBack>,
  ): Promise<BoxOfficeOrder> {
    return this.sales.takeBack(order, me, wish);
  }
}
