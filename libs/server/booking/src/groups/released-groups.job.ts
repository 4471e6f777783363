import { Injectable } from '@nestjs/common';
import { Database, Logs, RepeatedJob } from '@ringside/server/platform';
import { SeatKeepingRepository } from '../seats/seat-keeping.repository';
import { SeatGroupRepository } from './seat-group.repository';

const EVERY_MS = 1000;

/** Shows seats that are released to all by now. Nothing depends on it: claims ask the clock themselves. */
@Injectable()
export class ReleasedGroupsJob extends RepeatedJob {
  constructor(
    private readonly database: Database,
    private readonly groups: SeatGroupRepository,
    private readonly seats: SeatKeepingRepository,
    logs: Logs,
  ) {
    super('released seats', EVERY_MS, logs);
  }

  protected work(): Promise<void> {
    return this.database.transact(async () => {
      for (const { eventId, groupId } of await this.groups.takeReleased()) await this.seats.tellGroup(eventId, groupId);
    });
  }
}
