import { Controller, Req, Res } from '@nestjs/common';
import {
  type CodeSignIn,
  getSession,
  type Session,
  type SessionUser,
  type SignIn,
  signIn,
  signInWithCode,
  signOut,
  type SignUp,
  signUp,
} from '@ringside/contracts/accounts';
import { Refusal } from '@ringside/kernel';
import { Asker, BodyOf, type KnownRequest, Route } from '@ringside/server/platform';
import type { Visitor } from '@ringside/server/ports';
import type { FastifyReply } from 'fastify';
import { AccountRepository } from './account.repository';
import { deviceOf } from './device';
import { SessionService } from './session.service';
import { SignInLimits } from './sign-in-limits';
import { SignInService, type Started } from './sign-in.service';
import { SignUpService } from './sign-up.service';

@Controller()
export class SessionController {
  constructor(
    private readonly entrance: SignInService,
    private readonly arrivals: SignUpService,
    private readonly sessions: SessionService,
    private readonly accounts: AccountRepository,
    private readonly limits: SignInLimits,
  ) {}

  @Route(signUp)
  async signUp(
    @BodyOf(signUp) person: SignUp,
    @Req() request: KnownRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionUser> {
    this.limits.demandSignUp(request.ip);
    return this.welcome(await this.arrivals.signUp(person, deviceOf(request)), reply);
  }

  @Route(signIn)
  async signIn(
    @BodyOf(signIn) credentials: SignIn,
    @Req() request: KnownRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionUser> {
    this.limits.demandSignIn(request.ip, credentials.identifier);
    const step = await this.entrance.signIn(credentials, deviceOf(request));
    this.limits.forgive(request.ip, credentials.identifier);
    if ('cookie' in step) return this.welcome(step, reply);
    throw new Refusal('CODE_NEEDED', { challenge: step.challenge, until: step.until.toISOString() });
  }

  @Route(signInWithCode)
  async signInWithCode(
    @BodyOf(signInWithCode) answer: CodeSignIn,
    @Req() request: KnownRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionUser> {
    this.limits.demandSignIn(request.ip, answer.challenge);
    return this.welcome(await this.entrance.signInWithCode(answer, deviceOf(request)), reply);
  }

  @Route(getSession)
  async session(@Asker() asker: Visitor): Promise<Session> {
    return { user: asker ? await this.accounts.sessionUser(asker.userId) : null };
  }

  @Route(signOut)
  async signOut(@Asker() asker: Visitor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    if (asker) await this.sessions.signOut(asker);
    void reply.header('set-cookie', this.sessions.noCookie);
  }

  private welcome({ userId, cookie }: Started, reply: FastifyReply): Promise<SessionUser> {
    void reply.header('set-cookie', cookie);
    return this.accounts.sessionUser(userId);
  }
}
