import { Controller } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import { chooseLinePrice, extendHold, type Hold, holdSeats, releaseHold } from '@ringside/contracts/booking';
import { AsBuyer, BodyOf, KeepsKey, KeyOfRequest, ParamsOf, type RequestKey, Route } from '@ringside/server/platform';
import type { Buyer } from '@ringside/server/ports';
import { GatheredHolds } from '../gathering/gathered-holds.service';
import { ChosenPrices } from './chosen-price.service';
import { HoldService } from './hold.service';

type OfHold = Params<typeof extendHold>;

@Controller()
export class HoldController {
  constructor(
    private readonly gathered: GatheredHolds,
    private readonly holds: HoldService,
    private readonly prices: ChosenPrices,
  ) {}

  @KeepsKey()
  @Route(holdSeats)
  hold(
    @AsBuyer() me: Buyer,
    @ParamsOf(holdSeats) { eventId }: Params<typeof holdSeats>,
    @BodyOf(holdSeats) wanted: Body<typeof holdSeats>,
    @KeyOfRequest() request: RequestKey | undefined,
  ): Promise<Hold> {
    return this.gathered.hold(eventId, me, wanted, request);
  }

  @Route(chooseLinePrice)
  choosePrice(
    @AsBuyer() me: Buyer,
    @ParamsOf(chooseLinePrice) line: Params<typeof chooseLinePrice>,
    @BodyOf(chooseLinePrice) { price }: Body<typeof chooseLinePrice>,
  ): Promise<Hold> {
    return this.prices.choose(line, me, price);
  }

  @Route(extendHold)
  extend(@AsBuyer() me: Buyer, @ParamsOf(extendHold) hold: OfHold): Promise<Hold> {
    return this.holds.extend(hold, me);
  }

  @Route(releaseHold)
  async release(
    @AsBuyer() me: Buyer,
    @ParamsOf(releaseHold) hold: OfHold,
    @BodyOf(releaseHold) releasing: Body<typeof releaseHold>,
  ): Promise<{ hold: Hold | null }> {
    return { hold: await this.holds.release(hold, me, releasing) };
  }
}
