import { Injectable } from '@nestjs/common';
import { Logs, RepeatedJob } from '@ringside/server/platform';
import { OverdueOrders } from './overdue-orders.service';

const EVERY_MS = 5000;

/** Ends orders whose time to pay is over, so that their buyers learn it. Claims find them by themselves. */
@Injectable()
export class OverdueOrdersJob extends RepeatedJob {
  constructor(
    private readonly overdue: OverdueOrders,
    logs: Logs,
  ) {
    super('overdue orders', EVERY_MS, logs);
  }

  protected async work(): Promise<void> {
    while (!this.isStopped && (await this.overdue.sweep()) > 0);
  }
}
