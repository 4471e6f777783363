import { Injectable } from '@nestjs/common';
import { Refusal } from '@ringside/kernel';
import type { KnownRequest } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { AccountRepository, type Credential } from './account.repository';
import { verifyPassword } from './password';
import { SignInLimits } from './sign-in-limits';

/** Asks for the password once more, before what a session that somebody found open must not be enough for. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly limits: SignInLimits,
  ) {}

  /** Answers what was right, for who must be sure that it still is. @throws Refusal WRONG_PASSWORD or TOO_MANY_TRIES */
  async demand({ userId, username }: Actor, password: string, { ip }: Pick<KnownRequest, 'ip'>): Promise<Credential> {
    this.limits.demandSignIn(ip, username);
    const hash = await this.accounts.hashOf(userId);
    if (hash === undefined || !(await verifyPassword({ hash, password }))) throw new Refusal('WRONG_PASSWORD');
    this.limits.forgive(ip, username);
    return { userId, hash };
  }
}
