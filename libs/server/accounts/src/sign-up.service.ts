import { Injectable } from '@nestjs/common';
import type { SignUp } from '@ringside/contracts/accounts';
import { orRefuse, Refusal } from '@ringside/kernel';
import { Database, Outbox } from '@ringside/server/platform';
import { AccountRepository } from './account.repository';
import type { Device } from './device';
import { linkWanted } from './mail-link.service';
import { judgePassword, knownWords } from './password-rules';
import { SessionService } from './session.service';
import type { Started } from './sign-in.service';
import { SignUpTerms } from './sign-up-terms';

@Injectable()
export class SignUpService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionService,
    private readonly outbox: Outbox,
    private readonly terms: SignUpTerms,
  ) {}

  /**
   * Makes a player. Nothing in it depends on whether the address has an account: its owner learns that by mail.
   * @throws Refusal ACCOUNTS_CLOSED, STALE when the privacy page has changed since it was read, USERNAME_TAKEN, PASSWORD_TOO_EASY or PASSWORD_BREACHED; nothing has changed then
   */
  async signUp(person: SignUp, device: Device): Promise<Started> {
    await this.terms.demandOpen();
    orRefuse(await judgePassword(person.password, knownWords(person)));
    if (await this.accounts.hasUsername(person.username)) throw new Refusal('USERNAME_TAKEN'); // before the costly hash
    const hash = await this.accounts.hash(person.password);
    return this.database.transact(async () => {
      const userId = await this.accounts.add(person, hash);
      if (userId === undefined) throw new Refusal('USERNAME_TAKEN');
      await this.terms.accept(userId, person);
      await this.outbox.add(linkWanted, { purpose: 'confirmAddress', userId });
      return { userId, cookie: await this.sessions.begin(userId, device) };
    });
  }
}
