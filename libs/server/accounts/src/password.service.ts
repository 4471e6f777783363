import { Injectable } from '@nestjs/common';
import type { PasswordReset } from '@ringside/contracts/accounts';
import { orRefuse, Refusal, type UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { AccountMails } from './account-mails';
import { AccountRepository, type Credential } from './account.repository';
import { MailLinkService } from './mail-link.service';
import { judgePassword, knownWords } from './password-rules';
import { SessionService } from './session.service';

/** Changes passwords: by who knows the old one, or who reads the account's mail. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionService,
    private readonly links: MailLinkService,
    private readonly mails: AccountMails,
  ) {}

  /**
   * Ends every other session; the asker's goes on under the cookie that is answered.
   * @param known the credential with the old password, checked just now
   * @throws Refusal WRONG_PASSWORD, PASSWORD_TOO_EASY or PASSWORD_BREACHED
   */
  async change(actor: Actor, known: Credential, password: string): Promise<string> {
    const { userId } = known;
    const hash = await this.judgeAndHash(userId, password);
    return this.database.transact(async () => {
      if (!(await this.accounts.holds(known))) throw new Refusal('WRONG_PASSWORD'); // changed meanwhile
      const cookie = await this.sessions.renew(actor);
      await this.set(userId, hash);
      return cookie;
    });
  }

  /** @throws Refusal LINK_VOID; PASSWORD_TOO_EASY or PASSWORD_BREACHED, which leave the link good */
  async reset({ token, password }: PasswordReset): Promise<void> {
    const hash = await this.judgeAndHash(await this.links.lookForReset(token), password);
    await this.database.transact(async () => {
      const userId = await this.links.useForReset(token);
      await this.sessions.endAll(userId);
      await this.set(userId, hash);
    });
  }

  private async judgeAndHash(userId: UserId, password: string): Promise<string> {
    orRefuse(await judgePassword(password, knownWords(await this.accounts.get(userId))));
    return this.accounts.hash(password);
  }

  private async set(userId: UserId, hash: string): Promise<void> {
    await this.accounts.setHash(userId, hash);
    await this.links.voidAll(userId);
    await this.mails.tell(userId, 'passwordChanged');
  }
}
