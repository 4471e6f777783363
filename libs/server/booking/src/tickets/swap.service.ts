import { Injectable } from '@nestjs/common';
import { type EventId, Refusal } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import type { SeatWanted } from './own-seat.service';
import { SwapPairs } from './swap-pairs.service';
import { SwapRepository, type SwapRow } from './swap.repository';
import { TicketCommands, type TicketRef } from './ticket-commands.service';
import { TicketNews } from './ticket-news';
import { TicketRights } from './ticket-rights.service';

export interface SwapRef {
  readonly eventId: EventId;
  readonly swapId: string;
}

/** Two tickets change seats when whoever may seat each of them agrees. */
@Injectable()
export class SwapService {
  constructor(
    private readonly commands: TicketCommands,
    private readonly rights: TicketRights,
    private readonly swaps: SwapRepository,
    private readonly pairs: SwapPairs,
    private readonly news: TicketNews,
  ) {}

  /** @throws Refusal NOT_FOUND, SEATING_LOCKED, TICKET_CHECKED_IN, SEAT_DEARER, SEAT_TAKEN or OFFER_OPEN */
  ask({ eventId, ticketId }: TicketRef, me: Actor, { seatNo, accessible = false }: SeatWanted): Promise<void> {
    return this.commands.run(eventId, me, async (terms) => {
      const [mine, theirs] = await this.pairs.withSeat(eventId, ticketId, seatNo);
      if (!(await this.rights.maySeat(me.userId, mine))) throw new Refusal('NOT_FOUND');
      await this.pairs.demandSwappable(eventId, terms, mine, theirs);
      await this.pairs.demandAsked(eventId, mine, { to: seatNo, accessible });
      if (!(await this.swaps.open(eventId, ticketId, theirs.ticketId, me.userId))) throw new Refusal('OFFER_OPEN');
      this.commands.toldPeople(eventId, [theirs.seatManager]);
      await this.news.tell('swapAsked', eventId, me, [theirs.seatManager], theirs.label ?? '');
    });
  }

  /**
   * Unseats both, then seats both, in one transaction.
   * @throws Refusal NOT_FOUND, OFFER_OVER, SEATING_LOCKED, TICKET_CHECKED_IN or SEAT_DEARER
   */
  accept(ref: SwapRef, me: Actor): Promise<void> {
    return this.commands.run(ref.eventId, me, async (terms) => {
      const swap = await this.find(ref, me);
      if (swap.answeredBy !== me.userId) throw new Refusal('NOT_FOUND');
      const [one, other] = await this.pairs.exchange(ref.eventId, swap);
      if (!(await this.swaps.settle(swap.swapId, 'accepted'))) throw new Refusal('OFFER_OVER');
      await this.pairs.demandSwappable(ref.eventId, terms, one, other);
      await this.pairs.write(ref.eventId, [one, other]);
      [one, other].forEach((ticket) => this.commands.told(ref.eventId, ticket));
      await this.news.tell('seatMoved', ref.eventId, me, [swap.askedBy, one.bearer], other.label ?? '');
    });
  }

  /** @throws Refusal NOT_FOUND or OFFER_OVER */
  end(ref: SwapRef, me: Actor): Promise<void> {
    return this.commands.run(ref.eventId, me, async () => {
      const { swapId, askedBy, answeredBy } = await this.find(ref, me);
      const isEnded = await this.swaps.settle(swapId, askedBy === me.userId ? 'withdrawn' : 'declined');
      if (!isEnded) throw new Refusal('OFFER_OVER');
      this.commands.toldPeople(ref.eventId, [askedBy, answeredBy]);
    });
  }

  private async find({ eventId, swapId }: SwapRef, me: Actor): Promise<SwapRow> {
    const swap = await this.swaps.find(eventId, swapId);
    if (swap?.askedBy !== me.userId && swap?.answeredBy !== me.userId) throw new Refusal('NOT_FOUND');
    if (!swap.isOpen) throw new Refusal('OFFER_OVER');
    return swap;
  }
}
