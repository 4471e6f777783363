import { Injectable } from '@nestjs/common';
import type { UserId } from '@ringside/kernel';
import { Database, Logs } from '@ringside/server/platform';
import { SessionService } from '../session.service';
import { ErasureList } from './erasure-list';
import { type Known, PrivacyRepository } from './privacy.repository';

/** Makes an account nobody's: the one way that this is done, by its person or after a backup. */
@Injectable()
export class AccountEraser {
  constructor(
    private readonly database: Database,
    private readonly privacy: PrivacyRepository,
    private readonly sessions: SessionService,
    private readonly list: ErasureList,
    private readonly logs: Logs,
  ) {}

  /** Runs within a transaction. After COMMIT sockets are cut and the id is written where no backup takes it back. */
  async erase(userId: UserId, known: Known): Promise<void> {
    await this.sessions.endAll(userId);
    await this.privacy.erase(userId, known);
    this.database.afterCommit(() => {
      this.list.add([userId]).catch((error: unknown) => {
        this.logs.error('an erasure is not on the list yet; the next start adds it', { error });
      });
    });
  }
}
