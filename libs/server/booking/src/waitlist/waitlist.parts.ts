import type { Parts } from '../parts';
import { WaitlistController } from './waitlist.controller';
import { WaitlistJob } from './waitlist.job';
import { WaitlistEndings } from './waitlist-endings.service';
import { WaitlistDeskService } from './waitlist-desk.service';
import { KeptOffers, OfferClaims, WaitlistOffers } from './waitlist-offers.service';
import { WaitlistRemovals } from './waitlist-removals.service';
import { WaitlistRepository } from './waitlist.repository';
import { WaitlistService } from './waitlist.service';

/** The queue for what is sold out. */
export const waitlistParts: Parts = {
  controllers: [WaitlistController],
  providers: [
    KeptOffers,
    OfferClaims,
    WaitlistDeskService,
    WaitlistEndings,
    WaitlistJob,
    WaitlistOffers,
    WaitlistRemovals,
    WaitlistRepository,
    WaitlistService,
  ],
};
