import { Inject, Injectable } from '@nestjs/common';
import type { SignUp } from '@ringside/contracts/accounts';
import { Refusal, type UserId } from '@ringside/kernel';
import { SiteRules } from '@ringside/server/ports';
import { PrivacyService } from './privacy/privacy.service';

/** What the site asks of people who want an account. */
@Injectable()
export class SignUpTerms {
  constructor(
    private readonly privacy: PrivacyService,
    @Inject(SiteRules) private readonly rules: SiteRules,
  ) {}

  /** @throws Refusal ACCOUNTS_CLOSED */
  async demandOpen(): Promise<void> {
    if (!(await this.rules.takesSignUps())) throw new Refusal('ACCOUNTS_CLOSED');
  }

  /** Keeps what a new person agreed to. @throws Refusal STALE when the privacy page has changed since it was read */
  async accept(userId: UserId, { consent }: SignUp): Promise<void> {
    if (consent !== undefined) await this.privacy.consent({ userId }, consent);
  }
}
