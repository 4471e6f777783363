import { Inject, Injectable } from '@nestjs/common';
import type { SignIn, SignUp } from '@ringside/contracts/accounts';
import { Refusal, type UserId } from '@ringside/kernel';
import { Database, DomainEvents } from '@ringside/server/platform';
import { type Actor, sessionClosed } from '@ringside/server/ports';
import { AUTH, type Auth } from './auth';
import { isEasyPassword } from './password';
import { RightsService } from './rights.service';
import { SessionRepository } from './session.repository';
import { Turnstile } from './turnstile';

/** A signed-in person's new session: the cookies to set. */
export interface Started {
  readonly userId: string;
  readonly cookies: readonly string[];
}

/** Connections of better-auth's own pool: it keeps one while it computes a hash. */
export const AUTH_CONNECTIONS = 4;

@Injectable()
export class AccountService {
  /** A hall full of people signs in within the same minute: they wait here rather than for a connection, which has a time-out. */
  private readonly entrance = new Turnstile(AUTH_CONNECTIONS, 1000);

  constructor(
    @Inject(AUTH) private readonly auth: Auth,
    private readonly database: Database,
    private readonly sessions: SessionRepository,
    private readonly events: DomainEvents,
    private readonly rights: RightsService,
  ) {}

  /** @throws Refusal USERNAME_TAKEN, EMAIL_TAKEN or PASSWORD_TOO_EASY; nothing has changed then. */
  async signUp(person: SignUp, headers: Headers): Promise<Started> {
    const mailName = person.email.split('@')[0] ?? '';
    if (isEasyPassword(person.password, [person.username, mailName])) throw new Refusal('PASSWORD_TOO_EASY');
    await this.refuseTaken(person);
    const body = { ...person, name: person.name ?? person.username };
    try {
      const answer = await this.entrance.pass(() => this.auth.api.signUpEmail({ body, headers, returnHeaders: true }));
      return { userId: answer.response.user.id, cookies: answer.headers.getSetCookie() };
    } catch (error) {
      await this.refuseTaken(person); // somebody was faster
      throw error;
    }
  }

  private async refuseTaken({ username, email }: SignUp): Promise<void> {
    const [taken] = await this.database.query<{ username: boolean; email: boolean }>(
      `select exists (select 1 from app_user where username = lower($1)) as username,
              exists (select 1 from app_user where email = lower($2)) as email`,
      [username, email],
    );
    if (taken?.username) throw new Refusal('USERNAME_TAKEN');
    if (taken?.email) throw new Refusal('EMAIL_TAKEN');
  }

  /** @throws Refusal WRONG_CREDENTIALS, alike for unknown people and wrong passwords; BANNED only to who knows the password */
  async signIn({ identifier, password }: SignIn, headers: Headers): Promise<Started> {
    const answer = await this.entrance.pass(() => this.check(identifier, password, headers).catch(refuseCredentials));
    const { user } = answer.response as { user?: { id: string } };
    if (!user) throw new Refusal('WRONG_CREDENTIALS');
    await this.rights.refuseBanned(user.id as UserId);
    return { userId: user.id, cookies: answer.headers.getSetCookie() };
  }

  private check(
    identifier: string,
    password: string,
    headers: Headers,
  ): Promise<{ headers: Headers; response: unknown }> {
    return identifier.includes('@')
      ? this.auth.api.signInEmail({ body: { email: identifier, password }, headers, returnHeaders: true })
      : this.auth.api.signInUsername({ body: { username: identifier, password }, headers, returnHeaders: true });
  }

  /** Ends the session; who hears of it forgets it and cuts its sockets. */
  async signOut(actor: Actor): Promise<void> {
    await this.database.transact(async () => {
      await this.sessions.end(actor.sessionId);
      this.events.record(sessionClosed, { sessionId: actor.sessionId, userId: actor.userId });
    });
  }
}

/** better-auth answers 4xx for what is wrong with the credentials; the rest is trouble of another kind. */
function refuseCredentials(error: unknown): never {
  const status = (error as { statusCode?: unknown }).statusCode;
  if (typeof status === 'number' && status >= 400 && status < 500) throw new Refusal('WRONG_CREDENTIALS');
  throw error;
}
