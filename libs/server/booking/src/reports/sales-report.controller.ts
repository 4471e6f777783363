import { Controller, Inject } from '@nestjs/common';
import type { Params, Query } from '@ringside/contracts';
import {
  type CheckInReport,
  getCheckInReport,
  getSalesReport,
  getVoucherReport,
  type SalesReport,
  type VoucherReport,
} from '@ringside/contracts/reports';
import { Refusal } from '@ringside/kernel';
import { Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import { type Actor, EventDirectory } from '@ringside/server/ports';
import { CheckInReportRepository } from './check-in-report.repository';
import { SalesReportRepository } from './sales-report.repository';
import { VoucherReportRepository } from './voucher-report.repository';

/** What is sold, and who comes. */
@Controller()
export class SalesReportController {
  constructor(
    @Inject(EventDirectory) private readonly events: EventDirectory,
    private readonly salesOf: SalesReportRepository,
    private readonly checkInsOf: CheckInReportRepository,
    private readonly vouchersOf: VoucherReportRepository,
  ) {}

  @Route(getSalesReport)
  async sales(
    @Me() me: Actor,
    @ParamsOf(getSalesReport) { eventId }: Params<typeof getSalesReport>,
    @QueryOf(getSalesReport) { by }: Query<typeof getSalesReport>,
  ): Promise<SalesReport> {
    const { timeZone: zone, endsAt } = await this.events.getVisible(eventId, me);
    return { by, zone, ...(await this.salesOf.count(eventId, { by, zone, endsAt: new Date(endsAt) })) };
  }

  @Route(getVoucherReport)
  async vouchers(
    @Me() me: Actor,
    @ParamsOf(getVoucherReport) { eventId }: Params<typeof getVoucherReport>,
    @QueryOf(getVoucherReport) { by }: Query<typeof getVoucherReport>,
  ): Promise<VoucherReport> {
    const { timeZone: zone, endsAt } = await this.events.getVisible(eventId, me);
    return { by, zone, ...(await this.vouchersOf.count(eventId, { by, zone, endsAt: new Date(endsAt) })) };
  }

  @Route(getCheckInReport)
  async checkIns(
    @Me() me: Actor,
    @ParamsOf(getCheckInReport) { eventId }: Params<typeof getCheckInReport>,
    @QueryOf(getCheckInReport) { day, listId }: Query<typeof getCheckInReport>,
  ): Promise<CheckInReport> {
    const { timeZone: zone } = await this.events.getVisible(eventId, me);
    const report = await this.checkInsOf.count(eventId, { zone, day, listId });
    if (listId !== undefined && !report.lists.some((list) => list.listId === listId)) throw new Refusal('NOT_FOUND');
    return { zone, ...report };
  }
}
