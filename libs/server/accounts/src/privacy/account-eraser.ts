import { Injectable } from '@nestjs/common';
import type { UserId } from '@ringside/kernel';
import { Database, Outbox } from '@ringside/server/platform';
import { accountErased } from '@ringside/server/ports';
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
    private readonly outbox: Outbox,
  ) {}

  /** Runs within a transaction. After COMMIT sockets are cut and the id is written where no backup takes it back. */
  async erase(userId: UserId, known: Known): Promise<void> {
    await this.sessions.endAll(userId);
    await this.privacy.erase(userId, known);
    await this.outbox.add(accountErased, { userId });
    this.database.afterCommit(() => this.list.addSoon(userId));
  }
}
