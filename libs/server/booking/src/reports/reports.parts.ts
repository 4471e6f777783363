import type { Parts } from '../parts';
import { SeatReportController } from './seat-report.controller';
import { SeatReportRepository } from './seat-report.repository';

/** What is counted. */
export const reportsParts: Parts = {
  controllers: [SeatReportController],
  providers: [SeatReportRepository],
};
