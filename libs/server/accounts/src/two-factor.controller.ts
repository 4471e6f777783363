import { Controller, Req, Res } from '@nestjs/common';
import type { Body } from '@ringside/contracts';
import {
  type BackupCodes,
  beginTwoFactor,
  confirmTwoFactor,
  endTwoFactor,
  renewBackupCodes,
  type SessionUser,
  type TwoFactorProof,
  type TwoFactorSetup,
} from '@ringside/contracts/accounts';
import { BodyOf, type KnownRequest, Me, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import type { FastifyReply } from 'fastify';
import { AccountRepository } from './account.repository';
import { PasswordCheck } from './password-check';
import { SignInLimits } from './sign-in-limits';
import { TwoFactorService } from './two-factor.service';

@Controller()
export class TwoFactorController {
  constructor(
    private readonly factor: TwoFactorService,
    private readonly passwords: PasswordCheck,
    private readonly accounts: AccountRepository,
    private readonly limits: SignInLimits,
  ) {}

  @Route(beginTwoFactor)
  async begin(
    @Me() me: Actor,
    @BodyOf(beginTwoFactor) { password }: Body<typeof beginTwoFactor>,
    @Req() request: KnownRequest,
  ): Promise<TwoFactorSetup> {
    await this.passwords.demand(me, password, request);
    return this.factor.begin(me);
  }

  @Route(confirmTwoFactor)
  async confirm(
    @Me() me: Actor,
    @BodyOf(confirmTwoFactor) { code }: Body<typeof confirmTwoFactor>,
    @Req() request: KnownRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BackupCodes> {
    this.limits.demandSignIn(request.ip, `code ${me.userId}`);
    const { cookie, backupCodes } = await this.factor.confirm(me, code);
    void reply.header('set-cookie', cookie);
    return { backupCodes };
  }

  @Route(renewBackupCodes)
  async renewCodes(
    @Me() me: Actor,
    @BodyOf(renewBackupCodes) { password, code }: TwoFactorProof,
    @Req() request: KnownRequest,
  ): Promise<BackupCodes> {
    await this.passwords.demand(me, password, request);
    return { backupCodes: await this.factor.renewBackupCodes(me, code) };
  }

  @Route(endTwoFactor)
  async end(
    @Me() me: Actor,
    @BodyOf(endTwoFactor) { password, code }: TwoFactorProof,
    @Req() request: KnownRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionUser> {
    await this.passwords.demand(me, password, request);
    const { cookie } = await this.factor.end(me, code);
    void reply.header('set-cookie', cookie);
    return this.accounts.sessionUser(me.userId);
  }
}
