import { SeatOwnership } from '@ringside/server/ports';
import type { Parts } from '../parts';
import { MyTicketsReader } from './my-tickets.reader';
import { OwnSeatService } from './own-seat.service';
import { SeatLineRepository } from './seat-line.repository';
import { SeatNamesRepository } from './seat-names.repository';
import { SeatNamesService } from './seat-names.service';
import { SeatTaking } from './seat-taking.service';
import { DeskRights } from './desk-rights.service';
import { ReseatService } from './reseat.service';
import { SwapPairs } from './swap-pairs.service';
import { TicketOffersReader } from './ticket-offers.reader';
import { SeatOwnershipRepository } from './seat-ownership.repository';
import { SwapRepository } from './swap.repository';
import { SwapService } from './swap.service';
import { TicketChangesController } from './ticket-changes.controller';
import { TicketCodes } from './ticket-codes.service';
import { TicketAudit } from './ticket-audit.service';
import { TicketCommands } from './ticket-commands.service';
import { TicketDeskController } from './ticket-desk.controller';
import { TicketDesk } from './ticket-desk.service';
import { TicketHolders } from './ticket-holders.service';
import { TicketKeyRepository } from './ticket-key.repository';
import { TicketKeysService } from './ticket-keys.service';
import { TicketNews } from './ticket-news';
import { TicketPdf } from './ticket-pdf';
import { TicketRights } from './ticket-rights.service';
import { TicketRepository } from './ticket.repository';
import { TicketsController } from './tickets.controller';
import { TransferRepository } from './transfer.repository';
import { TransferService } from './transfer.service';

/** Tickets in the hands of those who bear them. */
export const ticketsParts: Parts = {
  controllers: [TicketsController, TicketChangesController, TicketDeskController],
  providers: [
    MyTicketsReader,
    OwnSeatService,
    SeatLineRepository,
    SeatNamesRepository,
    SeatNamesService,
    { provide: SeatOwnership, useClass: SeatOwnershipRepository },
    SeatTaking,
    DeskRights,
    ReseatService,
    TicketAudit,
    SwapPairs,
    TicketOffersReader,
    SwapRepository,
    SwapService,
    TicketCodes,
    TicketCommands,
    TicketDesk,
    TicketHolders,
    TicketKeyRepository,
    TicketKeysService,
    TicketNews,
    TicketPdf,
    TicketRights,
    TicketRepository,
    TransferRepository,
    TransferService,
  ],
};
