import { Controller, Req, Res } from '@nestjs/common';
import {
  getSession,
  type Session,
  type SessionUser,
  type SignIn,
  signIn,
  signOut,
  type SignUp,
  signUp,
} from '@ringside/contracts/accounts';
import { Refusal, type UserId } from '@ringside/kernel';
import { Asker, BodyOf, Config, type KnownRequest, Route } from '@ringside/server/platform';
import type { Actor, Visitor } from '@ringside/server/ports';
import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyReply } from 'fastify';
import { AccountService, type Started } from './account.service';
import { sessionCookieName } from './auth';
import { PeopleRepository } from './people.repository';
import { SignInLimits } from './sign-in-limits';

@Controller()
export class SessionController {
  constructor(
    private readonly accounts: AccountService,
    private readonly limits: SignInLimits,
    private readonly people: PeopleRepository,
    private readonly config: Config,
  ) {}

  @Route(signUp)
  async signUp(
    @BodyOf(signUp) person: SignUp,
    @Req() request: KnownRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionUser> {
    this.limits.demandSignUp(request.ip);
    return this.welcome(await this.accounts.signUp(person, fromNodeHeaders(request.headers)), reply);
  }

  @Route(signIn)
  async signIn(
    @BodyOf(signIn) credentials: SignIn,
    @Req() request: KnownRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionUser> {
    this.limits.demandSignIn(request.ip, credentials.identifier);
    const started = await this.accounts.signIn(credentials, fromNodeHeaders(request.headers));
    this.limits.forgive(request.ip, credentials.identifier);
    return this.welcome(started, reply);
  }

  @Route(getSession)
  session(@Asker() asker: Visitor): Session {
    return { user: asker ? toUser(asker) : null };
  }

  @Route(signOut)
  async signOut(@Asker() asker: Visitor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    if (asker) await this.accounts.signOut(asker);
    const secure = this.config.publicUrl.startsWith('https:') ? '; Secure' : '';
    void reply.header(
      'set-cookie',
      `${sessionCookieName(this.config)}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure}`,
    );
  }

  private async welcome({ userId, cookies }: Started, reply: FastifyReply): Promise<SessionUser> {
    for (const cookie of cookies) void reply.header('set-cookie', cookie);
    const user = await this.people.find(userId as UserId);
    if (!user) throw new Refusal('UNAVAILABLE');
    return user;
  }
}

const toUser = (actor: Actor): SessionUser => ({
  id: actor.userId,
  username: actor.username,
  name: actor.name,
  role: actor.role,
});
