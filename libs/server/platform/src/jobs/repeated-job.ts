import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { Logs } from '../logs/logs';

/** Work that is looked for again and again. What it finds stands in the database, so any node may do it, and do it twice. */
export abstract class RepeatedJob implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private isWoken = false;
  protected isStopped = false;

  protected constructor(
    private readonly name: string,
    private readonly everyMs: number,
    private readonly logs: Logs,
  ) {}

  /** Does what is due, some of it or all. */
  protected abstract work(): Promise<void>;

  /** Does everything that is due by now; what this node has in hand already is waited for. */
  async drain(): Promise<void> {
    const work = this.running.then(() => this.work());
    this.running = work.catch(() => undefined);
    await work;
  }

  onApplicationBootstrap(): void {
    this.schedule(this.everyMs);
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** Looks soon instead of at its time: something has just become due here. */
  protected wake(): void {
    this.isWoken = true;
    this.schedule(0);
  }

  private schedule(afterMs: number): void {
    if (this.isStopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.isWoken = false;
      this.drain()
        .catch((error: unknown) => this.logs.warn(`${this.name} wait`, { error }))
        .finally(() => this.schedule(this.isWoken ? 0 : this.everyMs)); // who woke it while it worked is not forgotten
    }, afterMs).unref();
  }
}
