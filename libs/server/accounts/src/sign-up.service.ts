import { Inject, Injectable } from '@nestjs/common';
import type { SignUp } from '@ringside/contracts/accounts';
import { orRefuse, Refusal } from '@ringside/kernel';
import { Database, Outbox } from '@ringside/server/platform';
import { SiteRules } from '@ringside/server/ports';
import { AccountRepository } from './account.repository';
import type { Device } from './device';
import { linkWanted } from './mail-link.service';
import { hashPassword } from './password';
import { judgePassword, knownWords } from './password-rules';
import { PrivacyService } from './privacy/privacy.service';
import { SessionService } from './session.service';
import type { Started } from './sign-in.service';

@Injectable()
export class SignUpService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionService,
    private readonly outbox: Outbox,
    private readonly privacy: PrivacyService,
    @Inject(SiteRules) private readonly rules: SiteRules,
  ) {}

  /**
   * Makes a player. Nothing in it depends on whether the address has an account: its owner learns that by mail.
   * @throws Refusal ACCOUNTS_CLOSED, STALE when the privacy page has changed since it was read, USERNAME_TAKEN, PASSWORD_TOO_EASY or PASSWORD_BREACHED; nothing has changed then
   */
  async signUp(person: SignUp, device: Device): Promise<Started> {
    if (!(await this.rules.takesSignUps())) throw new Refusal('ACCOUNTS_CLOSED');
    orRefuse(await judgePassword(person.password, knownWords(person)));
    if (await this.accounts.hasUsername(person.username)) throw new Refusal('USERNAME_TAKEN'); // before the costly hash
    const hash = await hashPassword(person.password);
    return this.database.transact(async () => {
      const userId = await this.accounts.add(person, hash);
      if (userId === undefined) throw new Refusal('USERNAME_TAKEN');
      if (person.consent !== undefined) await this.privacy.consent({ userId }, person.consent);
      await this.outbox.add(linkWanted, { purpose: 'confirmAddress', userId });
      return { userId, cookie: await this.sessions.begin(userId, device) };
    });
  }
}
