import type { Migration } from '@ringside/server/platform';
import { platformMigration } from './0001-platform';
import { accountsMigration } from './0002-accounts';
import { eventsMigration } from './0003-events';
import { bookingMigration } from './0004-booking';
import { tournamentsMigration } from './0005-tournaments';
import { chatMigration } from './0006-chat';
import { peopleMigration } from './0007-people';
import { accountSecurityMigration } from './0008-account-security';
import { registrationMigration } from './0010-registration';
import { eventLifeMigration } from './0011-event-life';
import { notificationsMigration } from './0009-notifications';
import { staffAndTeamsMigration } from './0012-staff-and-teams';
import { picturesMigration } from './0013-pictures';
import { privacyAndSiteMigration } from './0014-privacy-and-site';
import { reportsMigration } from './0015-reports';
import { discoveryMigration } from './0016-discovery';
import { programmeMigration } from './0017-programme';
import { upcomingEventsMigration } from './0018-upcoming-events';
import { draftsMigration } from './0020-drafts';
import { holdsOfBuyersMigration } from './0021-holds-of-buyers';
import { seasonScoresMigration } from './0022-season-scores';
import { registrationsInOrderMigration } from './0023-registrations-in-order';
import { saleMigration } from './0030-sale';
import { cartsMigration } from './0045-carts';
import { keptSeatsMigration } from './0050-kept-seats';
import { gridFeedMigration } from './0070-grid-feed';
import { ticketsMigration } from './0060-tickets';
import { checkInMigration } from './0065-check-in';
import { paymentsMigration } from './0055-payments';
import { settlementsMigration } from './0056-settlements';
import { waitlistMigration } from './0057-waitlist';
import { boxOfficeMigration } from './0090-box-office';
import { planDraftsMigration } from './0040-plan-drafts';
import { integrityCheckMigration } from './0095-integrity-check';
import { wholeTablesMigration } from './0110-whole-tables';
import { typeApprovalMigration } from './0115-type-approval';
import { offeredTogetherMigration } from './0116-offered-together';
import { guestHoldsMigration } from './0100-guest-holds';
import { cardPrintsMigration } from './0117-card-prints';
import { seatGroupsMigration } from './0051-seat-groups';
import { longGameNamesMigration } from './0075-long-game-names';
import { saleOpeningsMigration } from './0085-sale-openings';
import { registrationsByOrderMigration } from './0086-registrations-by-order';
import { approvalExpiresMigration } from './0087-approval-expires';
import { receiptsMigration } from './0088-receipts';
import { seatOffersMigration } from './0089-seat-offers';
import { vouchersMigration } from './0080-vouchers';
import { holderMessagesMigration } from './0123-holder-messages';
import { drawerRefundsMigration } from './0122-drawer-refunds';
import { invoicePartiesMigration } from './0121-invoice-parties';
import { chosenPricesMigration } from './0106-chosen-prices';
import { ticketQuestionsMigration } from './0105-ticket-questions';
import { ticketBoxMigration } from './0120-ticket-box';

/** The whole schema, in order. */
export const migrations: readonly Migration[] = [
  platformMigration,
  accountsMigration,
  eventsMigration,
  bookingMigration,
  tournamentsMigration,
  chatMigration,
  peopleMigration,
  accountSecurityMigration,
  registrationMigration,
  notificationsMigration,
  staffAndTeamsMigration,
  eventLifeMigration,
  picturesMigration,
  privacyAndSiteMigration,
  reportsMigration,
  discoveryMigration,
  programmeMigration,
  upcomingEventsMigration,
  draftsMigration,
  holdsOfBuyersMigration,
  seasonScoresMigration,
  registrationsInOrderMigration,
  saleMigration,
  cartsMigration,
  keptSeatsMigration,
  gridFeedMigration,
  ticketsMigration,
  checkInMigration,
  paymentsMigration,
  settlementsMigration,
  waitlistMigration,
  planDraftsMigration,
  seatGroupsMigration,
  integrityCheckMigration,
  longGameNamesMigration,
  saleOpeningsMigration,
  registrationsByOrderMigration,
  approvalExpiresMigration,
  receiptsMigration,
  seatOffersMigration,
  vouchersMigration,
  boxOfficeMigration,
  wholeTablesMigration,
  typeApprovalMigration,
  offeredTogetherMigration,
  cardPrintsMigration,
  ticketBoxMigration,
  guestHoldsMigration,
  invoicePartiesMigration,
  drawerRefundsMigration,
  ticketQuestionsMigration,
  holderMessagesMigration,
  chosenPricesMigration,
];
