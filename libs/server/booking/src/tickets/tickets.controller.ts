import { Controller, Header, StreamableFile } from '@nestjs/common';
import type { Body, Params, Query } from '@ringside/contracts';
import * as contracts from '@ringside/contracts/tickets';
import { BodyOf, Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { MyTicketsReader } from './my-tickets.reader';
import { ReseatService } from './reseat.service';
import { SeatNamesService } from './seat-names.service';
import { TicketKeysService } from './ticket-keys.service';
import { TicketPdf } from './ticket-pdf';

type OfEvent = Params<typeof contracts.getMyTickets>;
type OfTicket = Params<typeof contracts.getTicketPdf>;

/** What people read of their tickets, and who sits where. */
@Controller()
export class TicketsController {
  constructor(
    private readonly reader: MyTicketsReader,
    private readonly names: SeatNamesService,
    private readonly keys: TicketKeysService,
    private readonly pdf: TicketPdf,
    private readonly seats: ReseatService,
  ) {}

  @Route(contracts.getMyTickets)
  @Header('cache-control', 'no-store')
  mine(@Me() me: Actor, @ParamsOf(contracts.getMyTickets) { eventId }: OfEvent): Promise<contracts.MyTickets> {
    return this.reader.read(eventId, me);
  }

  @Route(contracts.getTicketPdf)
  @Header('cache-control', 'no-store')
  async file(
    @Me() me: Actor,
    @ParamsOf(contracts.getTicketPdf) { eventId, ticketId }: OfTicket,
    @QueryOf(contracts.getTicketPdf) { language }: Query<typeof contracts.getTicketPdf>,
  ): Promise<StreamableFile> {
    const { event, ticket } = await this.reader.one(eventId, me, ticketId);
    const bytes = await this.pdf.print(event, ticket, language);
    return new StreamableFile(bytes, { type: 'application/pdf', disposition: 'attachment; filename="ticket.pdf"' });
  }

  @Route(contracts.getSeatNames)
  @Header('cache-control', 'no-store')
  between(
    @Me() me: Actor,
    @ParamsOf(contracts.getSeatNames) { eventId }: OfEvent,
    @QueryOf(contracts.getSeatNames) span: Query<typeof contracts.getSeatNames>,
  ): Promise<contracts.SeatNames> {
    return this.names.between(eventId, me, span);
  }

  @Route(contracts.getNameChoice)
  @Header('cache-control', 'no-store')
  async choice(@Me() me: Actor): Promise<contracts.SeatNameChoice> {
    return { shownTo: await this.names.choiceOf(me) };
  }

  @Route(contracts.chooseNameAudience)
  async choose(
    @Me() me: Actor,
    @BodyOf(contracts.chooseNameAudience) choice: Body<typeof contracts.chooseNameAudience>,
  ): Promise<contracts.SeatNameChoice> {
    await this.names.choose(me, choice.shownTo);
    return choice;
  }

  @Route(contracts.getTeamSeating)
  @Header('cache-control', 'no-store')
  async teams(@Me() me: Actor, @ParamsOf(contracts.getTeamSeating) { eventId }: OfEvent) {
    return { teams: await this.names.ofMyTeams(eventId, me) };
  }

  @Route(contracts.renewTicketKey)
  async renew(
    @Me() me: Actor,
    @ParamsOf(contracts.renewTicketKey) { eventId }: OfEvent,
    @BodyOf(contracts.renewTicketKey) { revokeOlder }: Body<typeof contracts.renewTicketKey>,
  ) {
    return { keyId: await this.keys.renew(eventId, me, revokeOlder) };
  }

  @Route(contracts.reseatTicket)
  async reseat(
    @Me() me: Actor,
    @ParamsOf(contracts.reseatTicket) ref: OfTicket,
    @BodyOf(contracts.reseatTicket) { seatNo, reason }: Body<typeof contracts.reseatTicket>,
  ) {
    const label = await this.seats.reseat(ref, me, seatNo, reason);
    return { ticketId: ref.ticketId, seatNo, label };
  }
}
