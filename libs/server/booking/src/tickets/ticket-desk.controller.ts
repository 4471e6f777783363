import { Controller } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import { reissueAsStaff } from '@ringside/contracts/tickets';
import { BodyOf, Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { TicketDesk } from './ticket-desk.service';

@Controller()
export class TicketDeskController {
  constructor(private readonly desk: TicketDesk) {}

  @Route(reissueAsStaff)
  reissue(
    @Me() me: Actor,
    @ParamsOf(reissueAsStaff) ticket: Params<typeof reissueAsStaff>,
    @BodyOf(reissueAsStaff) { reason }: Body<typeof reissueAsStaff>,
  ): Promise<void> {
    return this.desk.reissue(ticket, me, reason);
  }
}
