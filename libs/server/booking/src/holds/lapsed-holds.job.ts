import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, Logs } from '@ringside/server/platform';
import { SeatStateRepository } from '../seats/seat-state.repository';

const EVERY_MS = 1000;

/** Frees lapsed seats so that screens show them free. Nothing depends on it: claims find lapsed seats by themselves. */
@Injectable()
export class LapsedHoldsJob implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isStopped = false;

  constructor(
    private readonly database: Database,
    private readonly seats: SeatStateRepository,
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

  /** Frees everything that has lapsed by now. */
  async sweep(): Promise<void> {
    while (!this.isStopped && (await this.database.transact(() => this.seats.sweep())) > 0);
  }

  private schedule(): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      this.running = this.sweep()
        .catch((error: unknown) => this.logs.warn('lapsed holds wait', { error }))
        .finally(() => this.schedule());
    }, EVERY_MS).unref();
  }
}
