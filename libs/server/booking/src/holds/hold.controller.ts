import { Controller } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import { extendHold, type Hold, holdSeats, releaseHold } from '@ringside/contracts/booking';
import { BodyOf, Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { HoldService } from './hold.service';

type OfHold = Params<typeof extendHold>;

@Controller()
export class HoldController {
  constructor(private readonly holds: HoldService) {}

  @Route(holdSeats)
  hold(
    @Me() me: Actor,
    @ParamsOf(holdSeats) { eventId }: Params<typeof holdSeats>,
    @BodyOf(holdSeats) wanted: Body<typeof holdSeats>,
  ): Promise<Hold> {
    return this.holds.hold(eventId, me, wanted);
  }

  @Route(extendHold)
  extend(@Me() me: Actor, @ParamsOf(extendHold) hold: OfHold): Promise<Hold> {
    return this.holds.extend(hold, me);
  }

  @Route(releaseHold)
  async release(
    @Me() me: Actor,
    @ParamsOf(releaseHold) hold: OfHold,
    @BodyOf(releaseHold) releasing: Body<typeof releaseHold>,
  ): Promise<{ hold: Hold | null }> {
    return { hold: await this.holds.release(hold, me, releasing) };
  }
}
