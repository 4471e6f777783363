import { Global, Module } from '@nestjs/common';
import { OrderDirectory, SeatOwnership } from '@ringside/server/ports';
import { catalogueParts } from './catalogue/catalogue.parts';
import { blocksParts } from './blocks/blocks.parts';
import { cardsParts } from './cards/cards.parts';
import { boxOfficeParts } from './box-office/box-office.parts';
import { choosingParts } from './choosing/choosing.parts';
import { commandsParts } from './commands/commands.parts';
import { gatheringParts } from './gathering/gathering.parts';
import { gridFeedParts } from './grid-feed/grid-feed.parts';
import { groupsParts } from './groups/groups.parts';
import { guestsParts } from './guests/guests.parts';
import { holdsParts } from './holds/holds.parts';
import { integrityParts } from './integrity/integrity.parts';
import { messagesParts } from './messages/messages.parts';
import { ordersParts } from './orders/orders.parts';
import type { Parts } from './parts';
import { paymentsParts } from './payments/payments.parts';
import { plansParts } from './plans/plans.parts';
import { questionsParts } from './questions/questions.parts';
import { receiptsParts } from './receipts/receipts.parts';
import { reportsParts } from './reports/reports.parts';
import { seatsParts } from './seats/seats.parts';
import { stockParts } from './stock/stock.parts';
import { checkInParts } from './check-in/check-in.parts';
import { ticketBoxParts } from './ticket-box/ticket-box.parts';
import { ticketsParts } from './tickets/tickets.parts';
import { vouchersParts } from './vouchers/vouchers.parts';
import { waitlistParts } from './waitlist/waitlist.parts';

const parts: readonly Parts[] = [
  commandsParts,
  catalogueParts,
  stockParts,
  plansParts,
  seatsParts,
  holdsParts,
  guestsParts,
  gatheringParts,
  vouchersParts,
  choosingParts,
  groupsParts,
  blocksParts,
  ordersParts,
  ticketsParts,
  questionsParts,
  paymentsParts,
  waitlistParts,
  checkInParts,
  receiptsParts,
  boxOfficeParts,
  cardsParts,
  reportsParts,
  integrityParts,
  gridFeedParts,
  ticketBoxParts,
  messagesParts,
];

/** Seats, holds, orders and tickets: one folder for each noun, with its parts. Other features ask its `OrderDirectory`. */
@Global()
@Module({
  controllers: parts.flatMap(({ controllers }) => [...controllers]),
  providers: parts.flatMap(({ providers }) => [...providers]),
  exports: [OrderDirectory, SeatOwnership],
})
export class BookingModule {}
