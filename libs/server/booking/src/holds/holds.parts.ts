import type { Parts } from '../parts';
import { HoldController } from './hold.controller';
import { HoldRepository } from './hold.repository';
import { HoldService } from './hold.service';
import { LapsedHoldsJob } from './lapsed-holds.job';

/** Seats for a while. */
export const holdsParts: Parts = {
  controllers: [HoldController],
  providers: [HoldRepository, HoldService, LapsedHoldsJob],
};
