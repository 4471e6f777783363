import type { Parts } from '../parts';
import { AreaController } from './area.controller';
import { AreaCountsRepository } from './area-counts.repository';
import { StockBatchRepository } from './stock-batch.repository';
import { StockCounters } from './stock-counters.repository';
import { StockRepository } from './stock.repository';

/** What is scarce but has no seat. */
export const stockParts: Parts = {
  controllers: [AreaController],
  providers: [AreaCountsRepository, StockBatchRepository, StockCounters, StockRepository],
};
