import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { Body } from '@ringside/contracts';
import {
  eraseAccount,
  exportOwnData,
  getOwnPrivacy,
  giveConsent,
  type OwnPrivacy,
  type PersonalExport,
} from '@ringside/contracts/privacy';
import { BodyOf, Config, type KnownRequest, Me, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import type { FastifyReply } from 'fastify';
import { PasswordCheck } from '../password-check';
import { noSessionCookie } from '../session-cookie';
import { ErasureService } from './erasure.service';
import { PrivacyService } from './privacy.service';

@Controller()
export class PrivacyController {
  constructor(
    private readonly privacy: PrivacyService,
    private readonly erasures: ErasureService,
    private readonly passwords: PasswordCheck,
    @Inject(Config) private readonly config: Config,
  ) {}

  @Route(getOwnPrivacy)
  get(@Me() me: Actor): Promise<OwnPrivacy> {
    return this.privacy.get(me);
  }

  @Route(giveConsent)
  consent(@Me() me: Actor, @BodyOf(giveConsent) { version }: Body<typeof giveConsent>): Promise<void> {
    return this.privacy.consent(me, version);
  }

  @Route(exportOwnData)
  async export(
    @Me() me: Actor,
    @BodyOf(exportOwnData) { password }: Body<typeof exportOwnData>,
    @Req() request: KnownRequest,
  ): Promise<PersonalExport> {
    await this.passwords.demand(me, password, request);
    return this.privacy.export(me);
  }

  @Route(eraseAccount)
  async erase(
    @Me() me: Actor,
    @BodyOf(eraseAccount) { password, username }: Body<typeof eraseAccount>,
    @Req() request: KnownRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.passwords.demand(me, password, request);
    await this.erasures.eraseOwn(me, username);
    void reply.header('set-cookie', noSessionCookie(this.config));
  }
}
