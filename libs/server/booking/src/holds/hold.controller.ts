import { Controller } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import { extendHold, type Hold, holdSeats, releaseHold } from '@ringside/contracts/booking';
import { AsBuyer, BodyOf, ParamsOf, Route } from '@ringside/server/platform';
import type { Buyer } from '@ringside/server/ports';
import { HoldService } from './hold.service';

type OfHold = Params<typeof extendHold>;

@Controller()
export class HoldController {
  constructor(private readonly holds: HoldService) {}

  @Route(holdSeats)
  hold(
    @AsBuyer() me: Buyer,
    @ParamsOf(holdSeats) { eventId }: Params<typeof holdSeats>,
    @BodyOf(holdSeats) wanted: Body<typeof holdSeats>,
  ): Promise<Hold> {
    return this.holds.hold(eventId, me, wanted);
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
