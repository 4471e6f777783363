import { Controller } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import * as contracts from '@ringside/contracts/tickets';
import type { EventId } from '@ringside/kernel';
import { BodyOf, Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { MyTicketsReader } from './my-tickets.reader';
import { OwnSeatService } from './own-seat.service';
import { SwapService } from './swap.service';
import { TicketHolders } from './ticket-holders.service';
import { TransferService } from './transfer.service';

type OfTicket = Params<typeof contracts.moveTicket>;
type OfTransfer = Params<typeof contracts.endTransfer>;
type OfSwap = Params<typeof contracts.endSwap>;

/** What people change about tickets. Each answers what is theirs then. */
@Controller()
export class TicketChangesController {
  constructor(
    private readonly reader: MyTicketsReader,
    private readonly holders: TicketHolders,
    private readonly transfers: TransferService,
    private readonly seats: OwnSeatService,
    private readonly swaps: SwapService,
  ) {}

  @Route(contracts.nameParticipant)
  name(
    @Me() me: Actor,
    @ParamsOf(contracts.nameParticipant) ref: OfTicket,
    @BodyOf(contracts.nameParticipant) who: Body<typeof contracts.nameParticipant>,
  ) {
    return this.after(ref, me, this.holders.name(ref, me, who));
  }

  @Route(contracts.appointManagers)
  appoint(
    @Me() me: Actor,
    @ParamsOf(contracts.appointManagers) ref: OfTicket,
    @BodyOf(contracts.appointManagers) managers: Body<typeof contracts.appointManagers>,
  ) {
    return this.after(ref, me, this.holders.appoint(ref, me, managers));
  }

  @Route(contracts.reissueTicket)
  reissue(@Me() me: Actor, @ParamsOf(contracts.reissueTicket) ref: OfTicket) {
    return this.after(ref, me, this.holders.reissue(ref, me));
  }

  @Route(contracts.offerTicket)
  offer(
    @Me() me: Actor,
    @ParamsOf(contracts.offerTicket) ref: OfTicket,
    @BodyOf(contracts.offerTicket) { username }: Body<typeof contracts.offerTicket>,
  ) {
    return this.after(ref, me, this.transfers.offer(ref, me, username));
  }

  @Route(contracts.acceptTransfer)
  accept(@Me() me: Actor, @ParamsOf(contracts.acceptTransfer) ref: OfTransfer) {
    return this.after(ref, me, this.transfers.accept(ref, me));
  }

  @Route(contracts.endTransfer)
  end(@Me() me: Actor, @ParamsOf(contracts.endTransfer) ref: OfTransfer) {
    return this.after(ref, me, this.transfers.end(ref, me));
  }

  @Route(contracts.moveTicket)
  move(
    @Me() me: Actor,
    @ParamsOf(contracts.moveTicket) ref: OfTicket,
    @BodyOf(contracts.moveTicket) wanted: Body<typeof contracts.moveTicket>,
  ) {
    return this.after(ref, me, this.seats.move(ref, me, wanted));
  }

  @Route(contracts.askSwap)
  ask(
    @Me() me: Actor,
    @ParamsOf(contracts.askSwap) ref: OfTicket,
    @BodyOf(contracts.askSwap) wanted: Body<typeof contracts.askSwap>,
  ) {
    return this.after(ref, me, this.swaps.ask(ref, me, wanted));
  }

  @Route(contracts.acceptSwap)
  acceptSwap(@Me() me: Actor, @ParamsOf(contracts.acceptSwap) ref: OfSwap) {
    return this.after(ref, me, this.swaps.accept(ref, me));
  }

  @Route(contracts.endSwap)
  endSwap(@Me() me: Actor, @ParamsOf(contracts.endSwap) ref: OfSwap) {
    return this.after(ref, me, this.swaps.end(ref, me));
  }

  private async after(
    { eventId }: { eventId: EventId },
    me: Actor,
    change: Promise<void>,
  ): Promise<contracts.MyTickets> {
    await change;
    return this.reader.read(eventId, me);
  }
}
