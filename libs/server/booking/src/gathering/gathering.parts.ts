import type { Parts } from '../parts';
import { BatchGrants } from './batch-grants.service';
import { BatchStandings } from './batch-standing.repository';
import { ClaimAdmission } from './claim-admission.service';
import { ClaimBatch } from './claim-batch.service';
import { GatheredHolds } from './gathered-holds.service';

/** Claims of many, settled together. */
export const gatheringParts: Parts = {
  controllers: [],
  providers: [BatchGrants, BatchStandings, ClaimAdmission, ClaimBatch, GatheredHolds],
};
