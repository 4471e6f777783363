import type { Parts } from '../parts';
import { CartKeeper } from './cart-keeper.service';
import { ChosenPrices } from './chosen-price.service';
import { HoldController } from './hold.controller';
import { HoldLineRepository } from './hold-line.repository';
import { HoldRepository } from './hold.repository';
import { HoldService } from './hold.service';
import { HoldStock } from './hold-stock.service';
import { LapsedHoldsJob } from './lapsed-holds.job';
import { LinePricing } from './line-pricing.service';
import { PlaceRepository } from './place.repository';
import { SeatClaims } from './seat-claims.service';
import { SeatExplainer } from './seat-explainer.repository';

/** Timed claims on seats and tickets. */
export const holdsParts: Parts = {
  controllers: [HoldController],
  providers: [
    CartKeeper,
    ChosenPrices,
    HoldLineRepository,
    HoldRepository,
    HoldService,
    HoldStock,
    LapsedHoldsJob,
    LinePricing,
    PlaceRepository,
    SeatClaims,
    SeatExplainer,
  ],
};
