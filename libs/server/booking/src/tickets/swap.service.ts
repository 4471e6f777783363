import { Injectable } from '@nestjs/common';
import { type EventId, Refusal, type SeatNo } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { SeatMoveRepository, type SeatOfTicket } from '../seats/seat-move.repository';
import { SeatLineRepository } from './seat-line.repository';
import { SwapRepository, type SwapRow } from './swap.repository';
import { demandOutside, TicketCommands, type TicketRef } from './ticket-commands.service';
import { TicketNews } from './ticket-news';
import { TicketRights } from './ticket-rights.service';
import { type TicketFacts, TicketRepository, type TicketTerms } from './ticket.repository';

export interface SwapRef {
  readonly eventId: EventId;
  readonly swapId: string;
}

type Seated = TicketFacts & { readonly seatNo: SeatNo };

/** Two tickets change seats when whoever may seat each of them agrees. */
@Injectable()
export class SwapService {
  constructor(
    private readonly commands: TicketCommands,
    private readonly tickets: TicketRepository,
    private readonly rights: TicketRights,
    private readonly swaps: SwapRepository,
    private readonly lines: SeatLineRepository,
    private readonly seats: SeatMoveRepository,
    private readonly news: TicketNews,
  ) {}

  /** @throws Refusal NOT_FOUND, SEATING_LOCKED, TICKET_CHECKED_IN, SEAT_DEARER or OFFER_OPEN */
  ask({ eventId, ticketId }: TicketRef, me: Actor, seatNo: SeatNo): Promise<void> {
    return this.commands.run(eventId, me, async (terms) => {
      const mine = await this.tickets.find(eventId, ticketId);
      if (!mine || !(await this.rights.maySeat(me.userId, mine))) throw new Refusal('NOT_FOUND');
      const theirs = await this.tickets.onSeat(eventId, seatNo);
      if (!theirs || theirs.ticketId === ticketId) throw new Refusal('NOT_FOUND');
      await this.demandSwappable(eventId, terms, mine, theirs);
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
      const seen = await this.both(ref.eventId, swap);
      if (!(await this.seats.swap(ref.eventId, ...seen))) throw new Refusal('OFFER_OVER');
      await this.tickets.lock(swap.ticketId, swap.withTicketId);
      if (!(await this.swaps.settle(swap.swapId, 'accepted'))) throw new Refusal('OFFER_OVER');
      const [one, other] = await this.both(ref.eventId, swap);
      if (one.seatNo !== seen[0].seatNo || other.seatNo !== seen[1].seatNo) throw new Refusal('BUSY');
      await this.demandSwappable(ref.eventId, terms, one, other);
      await this.lines.unseat(one, other);
      await this.lines.seat(ref.eventId, one, other.seatNo);
      await this.lines.seat(ref.eventId, other, one.seatNo);
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

  private async both(
    eventId: EventId,
    swap: SwapRow,
  ): Promise<readonly [Seated & SeatOfTicket, Seated & SeatOfTicket]> {
    const [one, other] = [
      await this.tickets.find(eventId, swap.ticketId),
      await this.tickets.find(eventId, swap.withTicketId),
    ];
    if (!isSeated(one) || !isSeated(other)) throw new Refusal('OFFER_OVER');
    return [one, other];
  }

  /** Each of the two may have the other's seat. */
  private async demandSwappable(
    eventId: EventId,
    terms: TicketTerms,
    one: TicketFacts,
    other: TicketFacts,
  ): Promise<void> {
    if (terms.isSeatingLocked) throw new Refusal('SEATING_LOCKED');
    [one, other].forEach(demandOutside);
    if (!isSeated(one) || !isSeated(other)) throw new Refusal('NOT_FOUND');
    await this.lines.demandWorth(eventId, one, other.seatNo);
    await this.lines.demandWorth(eventId, other, one.seatNo);
  }
}

const isSeated = (ticket: TicketFacts | undefined): ticket is Seated => ticket !== undefined && ticket.seatNo !== null;
