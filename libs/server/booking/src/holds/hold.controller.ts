import { Controller } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import {
  cancelTicket,
  confirmHold,
  extendHold,
  type Hold,
  holdSeats,
  type Order,
  releaseHold,
} from '@ringside/contracts/booking';
import { BodyOf, Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { HoldService } from './hold.service';
import { OrderService } from '../orders/order.service';

type OfHold = Params<typeof extendHold>;

@Controller()
export class HoldController {
  constructor(
    private readonly holds: HoldService,
    private readonly orders: OrderService,
  ) {}

  @Route(holdSeats)
  hold(
    @Me() me: Actor,
    @ParamsOf(holdSeats) { eventId }: Params<typeof holdSeats>,
    @BodyOf(holdSeats) { seatNos }: Body<typeof holdSeats>,
  ): Promise<Hold> {
    return this.holds.hold(eventId, me, seatNos);
  }

  @Route(extendHold)
  extend(@Me() me: Actor, @ParamsOf(extendHold) hold: OfHold): Promise<Hold> {
    return this.holds.extend(hold, me);
  }

  @Route(releaseHold)
  async release(
    @Me() me: Actor,
    @ParamsOf(releaseHold) hold: OfHold,
    @BodyOf(releaseHold) { seatNos }: Body<typeof releaseHold>,
  ): Promise<{ hold: Hold | null }> {
    return { hold: await this.holds.release(hold, me, seatNos) };
  }

  @Route(confirmHold)
  confirm(
    @Me() me: Actor,
    @ParamsOf(confirmHold) hold: OfHold,
    @BodyOf(confirmHold) { seatNos }: Body<typeof confirmHold>,
  ): Promise<Order> {
    return this.orders.confirm(hold, me, seatNos);
  }

  @Route(cancelTicket)
  cancel(@Me() me: Actor, @ParamsOf(cancelTicket) { eventId, ticketId }: Params<typeof cancelTicket>): Promise<void> {
    return this.orders.cancelTicket(eventId, me, ticketId);
  }
}
