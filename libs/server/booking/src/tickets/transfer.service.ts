import { Injectable } from '@nestjs/common';
import { type EventId, Refusal } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { SeatMoveRepository } from '../seats/seat-move.repository';
import { demandOutside, TicketCommands, type TicketRef } from './ticket-commands.service';
import { isBearer } from './ticket-holders.service';
import { TicketNews } from './ticket-news';
import { type TicketFacts, TicketRepository, type TicketTerms } from './ticket.repository';
import { TransferRepository, type TransferRow } from './transfer.repository';

export interface TransferRef {
  readonly eventId: EventId;
  readonly transferId: string;
}

/** Tickets that get another bearer: offered by one, accepted by the other. */
@Injectable()
export class TransferService {
  constructor(
    private readonly commands: TicketCommands,
    private readonly tickets: TicketRepository,
    private readonly transfers: TransferRepository,
    private readonly seats: SeatMoveRepository,
    private readonly news: TicketNews,
  ) {}

  /** @throws Refusal NOT_FOUND, PERSON_UNKNOWN, TRANSFERS_CLOSED, TICKET_CHECKED_IN or OFFER_OPEN */
  offer(ref: TicketRef, me: Actor, username: string): Promise<void> {
    return this.commands.change(ref, me, isBearer(me.userId), async (ticket, terms) => {
      demandTransferable(ticket, terms);
      const { userId: receiver } = await this.commands.person(username);
      if (receiver === me.userId) throw new Refusal('PERSON_UNKNOWN', { username });
      const isOpen = await this.transfers.open(ref.eventId, ref.ticketId, me.userId, receiver);
      if (!isOpen) throw new Refusal('OFFER_OPEN');
      this.commands.toldPeople(ref.eventId, [receiver]);
      await this.news.tell('ticketOffered', ref.eventId, me, [receiver], nameOf(ticket));
    });
  }

  /**
   * The receiver's own commands queue, so that their limit of seats holds; then the seat is handed over, then the ticket.
   * @throws Refusal NOT_FOUND, OFFER_OVER, TRANSFERS_CLOSED, TICKET_CHECKED_IN or SEAT_LIMIT
   */
  accept(ref: TransferRef, me: Actor): Promise<void> {
    return this.commands.run(ref.eventId, me, async (terms) => {
      const offer = await this.find(ref, me);
      if (offer.receiver !== me.userId) throw new Refusal('NOT_FOUND');
      const seen = await this.tickets.find(ref.eventId, offer.ticketId);
      if (seen) await this.takeSeat(ref.eventId, seen, me, terms);
      await this.tickets.lock(offer.ticketId);
      const ticket = await this.tickets.find(ref.eventId, offer.ticketId);
      const { isOpen } = await this.find(ref, me);
      if (!ticket || !isOpen || ticket.bearer !== offer.sender) throw new Refusal('OFFER_OVER');
      if (ticket.seatNo !== seen?.seatNo) throw new Refusal('BUSY'); // it moved between our look and our lock
      demandTransferable(ticket, terms);
      await this.tickets.giveTo(offer.ticketId, me.userId);
      await this.transfers.settle(offer.transferId, 'accepted');
      this.commands.told(ref.eventId, ticket);
      await this.news.tell('ticketAccepted', ref.eventId, me, [offer.sender], nameOf(ticket));
    });
  }

  /** By its receiver, who declines, or its sender, who takes it back. @throws Refusal NOT_FOUND or OFFER_OVER */
  end(ref: TransferRef, me: Actor): Promise<void> {
    return this.commands.run(ref.eventId, me, async () => {
      const { ticketId } = await this.find(ref, me);
      await this.tickets.lock(ticketId);
      const offer = await this.find(ref, me);
      if (!offer.isOpen) throw new Refusal('OFFER_OVER');
      await this.transfers.settle(offer.transferId, offer.sender === me.userId ? 'withdrawn' : 'declined');
      this.commands.toldPeople(ref.eventId, [offer.sender, offer.receiver]);
    });
  }

  private async find({ eventId, transferId }: TransferRef, me: Actor): Promise<TransferRow & { isOpen: boolean }> {
    const offer = await this.transfers.find(eventId, transferId);
    if (offer?.sender !== me.userId && offer?.receiver !== me.userId) throw new Refusal('NOT_FOUND');
    return offer;
  }

  private async takeSeat(eventId: EventId, ticket: TicketFacts, me: Actor, { limit }: TicketTerms): Promise<void> {
    const { seatNo, ticketId } = ticket;
    if (seatNo === null) return;
    const owned = await this.tickets.countSeats(eventId, me.userId);
    if (owned >= limit) throw new Refusal('SEAT_LIMIT', { limit, left: 0 });
    const isHanded = await this.seats.handOver(eventId, { seatNo, ticketId }, me.userId);
    if (!isHanded) throw new Refusal('BUSY');
  }
}

export const nameOf = ({ label, typeName, orderCode }: TicketFacts): string => label ?? typeName ?? orderCode;

function demandTransferable(ticket: TicketFacts, { takesTransfers }: TicketTerms): void {
  if (!takesTransfers) throw new Refusal('TRANSFERS_CLOSED');
  demandOutside(ticket);
}
