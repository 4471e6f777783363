import { Injectable } from '@nestjs/common';
import { type EventId, Refusal, type SeatNo, type TicketId } from '@ringside/kernel';
import { ClaimRules } from '../choosing/claim-rules.service';
import { SeatMoveRepository, type SeatOfTicket } from '../seats/seat-move.repository';
import { SeatLineRepository } from './seat-line.repository';
import { demandOutside } from './ticket-commands.service';
import { type TicketFacts, TicketRepository, type TicketTerms } from './ticket.repository';

type Seated = TicketFacts & SeatOfTicket;
export type Pair = readonly [Seated, Seated];

interface TwoTickets {
  readonly ticketId: TicketId;
  readonly withTicketId: TicketId;
}

/** Two tickets that change seats, in the running transaction. */
@Injectable()
export class SwapPairs {
  constructor(
    private readonly tickets: TicketRepository,
    private readonly lines: SeatLineRepository,
    private readonly seats: SeatMoveRepository,
    private readonly rules: ClaimRules,
  ) {}

  /** A ticket, and the one on a seat. @throws Refusal NOT_FOUND */
  async withSeat(eventId: EventId, ticketId: TicketId, seatNo: SeatNo): Promise<readonly [TicketFacts, TicketFacts]> {
    const [mine, theirs] = [await this.tickets.find(eventId, ticketId), await this.tickets.onSeat(eventId, seatNo)];
    if (!mine || !theirs || theirs.ticketId === ticketId) throw new Refusal('NOT_FOUND');
    return [mine, theirs];
  }

  /** Exchanges the seats, then locks the tickets: nothing is written of them yet. @throws Refusal OFFER_OVER or BUSY */
  async exchange(eventId: EventId, two: TwoTickets): Promise<Pair> {
    const seen = await this.both(eventId, two);
    if (!(await this.seats.swap(eventId, ...seen))) throw new Refusal('OFFER_OVER');
    await this.tickets.lock(two.ticketId, two.withTicketId);
    const [one, other] = await this.both(eventId, two);
    if (one.seatNo !== seen[0].seatNo || other.seatNo !== seen[1].seatNo) throw new Refusal('BUSY');
    return [one, other];
  }

  /** Unseats both, then seats both. */
  async write(eventId: EventId, [one, other]: Pair): Promise<void> {
    await this.lines.unseat(one, other);
    await this.lines.seat(eventId, one, other.seatNo);
    await this.lines.seat(eventId, other, one.seatNo);
  }

  /** Each of the two may have the other's seat. */
  async demandSwappable(eventId: EventId, terms: TicketTerms, one: TicketFacts, other: TicketFacts): Promise<void> {
    if (terms.isSeatingLocked) throw new Refusal('SEATING_LOCKED');
    [one, other].forEach(demandOutside);
    if (!isSeated(one) || !isSeated(other)) throw new Refusal('NOT_FOUND');
    await this.lines.demandWorth(eventId, one, other.seatNo);
    await this.lines.demandWorth(eventId, other, one.seatNo);
  }

  /** Whoever asks for a wheelchair place says so; whoever is offered one has its owner's word. @throws Refusal SEAT_TAKEN */
  demandAsked(
    eventId: EventId,
    { bearer }: TicketFacts,
    { to, accessible }: { readonly to: SeatNo; readonly accessible: boolean },
  ): Promise<void> {
    return this.rules.admitMove({ eventId, bearer, from: null, to, accessible });
  }

  private async both(eventId: EventId, two: TwoTickets): Promise<Pair> {
    const [one, other] = [
      await this.tickets.find(eventId, two.ticketId),
      await this.tickets.find(eventId, two.withTicketId),
    ];
    if (!isSeated(one) || !isSeated(other)) throw new Refusal('OFFER_OVER');
    return [one, other];
  }
}

const isSeated = (ticket: TicketFacts | undefined): ticket is Seated => ticket !== undefined && ticket.seatNo !== null;
