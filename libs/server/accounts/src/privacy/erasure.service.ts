import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Language } from '@ringside/contracts/notifications';
import { Refusal, type UserId } from '@ringside/kernel';
import { Database, DomainEvents, Logs, Outbox } from '@ringside/server/platform';
import { type Actor, rightsChanged, sendMail } from '@ringside/server/ports';
import { SessionService } from '../session.service';
import { ErasureList } from './erasure-list';
import { PrivacyRepository } from './privacy.repository';

/**
 * Erases accounts. Who was erased is also written outside of the database: when an older backup is put back, they would be
 * there again, so at every start the list is gone through before anybody is served.
 */
@Injectable()
export class ErasureService implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly privacy: PrivacyRepository,
    private readonly sessions: SessionService,
    private readonly list: ErasureList,
    private readonly outbox: Outbox,
    private readonly events: DomainEvents,
    private readonly logs: Logs,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const written = await this.list.read();
    for (const userId of await this.privacy.standing([...written])) {
      await this.database.transact(() => this.erase(userId));
      this.logs.warn('an account that was erased was back, from a backup perhaps, and is erased again', { userId });
    }
    const known = await this.privacy.erasedIds();
    await this.list.add(known.filter((id) => !written.has(id)));
  }

  /** @throws Refusal NOT_CONFIRMED, DUTIES_LEFT with what is left, or LAST_ADMIN; nothing has changed then */
  async eraseOwn({ userId, username }: Actor, typed: string): Promise<void> {
    if (typed.toLowerCase() !== username.toLowerCase()) throw new Refusal('NOT_CONFIRMED');
    await this.database.transact(async () => {
      const person = await this.privacy.lock(userId);
      if (!person) throw new Refusal('NOT_SIGNED_IN');
      const { events, teams } = await this.privacy.dutiesOf(userId);
      if (events.length + teams.length > 0) throw new Refusal('DUTIES_LEFT', { events, teams });
      if (await this.privacy.isLastAdmin(userId)) throw new Refusal('LAST_ADMIN');
      await this.erase(userId, person.email);
      await this.outbox.add(sendMail, {
        to: { address: person.email, name: person.name, language: person.language as Language },
        template: 'accountErased',
        params: { name: person.name },
      });
    });
  }

  private async erase(userId: UserId, email = ''): Promise<void> {
    await this.sessions.endAll(userId);
    await this.privacy.erase(userId, email);
    this.events.record(rightsChanged, { userId });
    this.database.afterCommit(() => {
      this.list
        .add([userId])
        .catch((error: unknown) =>
          this.logs.error('an erasure is not on the list yet; the next start adds it', { error }),
        );
    });
  }
}
