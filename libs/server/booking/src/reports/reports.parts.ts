import type { Parts } from '../parts';
import { CheckInReportRepository } from './check-in-report.repository';
import { ExportController } from './export.controller';
import { ExportRepository } from './export.repository';
import { ExportService } from './export.service';
import { SalesReportController } from './sales-report.controller';
import { SalesReportRepository } from './sales-report.repository';
import { SeatReportController } from './seat-report.controller';
import { SeatReportRepository } from './seat-report.repository';
import { VoucherReportRepository } from './voucher-report.repository';

/** What is counted, and what leaves as a file. */
export const reportsParts: Parts = {
  controllers: [SeatReportController, SalesReportController, ExportController],
  providers: [
    SeatReportRepository,
    SalesReportRepository,
    CheckInReportRepository,
    ExportRepository,
    ExportService,
    VoucherReportRepository,
  ],
};
