import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Logs } from '@ringside/server/platform';
import { OverdueOrders } from './overdue-orders.service';

const EVERY_MS = 5000;

/** Ends orders whose time to pay is over, so that their buyers learn it. Claims find them by themselves. */
@Injectable()
export class OverdueOrdersJob implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isStopped = false;

  constructor(
    private readonly overdue: OverdueOrders,
    private readonly logs: Logs,
  ) {}

  onApplicationBootstrap(): void {
    this.schedule();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** Ends everything that is overdue by now. */
  async sweep(): Promise<void> {
    while (!this.isStopped && (await this.overdue.sweep()) > 0);
  }

  private schedule(): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      this.running = this.sweep()
        .catch((error: unknown) => this.logs.warn('overdue orders wait', { error }))
        .finally(() => this.schedule());
    }, EVERY_MS).unref();
  }
}
