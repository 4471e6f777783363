import type { Parts } from '../parts';
import { DuplicatedSeatingJob } from './duplicated-seating.job';
import { SeatLayouts } from './seat-layouts.service';
import { SeatingController } from './seating.controller';
import { SeatingRepository } from './seating.repository';
import { SeatingService } from './seating.service';

/** Seating plans and which one an event uses. */
export const plansParts: Parts = {
  controllers: [SeatingController],
  providers: [DuplicatedSeatingJob, SeatLayouts, SeatingRepository, SeatingService],
};
