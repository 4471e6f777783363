import { Controller } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import { type Hold, holdBestSeats } from '@ringside/contracts/booking';
import { AsBuyer, BodyOf, ParamsOf, Route } from '@ringside/server/platform';
import type { Buyer } from '@ringside/server/ports';
import { BestSeatsService } from './best-seats.service';

@Controller()
export class BestSeatsController {
  constructor(private readonly bestSeats: BestSeatsService) {}

  @Route(holdBestSeats)
  hold(
    @AsBuyer() me: Buyer,
    @ParamsOf(holdBestSeats) { eventId }: Params<typeof holdBestSeats>,
    @BodyOf(holdBestSeats) wish: Body<typeof holdBestSeats>,
  ): Promise<Hold> {
    return this.bestSeats.hold(eventId, me, wish);
  }
}
