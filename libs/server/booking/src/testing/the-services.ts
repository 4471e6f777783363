import { Database, type DomainEvents, type Logs, type Outbox, RequestKeys } from '@ringside/server/platform';
import { EventDirectory } from '@ringside/server/ports';
import { BestSeatsService } from '../choosing/best-seats.service';
import type { Halls } from '../choosing/hall.service';
import { RowLatches } from '../choosing/row-latch.repository';
import { StrandBatch } from '../choosing/strand-batch.service';
import { PriceListService } from '../catalogue/price-list.service';
import { SaleDoor } from '../catalogue/sale-door.service';
import { SaleOpeningRepository } from '../catalogue/sale-opening.repository';
import { SaleTermsRepository } from '../catalogue/sale-terms.repository';
import { BookingLocks } from '../commands/booking-locks.repository';
import { BookingWindow } from '../commands/booking-window.service';
import { BuyerCommands } from '../commands/buyer-commands.service';
import { AdoptionRepository } from '../guests/adoption.repository';
import { AdoptionRules } from '../guests/adoption-rules.service';
import { Adoption } from '../guests/adoption.service';
import { GuestHolds } from '../guests/guest-holds.service';
import { HoldUnion } from '../guests/hold-union.service';
import { BatchGrants } from '../gathering/batch-grants.service';
import { BatchStandings } from '../gathering/batch-standing.repository';
import { ClaimAdmission } from '../gathering/claim-admission.service';
import { ClaimBatch } from '../gathering/claim-batch.service';
import { GatheredHolds } from '../gathering/gathered-holds.service';
import { CartKeeper } from '../holds/cart-keeper.service';
import { HoldLineRepository } from '../holds/hold-line.repository';
import { HoldRepository } from '../holds/hold.repository';
import { HoldService } from '../holds/hold.service';
import { HoldStock } from '../holds/hold-stock.service';
import { LinePricing } from '../holds/line-pricing.service';
import { PlaceRepository } from '../holds/place.repository';
import { SeatClaims } from '../holds/seat-claims.service';
import { SeatExplainer } from '../holds/seat-explainer.repository';
import { CheckoutService } from '../orders/checkout.service';
import { OrderGoods } from '../orders/order-goods.service';
import { OrderReading } from '../orders/order-reading.repository';
import { OrderRepository } from '../orders/order.repository';
import { OrderSteps } from '../orders/order-steps.service';
import { OrderStore } from '../orders/order-store.service';
import { OrderService } from '../orders/order.service';
import { OrderSettlement } from '../orders/order-settlement.service';
import { OverdueOrders } from '../orders/overdue-orders.service';
import { OfferSearch } from '../orders/offer-search.service';
import { OrderNews } from '../orders/order-news.service';
import { SeatOfferRepository } from '../orders/seat-offer.repository';
import { SeatOffers } from '../orders/seat-offers.service';
import { PaymentMethods } from '../orders/payment-methods.service';
import { PlanAreas } from '../plans/plan-areas.repository';
import { PlanDraftRepository } from '../plans/plan-draft.repository';
import { PlanDraftService } from '../plans/plan-draft.service';
import { PlanPublishing } from '../plans/plan-publishing.service';
import { PlanVersionsRepository } from '../plans/plan-versions.repository';
import { SeatingRepository } from '../plans/seating.repository';
import { SeatingService } from '../plans/seating.service';
import { SeatBatchRepository } from '../seats/seat-batch.repository';
import { AnswerRepository } from '../questions/answer.repository';
import { AnsweredOrders } from '../questions/answered-orders.service';
import { QuestionRepository } from '../questions/question.repository';
import { SeatStateRepository } from '../seats/seat-state.repository';
import { StockBatchRepository } from '../stock/stock-batch.repository';
import { StockCounters } from '../stock/stock-counters.repository';
import { StockRepository } from '../stock/stock.repository';
import { EnteredVouchers } from '../vouchers/entered-voucher.repository';
import { OwnVoucherService } from '../vouchers/own-voucher.service';
import { VoucherUse } from '../vouchers/voucher-use.service';
import { EventsOfTheTable, PeopleOfTheTable, RegistrationsOfTheTable, rulesOf, TeamsOfTheTable } from './the-rules';

/** The repositories that a test may replace by worse ones, to show that it would notice. */
export interface Parts {
  readonly locks?: (database: Database) => BookingLocks;
  readonly holds?: (database: Database) => HoldRepository;
  readonly orders?: (database: Database) => OrderRepository;
  readonly offers?: (database: Database) => SeatOfferRepository;
  readonly stock?: (database: Database) => StockRepository;
  readonly latches?: (database: Database) => RowLatches;
  readonly versions?: (database: Database) => PlanVersionsRepository;
  readonly batches?: (database: Database, events: DomainEvents) => SeatBatchRepository;
}

export interface Platform {
  readonly database: Database;
  readonly events: DomainEvents;
  readonly outbox: Outbox;
  readonly logs: Logs;
}

