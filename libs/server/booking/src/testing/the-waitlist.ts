import { SaleTermsRepository } from '../catalogue/sale-terms.repository';
import { KeptOffers, OfferClaims, WaitlistOffers } from '../waitlist/waitlist-offers.service';
import { WaitlistEndings } from '../waitlist/waitlist-endings.service';
import { WaitlistRepository } from '../waitlist/waitlist.repository';
import { type Parts, type Platform, servicesOf } from './the-services';
import { EventsOfTheTable, PeopleOfTheTable } from './the-rules';

/** The waitlist, put together by hand as the module does it; `waitlist` may be a worse one. */
export function waitlistOf(platform: Platform, parts: Parts, waitlist: WaitlistRepository) {
  const { database, outbox } = platform;
  const { holds, bestSeats, cart } = servicesOf(platform, parts);
  const terms = new SaleTermsRepository(database);
  const kept = new KeptOffers(waitlist, cart);
  const claims = new OfferClaims(terms, bestSeats, holds, kept, new EventsOfTheTable(database));
  return {
    waitlist,
    offers: new WaitlistOffers(database, waitlist, claims, outbox, new PeopleOfTheTable(database)),
    endings: new WaitlistEndings(waitlist, holds),
  };
}
