import { Controller } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import { getTicketBox, putTicketBox, type TicketBox } from '@ringside/contracts/booking';
import { BodyOf, Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { TicketBoxService } from './ticket-box.service';

@Controller()
export class TicketBoxController {
  constructor(private readonly boxes: TicketBoxService) {}

  @Route(getTicketBox)
  read(@Me() me: Actor, @ParamsOf(getTicketBox) { eventId }: Params<typeof getTicketBox>): Promise<TicketBox> {
    return this.boxes.get(eventId, me);
  }

  @Route(putTicketBox)
  put(
    @Me() me: Actor,
    @ParamsOf(putTicketBox) { eventId }: Params<typeof putTicketBox>,
    @BodyOf(putTicketBox) { isOn }: Body<typeof putTicketBox>,
  ): Promise<TicketBox> {
    return this.boxes.put(eventId, me, isOn);
  }
}
