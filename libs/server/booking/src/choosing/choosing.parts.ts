import type { Parts } from '../parts';
import { BestSeatsController } from './best-seats.controller';
import { BestSeatsService } from './best-seats.service';
import { ChoosablePlans } from './choosable-plans.service';
import { ClaimRules } from './claim-rules.service';
import { ChoosingTermsRepository } from './choosing-terms.repository';
import { Halls } from './hall.service';
import { RowLatches } from './row-latch.repository';
import { StrandBatch } from './strand-batch.service';

/** Which seats suit a party, and which may be taken together. */
export const choosingParts: Parts = {
  controllers: [BestSeatsController],
  providers: [BestSeatsService, ChoosablePlans, ChoosingTermsRepository, ClaimRules, Halls, RowLatches, StrandBatch],
};
