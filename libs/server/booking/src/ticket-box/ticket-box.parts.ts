import type { Parts } from '../parts';
import { FramedBox } from './framed-box';
import { TicketBoxController } from './ticket-box.controller';
import { TicketBoxReader } from './ticket-box.reader';
import { TicketBoxRepository } from './ticket-box.repository';
import { TicketBoxService } from './ticket-box.service';

/** The ticket box of an event in pages of other sites. */
export const ticketBoxParts: Parts = {
  controllers: [TicketBoxController],
  providers: [FramedBox, TicketBoxReader, TicketBoxRepository, TicketBoxService],
};
