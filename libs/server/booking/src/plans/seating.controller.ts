import { Controller } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import { getSeating, putSeating, type Seating } from '@ringside/contracts/booking';
import { BodyOf, Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { SeatingService } from './seating.service';

@Controller()
export class SeatingController {
  constructor(private readonly seatings: SeatingService) {}

  @Route(putSeating)
  put(
    @Me() me: Actor,
    @ParamsOf(putSeating) { eventId }: Params<typeof putSeating>,
    @BodyOf(putSeating) spec: Body<typeof putSeating>,
  ): Promise<Seating> {
    return this.seatings.put(eventId, me, spec);
  }

  @Route(getSeating)
  get(@Me() me: Actor, @ParamsOf(getSeating) { eventId }: Params<typeof getSeating>): Promise<Seating> {
    return this.seatings.get(eventId, me);
  }
}
