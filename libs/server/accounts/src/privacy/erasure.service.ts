import { Injectable } from '@nestjs/common';
import { Refusal } from '@ringside/kernel';
import { Database, Outbox } from '@ringside/server/platform';
import { type Actor, sendMail } from '@ringside/server/ports';
import { AccountEraser } from './account-eraser';
import { PrivacyRepository } from './privacy.repository';

/** Erases an account for its person, unless somebody counts on it still. */
@Injectable()
export class ErasureService {
  constructor(
    private readonly database: Database,
    private readonly privacy: PrivacyRepository,
    private readonly eraser: AccountEraser,
    private readonly outbox: Outbox,
  ) {}

  /** @throws Refusal NOT_CONFIRMED, DUTIES_LEFT with what is left, or LAST_ADMIN; nothing has changed then */
  async eraseOwn({ userId, username }: Actor, typed: string): Promise<void> {
    if (typed.toLowerCase() !== username.toLowerCase()) throw new Refusal('NOT_CONFIRMED');
    await this.database.transact(async () => {
      const person = await this.privacy.lock(userId);
      if (!person) throw new Refusal('NOT_SIGNED_IN');
      const { events, teams } = await this.privacy.dutiesOf(userId);
      if (events.length + teams.length > 0) throw new Refusal('DUTIES_LEFT', { events, teams });
      if (await this.privacy.isLastAdmin(userId)) throw new Refusal('LAST_ADMIN');
      const { email: address, name, language } = person;
      await this.eraser.erase(userId, person);
      await this.outbox.add(sendMail, { to: { address, name, language }, template: 'accountErased', params: { name } });
    });
  }
}
