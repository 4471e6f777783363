import { Controller, Req } from '@nestjs/common';
import type { Body } from '@ringside/contracts';
import { askPasswordReset, confirmAddress, type PasswordReset, resetPassword } from '@ringside/contracts/accounts';
import { BodyOf, Database, type KnownRequest, Outbox, Route } from '@ringside/server/platform';
import { linkWanted, MailLinkService } from './mail-link.service';
import { PasswordService } from './password.service';
import { SignInLimits } from './sign-in-limits';

/** What is done with links from mails, by whoever opens them. */
@Controller()
export class RecoveryController {
  constructor(
    private readonly links: MailLinkService,
    private readonly passwords: PasswordService,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly limits: SignInLimits,
  ) {}

  @Route(confirmAddress)
  confirm(
    @BodyOf(confirmAddress) { token }: Body<typeof confirmAddress>,
    @Req() request: KnownRequest,
  ): Promise<{ email: string }> {
    this.limits.demandSignIn(request.ip, token);
    return this.links.confirm(token);
  }

  @Route(askPasswordReset)
  async askReset(
    @BodyOf(askPasswordReset) { email }: Body<typeof askPasswordReset>,
    @Req() request: KnownRequest,
  ): Promise<void> {
    this.limits.demandMail(request.ip, email);
    await this.database.transact(() => this.outbox.add(linkWanted, { purpose: 'resetPassword', address: email }));
  }

  @Route(resetPassword)
  reset(@BodyOf(resetPassword) order: PasswordReset, @Req() request: KnownRequest): Promise<void> {
    this.limits.demandSignIn(request.ip, order.token);
    return this.passwords.reset(order);
  }
}
