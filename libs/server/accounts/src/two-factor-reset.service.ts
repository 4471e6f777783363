import { Injectable } from '@nestjs/common';
import { orRefuse, Refusal, type UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { AccountMails } from './account-mails';
import { RightsChronicle } from './rights.chronicle';
import { SessionService } from './session.service';
import { judgeTwoFactorReset } from './user-admin.policy';
import { UserAdminRepository } from './user-admin.repository';

/** Lets somebody in again who has lost their authenticator app and their backup codes. */
@Injectable()
export class TwoFactorResetService {
  constructor(
    private readonly database: Database,
    private readonly users: UserAdminRepository,
    private readonly sessions: SessionService,
    private readonly mails: AccountMails,
    private readonly audit: RightsChronicle,
  ) {}

  /**
   * Ends every session too: whoever had the lost device may be signed in on it. Without a second factor nothing happens.
   * @throws Refusal NOT_FOUND, FORBIDDEN or OWN_ACCOUNT
   */
  async reset(actor: Actor, userId: UserId, reason: string): Promise<void> {
    await this.database.transact(async () => {
      const found = await this.users.lock([actor.userId, userId]);
      const [admin, target] = [found.get(actor.userId), found.get(userId)];
      if (!admin) throw new Refusal('FORBIDDEN');
      if (!target) throw new Refusal('NOT_FOUND');
      orRefuse(judgeTwoFactorReset(admin, target));
      if (!(await this.users.removeTwoFactor(userId))) return;
      await this.sessions.endAll(userId);
      await this.mails.tell(userId, 'twoFactorOff');
      await this.audit.record({ actor, action: 'user.resetTwoFactor', target: { kind: 'user', id: userId }, reason });
    });
  }
}
