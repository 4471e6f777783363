import { Inject, Injectable } from '@nestjs/common';
import type { MyTicket, MyTickets } from '@ringside/contracts/tickets';
import { type EventId, Refusal, type TicketId } from '@ringside/kernel';
import { type Actor, EventDirectory, type EventFacts } from '@ringside/server/ports';
import { type Persons, TicketOffersReader } from './ticket-offers.reader';
import { TicketCodes } from './ticket-codes.service';
import { TicketRights } from './ticket-rights.service';
import { type TicketFacts, TicketRepository, type TicketTerms } from './ticket.repository';

/** Everything that somebody has to do with at an event: their tickets, with codes, and what is agreed with others. */
@Injectable()
export class MyTicketsReader {
  constructor(
    private readonly tickets: TicketRepository,
    private readonly offers: TicketOffersReader,
    private readonly codes: TicketCodes,
    private readonly rights: TicketRights,
    @Inject(EventDirectory) private readonly events: EventDirectory,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async read(eventId: EventId, me: Actor): Promise<MyTickets> {
    const event = await this.events.getVisible(eventId, me);
    // one after the other: commands read what they made within their transaction
    const terms = await this.tickets.terms(eventId);
    const tickets = await this.tickets.mine(eventId, me.userId);
    const offers = await this.offers.of(eventId, me.userId);
    const codes = await this.codesOf(event, me, tickets);
    const persons = await this.offers.persons(tickets.flatMap(peopleOf));
    const isSent = new Set(offers.sent.map(({ ticketId }) => ticketId));
    const shown: MyTicket[] = [];
    for (const ticket of tickets) {
      const may = await this.mayOf(ticket, me, terms, isSent.has(ticket.ticketId));
      shown.push(shownTicket(ticket, codes.get(ticket.ticketId) ?? null, may, persons));
    }
    const { seatingLockAt = null } = terms ?? {};
    return {
      tickets: shown,
      seatingLockAt: seatingLockAt === null ? null : new Date(seatingLockAt).toISOString(),
      ...offers,
    };
  }

  /** One ticket with its code, for who bears it or comes with it. @throws Refusal NOT_FOUND */
  async one(
    eventId: EventId,
    me: Actor,
    ticketId: TicketId,
  ): Promise<{ event: EventFacts; ticket: MyTicket & { code: string } }> {
    const event = await this.events.getVisible(eventId, me);
    const found = (await this.read(eventId, me)).tickets.find((ticket) => ticket.ticketId === ticketId);
    if (!found || found.code === null) throw new Refusal('NOT_FOUND');
    return { event, ticket: { ...found, code: found.code } };
  }

  private codesOf(event: EventFacts, { userId }: Actor, tickets: readonly TicketFacts[]) {
    return this.codes.write(
      event,
      tickets.filter(({ bearer, participant }) => bearer === userId || participant === userId),
    );
  }

  private async mayOf(
    ticket: TicketFacts,
    { userId }: Actor,
    terms: TicketTerms | undefined,
    isSent: boolean,
  ): Promise<MyTicket['may']> {
    const isOutside = !ticket.checkedInAt;
    const own = ticket.bearer === userId;
    return {
      own,
      name: isOutside && ticket.userManager === userId,
      seat: isOutside && terms?.isSeatingLocked === false && (await this.rights.maySeat(userId, ticket)),
      transfer: own && isOutside && terms?.takesTransfers === true && !isSent,
    };
  }
}

const peopleOf = ({ bearer, seatManager, userManager, participant }: TicketFacts) => [
  ...[bearer, seatManager, userManager],
  ...(participant ? [participant] : []),
];

const shownTicket = (ticket: TicketFacts, code: string | null, may: MyTicket['may'], persons: Persons): MyTicket => ({
  ticketId: ticket.ticketId,
  seatNo: ticket.seatNo,
  label: ticket.label,
  ticketType: ticket.typeName,
  orderCode: ticket.orderCode,
  state: ticket.state,
  rev: ticket.rev,
  code,
  bearer: persons(ticket.bearer),
  seatManager: persons(ticket.seatManager),
  userManager: persons(ticket.userManager),
  participant: ticket.participant && persons(ticket.participant),
  participantName: ticket.participantName,
  checkedInAt: ticket.checkedInAt?.toISOString() ?? null,
  may,
});
