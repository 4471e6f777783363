import { Controller } from '@nestjs/common';
import type { Query } from '@ringside/contracts';
import { type AccountReport, getAccountReport } from '@ringside/contracts/reports';
import { QueryOf, Route } from '@ringside/server/platform';
import { AccountReportRepository } from './account-report.repository';

@Controller()
export class AccountReportController {
  constructor(private readonly reports: AccountReportRepository) {}

  @Route(getAccountReport)
  async get(@QueryOf(getAccountReport) { by, zone }: Query<typeof getAccountReport>): Promise<AccountReport> {
    const [points, totals] = await Promise.all([this.reports.overTime(by, zone), this.reports.totals()]);
    return { by, zone, ...totals, points: points.map(({ at, ...counts }) => ({ at: at.toISOString(), ...counts })) };
  }
}
