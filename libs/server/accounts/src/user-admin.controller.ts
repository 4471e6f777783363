import { Controller } from '@nestjs/common';
import type { Body, Params, Query } from '@ringside/contracts';
import {
  banUser,
  getUser,
  listUsers,
  resetTwoFactor,
  setRole,
  setTrust,
  type SiteUserDetails,
  type SiteUserPage,
  unbanUser,
} from '@ringside/contracts/accounts';
import { BodyOf, Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { RightsService } from './rights.service';
import { TwoFactorResetService } from './two-factor-reset.service';
import { UserAdminService } from './user-admin.service';

type OfUser = Params<typeof getUser>;

@Controller()
export class UserAdminController {
  constructor(
    private readonly users: UserAdminService,
    private readonly rights: RightsService,
    private readonly secondFactors: TwoFactorResetService,
  ) {}

  @Route(listUsers)
  list(@Me() me: Actor, @QueryOf(listUsers) wish: Query<typeof listUsers>): Promise<SiteUserPage> {
    return this.users.list(me, wish);
  }

  @Route(getUser)
  get(@Me() me: Actor, @ParamsOf(getUser) { userId }: OfUser): Promise<SiteUserDetails> {
    return this.users.get(me, userId);
  }

  @Route(setRole)
  async setRole(
    @Me() me: Actor,
    @ParamsOf(setRole) { userId }: OfUser,
    @BodyOf(setRole) change: Body<typeof setRole>,
  ): Promise<SiteUserDetails> {
    await this.rights.setRole(me, userId, change);
    return this.users.get(me, userId);
  }

  @Route(setTrust)
  async setTrust(
    @Me() me: Actor,
    @ParamsOf(setTrust) { userId }: OfUser,
    @BodyOf(setTrust) { isTrusted }: Body<typeof setTrust>,
  ): Promise<SiteUserDetails> {
    await this.rights.setTrust(me, userId, isTrusted);
    return this.users.get(me, userId);
  }

  @Route(resetTwoFactor)
  async resetTwoFactor(
    @Me() me: Actor,
    @ParamsOf(resetTwoFactor) { userId }: OfUser,
    @BodyOf(resetTwoFactor) { reason }: Body<typeof resetTwoFactor>,
  ): Promise<SiteUserDetails> {
    await this.secondFactors.reset(me, userId, reason);
    return this.users.get(me, userId);
  }

  @Route(banUser)
  async ban(
    @Me() me: Actor,
    @ParamsOf(banUser) { userId }: OfUser,
    @BodyOf(banUser) order: Body<typeof banUser>,
  ): Promise<SiteUserDetails> {
    await this.rights.ban(me, userId, order);
    return this.users.get(me, userId);
  }

  @Route(unbanUser)
  async unban(
    @Me() me: Actor,
    @ParamsOf(unbanUser) { userId }: OfUser,
    @BodyOf(unbanUser) { reason }: Body<typeof unbanUser>,
  ): Promise<SiteUserDetails> {
    await this.rights.unban(me, userId, reason);
    return this.users.get(me, userId);
  }
}
