import { Injectable } from '@nestjs/common';
import { Database, Logs, RepeatedJob } from '@ringside/server/platform';

const EVERY_MS = 60 * 60_000;

/** Forgets from which network somebody held without an account, once the hold is over. */
@Injectable()
export class GuestNetworksJob extends RepeatedJob {
  constructor(
    private readonly database: Database,
    logs: Logs,
  ) {
    super('guest networks', EVERY_MS, logs);
  }

  protected async work(): Promise<void> {
    await this.database.transact(() =>
      this.database.change(
        'update hold set guest_network = null where guest_network is not null and held_until < clock_timestamp()',
      ),
    );
  }
}
