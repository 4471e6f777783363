import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database, Logs } from '@ringside/server/platform';
import { AccountEraser } from './account-eraser';
import { ErasureList } from './erasure-list';
import { PrivacyRepository } from './privacy.repository';

/**
 * Goes through the list of erased accounts at each start, before anybody is served: when an older backup was put back, they
 * are there again.
 */
@Injectable()
export class ErasureReplay implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly privacy: PrivacyRepository,
    private readonly eraser: AccountEraser,
    private readonly list: ErasureList,
    private readonly logs: Logs,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const written = await this.list.read();
    for (const { userId, ...known } of await this.privacy.standing([...written])) {
      await this.database.transact(() => this.eraser.erase(userId, known));
      this.logs.warn('an account that was erased was back, from a backup perhaps, and is erased again', { userId });
    }
    const known = await this.privacy.erasedIds();
    await this.list.add(known.filter((id) => !written.has(id)));
  }
}
