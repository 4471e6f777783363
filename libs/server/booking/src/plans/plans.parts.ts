import type { Parts } from '../parts';
import { DuplicatedBookingJob } from './duplicated-booking.job';
import { PlanAreas } from './plan-areas.repository';
import { PlanDraftController } from './plan-draft.controller';
import { PlanDraftRepository } from './plan-draft.repository';
import { PlanDraftService } from './plan-draft.service';
import { PlanPublishing } from './plan-publishing.service';
import { PlanVersionsRepository } from './plan-versions.repository';
import { RepaintedPrices } from './repainted-prices.service';
import { SeatLayouts } from './seat-layouts.service';
import { SeatingController } from './seating.controller';
import { SeatingRepository } from './seating.repository';
import { SeatingService } from './seating.service';

/** Seating plans, drafts and versions, and which one an event uses. */
export const plansParts: Parts = {
  controllers: [PlanDraftController, SeatingController],
  providers: [
    DuplicatedBookingJob,
    PlanAreas,
    PlanDraftRepository,
    PlanDraftService,
    PlanPublishing,
    PlanVersionsRepository,
    RepaintedPrices,
    SeatLayouts,
    SeatingRepository,
    SeatingService,
  ],
};