/** The repositories, those of a test's own in place of ours. */
function repositoriesOf({ database, events }: Platform, { batches, ...parts }: Parts) {
  const ours = {
    locks: () => new BookingLocks(database),
    stock: () => new StockRepository(database),
    holds: () => new HoldRepository(database),
    orders: () => new OrderRepository(database),
    offers: () => new SeatOfferRepository(database),
    latches: () => new RowLatches(database),
    versions: () => new PlanVersionsRepository(database),
    ...parts,
  };
  return {
    locks: ours.locks(database),
    stock: ours.stock(database),
    holds: ours.holds(database),
    orders: ours.orders(database),
    offers: ours.offers(database),
    latches: ours.latches(database),
    versions: ours.versions(database),
    terms: new SaleTermsRepository(database),
    seats: new SeatStateRepository(database, events),
    batches: batches?.(database, events) ?? new SeatBatchRepository(database, events),
    lines: new HoldLineRepository(database),
    reading: new OrderReading(database),
  };
}

export const publishingOf = (
  database: Database,
  seats: SeatStateRepository,
  versions = new PlanVersionsRepository(database),
): PlanPublishing =>
  new PlanPublishing(
    versions,
    new SeatingRepository(database),
    seats,
    new PlanAreas(database, new StockCounters(database)),
  );

function planDraftsOf(platform: Platform, parts: Parts, directory: EventDirectory): PlanDraftService {
  const { database } = platform;
  const { locks, seats, versions } = repositoriesOf(platform, parts);
  const seatings = new SeatingRepository(database);
  const publishing = publishingOf(database, seats, versions);
  const seating = new SeatingService(database, locks, seatings, publishing, directory);
  return new PlanDraftService(new PlanDraftRepository(database), seatings, seating, publishing, directory);
}

/** What orders go through, and what that changes. */
function settlementOf(
  { database, events, outbox }: Platform,
  repositories: ReturnType<typeof repositoriesOf>,
  halls: Halls,
) {
  const { locks, stock, orders, offers, latches, terms, seats } = repositories;
  const goods = new OrderGoods(database, orders, seats, stock);
  const news = new OrderNews(database, outbox, new EventsOfTheTable(database), new PeopleOfTheTable(database));
  const steps = new OrderSteps(database, locks, orders, events, news);
  const seatOffers = new SeatOffers(database, new OfferSearch(halls, latches, offers), offers, seats, stock);
  return { goods, steps, settlement: new OrderSettlement(steps, goods, orders, terms, seatOffers) };
}

const GUEST_LIMITS = { guestPlaces: 20, addressLimitFactor: 1 };

const doorOf = (database: Database, terms: SaleTermsRepository, openings: SaleOpeningRepository) =>
  new SaleDoor(terms, openings, new TeamsOfTheTable(database), new RegistrationsOfTheTable(database));

/** What has people take over what guests hold. */
function adoptionOf(
  database: Database,
  { holds, stock, seats, lines }: ReturnType<typeof repositoriesOf>,
  { commands, cart, door }: { commands: BuyerCommands; cart: CartKeeper; door: SaleDoor },
): Adoption {
  const adoptions = new AdoptionRepository(database);
  const union = new HoldUnion(holds, adoptions, stock, seats);
  return new Adoption(commands, new AdoptionRules(cart, door, lines, holds), cart, adoptions, union);
}

/** The services of booking, put together by hand as the module does it. */
export function servicesOf(platform: Platform, parts: Parts) {
  const { database, events, logs } = platform;
  const repositories = repositoriesOf(platform, parts);
  const { locks, stock, holds, orders, latches, terms, seats, batches, lines, reading } = repositories;
  const [directory, keys] = [new EventsOfTheTable(database), new RequestKeys(database)];
  const window = new BookingWindow(directory);
  const commands = new BuyerCommands(database, locks, window, events, new GuestHolds(database, events, GUEST_LIMITS));
  const methods = new PaymentMethods();
  const { halls, rules, openGroups } = rulesOf(database, latches);
  const { goods, steps, settlement } = settlementOf(platform, repositories, halls);
  const overdue = new OverdueOrders(database, settlement);
  const [entered, explainer] = [new EnteredVouchers(database), new SeatExplainer(database)];
  const pricing = new LinePricing(new PlaceRepository(database), new VoucherUse(entered, stock));
  const claims = new SeatClaims(explainer, seats, lines, overdue, rules);
  const cart = new CartKeeper(holds, lines, new HoldStock(stock, overdue), claims, seats);
  const openings = new SaleOpeningRepository(database);
  const door = doorOf(database, terms, openings);
  const holdService = new HoldService(commands, window, door, pricing, cart);
  const priceList = new PriceListService(database, window, terms, methods, openings);
  const adoption = adoptionOf(database, repositories, { commands, cart, door });
  const admission = new ClaimAdmission(new BatchStandings(database), window, door, halls, pricing);
  const grants = new BatchGrants(new StockBatchRepository(database), new StrandBatch(latches, openGroups), batches);
  const batch = new ClaimBatch(database, keys, admission, grants, explainer);
  const store = new OrderStore(orders, goods, lines, steps, reading);
  const answered = new AnsweredOrders(new QuestionRepository(database), new AnswerRepository(database), store);
  return {
    plans: planDraftsOf(platform, parts, directory),
    ...{ methods, settlement, overdue },
    holds: holdService,
    gathered: new GatheredHolds(holdService, keys, logs, batch),
    cart,
    adoption,
    vouchers: new OwnVoucherService(commands, entered, holdService, priceList, stock),
    rules,
    openGroups,
    bestSeats: new BestSeatsService(database, commands, halls, latches, holdService),
    checkout: new CheckoutService(commands, terms, holds, answered, methods),
    orders: new OrderService(database, commands, terms, reading, settlement),
  };
}
