import { Injectable } from '@nestjs/common';
import { Database, Logs, RepeatedJob } from '@ringside/server/platform';
import { SeatStateRepository } from '../seats/seat-state.repository';

const EVERY_MS = 1000;

/** Frees lapsed seats so that screens show them free. Nothing depends on it: claims find lapsed seats by themselves. */
@Injectable()
export class LapsedHoldsJob extends RepeatedJob {
  constructor(
    private readonly database: Database,
    private readonly seats: SeatStateRepository,
    logs: Logs,
  ) {
    super('lapsed holds', EVERY_MS, logs);
  }

  protected async work(): Promise<void> {
    while (!this.isStopped && (await this.database.transact(() => this.seats.sweep())) > 0);
  }
}
