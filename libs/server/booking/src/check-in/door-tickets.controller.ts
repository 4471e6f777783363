import { Controller, Header } from '@nestjs/common';
import type { Body, Params, Query } from '@ringside/contracts';
import * as contracts from '@ringside/contracts/check-in';
import { BodyOf, Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { DoorTickets } from './door-tickets.service';
import { GuestReissue } from './guest-reissue.service';

/** Tickets as staff find them, and another code for one. */
@Controller()
export class DoorTicketsController {
  constructor(
    private readonly tickets: DoorTickets,
    private readonly reissues: GuestReissue,
  ) {}

  @Route(contracts.listDoorTickets)
  @Header('cache-control', 'no-store')
  find(
    @Me() me: Actor,
    @ParamsOf(contracts.listDoorTickets) { eventId }: Params<typeof contracts.listDoorTickets>,
    @QueryOf(contracts.listDoorTickets) wish: Query<typeof contracts.listDoorTickets>,
  ): Promise<contracts.DoorTicketsPage> {
    return this.tickets.find(eventId, me, wish);
  }

  @Route(contracts.reissueForGuest)
  async reissue(
    @Me() me: Actor,
    @ParamsOf(contracts.reissueForGuest) { eventId, ticketId }: Params<typeof contracts.reissueForGuest>,
    @BodyOf(contracts.reissueForGuest) { reason }: Body<typeof contracts.reissueForGuest>,
  ) {
    return { ticketId, code: await this.reissues.reissue(eventId, me, ticketId, reason) };
  }
}
