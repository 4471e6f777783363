import { Controller } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import { type Hold, holdBestSeats } from '@ringside/contracts/booking';
import { BodyOf, Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { BestSeatsService } from './best-seats.service';

@Controller()
export class BestSeatsController {
  constructor(private readonly bestSeats: BestSeatsService) {}

  @Route(holdBestSeats)
  hold(
    @Me() me: Actor,
    @ParamsOf(holdBestSeats) { eventId }: Params<typeof holdBestSeats>,
    @BodyOf(holdBestSeats) wish: Body<typeof holdBestSeats>,
  ): Promise<Hold> {
    return this.bestSeats.hold(eventId, me, wish);
  }
}
