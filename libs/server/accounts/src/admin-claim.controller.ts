import { Controller, Req } from '@nestjs/common';
import { claimAdmin, getAdminClaim, type SessionUser } from '@ringside/contracts/accounts';
import type { Body, EndpointOutput } from '@ringside/contracts';
import { BodyOf, type KnownRequest, Me, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { AccountRepository } from './account.repository';
import { AdminClaimService } from './admin-claim.service';
import { SignInLimits } from './sign-in-limits';

@Controller()
export class AdminClaimController {
  constructor(
    private readonly claims: AdminClaimService,
    private readonly accounts: AccountRepository,
    private readonly limits: SignInLimits,
  ) {}

  @Route(getAdminClaim)
  async state(): Promise<EndpointOutput<typeof getAdminClaim>> {
    return { isOpen: !(await this.claims.hasAdmin()) };
  }

  @Route(claimAdmin)
  async claim(
    @Me() me: Actor,
    @BodyOf(claimAdmin) { token }: Body<typeof claimAdmin>,
    @Req() request: KnownRequest,
  ): Promise<SessionUser> {
    this.limits.demandSignIn(request.ip, 'admin-claim');
    await this.claims.claim(me, token);
    return this.accounts.sessionUser(me.userId);
  }
}
