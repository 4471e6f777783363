import { Controller, Req, Res } from '@nestjs/common';
import {
  type Account,
  type AddressChange,
  changeAddress,
  changePassword,
  changeProfile,
  getAccount,
  type PasswordChange,
  type ProfileChange,
  sendConfirmation,
  type SessionUser,
} from '@ringside/contracts/accounts';
import { BodyOf, type KnownRequest, Me, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import type { FastifyReply } from 'fastify';
import { AccountRepository } from './account.repository';
import { AccountService } from './account.service';
import { PasswordCheck } from './password-check';
import { PasswordService } from './password.service';
import { SignInLimits } from './sign-in-limits';

/** What people do with their own accounts. */
@Controller()
export class AccountController {
  constructor(
    private readonly account: AccountService,
    private readonly accounts: AccountRepository,
    private readonly check: PasswordCheck,
    private readonly passwords: PasswordService,
    private readonly limits: SignInLimits,
  ) {}

  @Route(getAccount)
  get(@Me() me: Actor): Promise<Account> {
    return this.account.get(me);
  }

  @Route(changeProfile)
  changeProfile(@Me() me: Actor, @BodyOf(changeProfile) change: ProfileChange): Promise<Account> {
    return this.account.change(me, change);
  }

  @Route(changePassword)
  async changePassword(
    @Me() me: Actor,
    @BodyOf(changePassword) { current, password }: PasswordChange,
    @Req() request: KnownRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionUser> {
    const known = await this.check.demand(me, current, request);
    const cookie = await this.passwords.change(me, known, password);
    void reply.header('set-cookie', cookie);
    return this.accounts.sessionUser(me.userId);
  }

  @Route(changeAddress)
  async changeAddress(
    @Me() me: Actor,
    @BodyOf(changeAddress) { email, password }: AddressChange,
    @Req() request: KnownRequest,
  ): Promise<void> {
    this.limits.demandMail(request.ip, me.userId);
    await this.check.demand(me, password, request);
    await this.account.wantAddress(me, email);
  }

  @Route(sendConfirmation)
  async sendConfirmation(@Me() me: Actor, @Req() request: KnownRequest): Promise<void> {
    this.limits.demandMail(request.ip, me.userId);
    await this.account.wantConfirmation(me);
  }
}
