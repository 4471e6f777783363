import { Inject, Injectable } from '@nestjs/common';
import type { MyTicket, MyTickets, SeatSwap, TicketPerson, TicketTransfer } from '@ringside/contracts/tickets';
import { type EventId, Refusal, type TicketId, type UserId } from '@ringside/kernel';
import { type Actor, EventDirectory, type EventFacts, People } from '@ringside/server/ports';
import { SwapRepository, type SwapRow } from './swap.repository';
import { TicketCodes } from './ticket-codes.service';
import { TicketRights } from './ticket-rights.service';
import { type TicketFacts, TicketRepository, type TicketTerms } from './ticket.repository';
import { TransferRepository, type TransferRow } from './transfer.repository';

type Persons = (userId: UserId) => TicketPerson;

/** Everything that somebody has to do with at an event: their tickets, with codes, and what is agreed with others. */
@Injectable()
export class MyTicketsReader {
  constructor(
    private readonly tickets: TicketRepository,
    private readonly transfers: TransferRepository,
    private readonly swaps: SwapRepository,
    private readonly codes: TicketCodes,
    private readonly rights: TicketRights,
    @Inject(EventDirectory) private readonly events: EventDirectory,
    @Inject(People) private readonly people: People,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async read(eventId: EventId, me: Actor): Promise<MyTickets> {
    const event = await this.events.getVisible(eventId, me);
    const [terms, tickets, transfers, swaps] = await Promise.all([
      this.tickets.terms(eventId),
      this.tickets.mine(eventId, me.userId),
      this.transfers.of(eventId, me.userId),
      this.swaps.of(eventId, me.userId),
    ]);
    const [codes, persons] = await Promise.all([this.codesOf(event, me, tickets), this.persons(tickets, transfers)]);
    const sent = transfers.filter(({ sender }) => sender === me.userId);
    const isSent = new Set(sent.map(({ ticketId }) => ticketId));
    const shown = await Promise.all(
      tickets.map(async (ticket) => {
        const may = await this.mayOf(ticket, me, terms, isSent.has(ticket.ticketId));
        return shownTicket(ticket, codes.get(ticket.ticketId) ?? null, may, persons);
      }),
    );
    return {
      tickets: shown,
      seatingLockAt: terms?.seatingLockAt ? new Date(terms.seatingLockAt).toISOString() : null,
      offered: transfers.filter(({ receiver }) => receiver === me.userId).map((row) => shownTransfer(row, persons)),
      sent: sent.map((row) => shownTransfer(row, persons)),
      swapsAsked: swaps.filter(({ answeredBy }) => answeredBy === me.userId).map((row) => shownSwap(row, false)),
      swapsSent: swaps.filter(({ askedBy }) => askedBy === me.userId).map((row) => shownSwap(row, true)),
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

  private async persons(tickets: readonly TicketFacts[], transfers: readonly TransferRow[]): Promise<Persons> {
    const ids = [
      ...tickets.flatMap(({ bearer, seatManager, userManager, participant }) => [
        bearer,
        seatManager,
        userManager,
        ...(participant ? [participant] : []),
      ]),
      ...transfers.flatMap(({ sender, receiver }) => [sender, receiver]),
    ];
    const names = await this.people.names([...new Set(ids)]);
    return (userId) => {
      const { username = '', name = '' } = names.get(userId) ?? {};
      return { userId, username, name };
    };
  }
}

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

const shownTransfer = (row: TransferRow, persons: Persons): TicketTransfer => ({
  transferId: row.transferId,
  ticketId: row.ticketId,
  label: row.label,
  from: persons(row.sender),
  to: persons(row.receiver),
  expiresAt: row.expiresAt.toISOString(),
});

const shownSwap = (row: SwapRow, isMine: boolean): SeatSwap => ({
  swapId: row.swapId,
  ticketId: isMine ? row.ticketId : row.withTicketId,
  from: isMine ? row.label : row.withLabel,
  to: isMine ? row.withLabel : row.label,
  expiresAt: row.expiresAt.toISOString(),
});
