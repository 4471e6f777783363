import { Inject, Injectable } from '@nestjs/common';
import { Config, Database, Logs, RepeatedJob } from '@ringside/server/platform';
import { SeatStateRepository } from '../seats/seat-state.repository';

const EVERY_MS = 1000;

/** Frees lapsed seats so that screens show them free. Nothing depends on it: claims find lapsed seats by themselves. */
@Injectable()
export class LapsedHoldsJob extends RepeatedJob {
  constructor(
    private readonly database: Database,
    private readonly seats: SeatStateRepository,
    @Inject(Config) private readonly config: Pick<Config, 'sweepsLapsedHolds'>,
    logs: Logs,
  ) {
    super('lapsed holds', EVERY_MS, logs);
  }

  override onApplicationBootstrap(): void {
    if (this.config.sweepsLapsedHolds) super.onApplicationBootstrap();
  }

  protected async work(): Promise<void> {
    while (!this.isStopped && (await this.database.transact(() => this.seats.sweep())) > 0);
  }
}
