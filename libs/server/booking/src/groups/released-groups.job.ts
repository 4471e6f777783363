import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, Logs } from '@ringside/server/platform';
import { SeatKeepingRepository } from '../seats/seat-keeping.repository';
import { SeatGroupRepository } from './seat-group.repository';

const EVERY_MS = 1000;

/** Shows seats that are released to all by now. Nothing depends on it: claims ask the clock themselves. */
@Injectable()
export class ReleasedGroupsJob implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isStopped = false;

  constructor(
    private readonly database: Database,
    private readonly groups: SeatGroupRepository,
    private readonly seats: SeatKeepingRepository,
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

  async tell(): Promise<void> {
    await this.database.transact(async () => {
      for (const { eventId, groupId } of await this.groups.takeReleased()) await this.seats.tellGroup(eventId, groupId);
    });
  }

  private schedule(): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      this.running = this.tell()
        .catch((error: unknown) => this.logs.warn('released seats wait', { error }))
        .finally(() => this.schedule());
    }, EVERY_MS).unref();
  }
}
