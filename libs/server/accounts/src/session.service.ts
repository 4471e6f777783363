import { Inject, Injectable } from '@nestjs/common';
import type { OwnSession } from '@ringside/contracts/accounts';
import { Refusal, type SessionId, type UserId } from '@ringside/kernel';
import { Config, Database, DomainEvents } from '@ringside/server/platform';
import { type Actor, rightsChanged, sessionClosed } from '@ringside/server/ports';
import { Challenges } from './challenges';
import type { Device } from './device';
import { makeWord } from './secret-word';
import { noSessionCookie, sessionCookie } from './session-cookie';
import { SessionRepository } from './session.repository';

/** Begins and ends sessions. Who hears of an end forgets the session and cuts its sockets. */
@Injectable()
export class SessionService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionRepository,
    private readonly challenges: Challenges,
    private readonly events: DomainEvents,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** Begins a session within the running transaction. Answers the `Set-Cookie` header that carries it. */
  async begin(userId: UserId, device: Device): Promise<string> {
    const token = makeWord();
    this.tell(userId, await this.sessions.begin(userId, token, device));
    return sessionCookie(this.config, token);
  }

  /**
   * Ends every other session and sign-in half done, and has the asker's go on under a new token, in the running transaction:
   * for when it became harder to sign in. Answers the `Set-Cookie` header.
   */
  async renew({ userId, sessionId }: Actor): Promise<string> {
    const token = makeWord();
    await this.challenges.endAll(userId);
    this.tell(userId, await this.sessions.endOthers(userId, sessionId));
    await this.sessions.rotate(sessionId, token);
    this.events.record(rightsChanged, { userId }); // what is remembered of the old token is void
    return sessionCookie(this.config, token);
  }

  /** Ends every session of a person, and sign-ins half done, within the running transaction. */
  async endAll(userId: UserId): Promise<void> {
    await this.challenges.endAll(userId);
    this.tell(userId, await this.sessions.endAll(userId));
    this.events.record(rightsChanged, { userId }); // their scripts have no session, and are judged anew
  }

  /** The `Set-Cookie` header that takes a session's cookie away. */
  get noCookie(): string {
    return noSessionCookie(this.config);
  }

  async list(actor: Actor): Promise<OwnSession[]> {
    const rows = await this.sessions.list(actor.userId);
    return rows.map((row) => ({
      id: row.id,
      userAgent: row.userAgent,
      address: row.address,
      createdAt: row.createdAt.toISOString(),
      usedAt: row.usedAt.toISOString(),
      isThis: row.id === actor.sessionId,
    }));
  }

  /** Ends one session of the asker's. @throws Refusal NOT_FOUND, also for somebody else's */
  async end(actor: Actor, sessionId: SessionId): Promise<void> {
    await this.database.transact(async () => {
      if (!(await this.sessions.end(sessionId, actor.userId))) throw new Refusal('NOT_FOUND');
      this.tell(actor.userId, [sessionId]);
    });
  }

  async endOthers(actor: Actor): Promise<void> {
    await this.database.transact(async () =>
      this.tell(actor.userId, await this.sessions.endOthers(actor.userId, actor.sessionId)),
    );
  }

  /** Ends the session that asks; a repeat does nothing. */
  async signOut(actor: Actor): Promise<void> {
    await this.database.transact(async () => {
      await this.sessions.end(actor.sessionId, actor.userId);
      this.tell(actor.userId, [actor.sessionId]);
    });
  }

  private tell(userId: UserId, ended: readonly SessionId[]): void {
    for (const sessionId of ended) this.events.record(sessionClosed, { sessionId, userId });
  }
}
