import type { Parts } from '../parts';
import { StockCounters } from './stock-counters.repository';
import { StockRepository } from './stock.repository';

/** What is scarce but has no seat. */
export const stockParts: Parts = { controllers: [], providers: [StockCounters, StockRepository] };
