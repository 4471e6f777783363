import { Inject, Injectable } from '@nestjs/common';
import type { SessionId } from '@ringside/kernel';
import { Config, DomainEvents } from '@ringside/server/platform';
import { type Actor, rightsChanged, sessionClosed, SessionReader, type Visitor } from '@ringside/server/ports';
import { readSessionToken, sessionCookieName } from './session-cookie';
import { SessionRepository } from './session.repository';

const KEPT_MS = 5000;
const MOST_KEPT = 10_000;

/**
 * Reads who a request comes from, with a short memory: a session ended on this node, or whose person has another role, is
 * forgotten at once; what happened on another node is known after 5 s at the latest.
 */
@Injectable()
export class CachedSessionReader extends SessionReader {
  /** Rises with every session that ended or changed its rights: what was read before is not kept after. */
  private endings = 0;
  private readonly kept = new Map<string, { readonly actor: Actor; readonly until: number }>();

  constructor(
    private readonly sessions: SessionRepository,
    @Inject(Config) private readonly config: Config,
    events: DomainEvents,
  ) {
    super();
    events.on(sessionClosed, ({ sessionId }) => this.forget(sessionId));
    events.on(rightsChanged, ({ userId }) => this.forgetWhere((actor) => actor.userId === userId));
  }

  async read(cookieHeader: string | undefined): Promise<Visitor> {
    const token = readSessionToken(cookieHeader, sessionCookieName(this.config), this.config.authSecret);
    if (token === undefined) return undefined;
    const known = this.kept.get(token);
    if (known && known.until > performance.now()) return known.actor;
    this.kept.delete(token);
    const { endings } = this;
    const actor = await this.sessions.findByToken(token);
    if (actor && endings === this.endings) this.keep(token, actor);
    return actor;
  }

  /** Called with the session's end, before anyone is told of it. */
  forget(sessionId: SessionId): void {
    this.forgetWhere((actor) => actor.sessionId === sessionId);
  }

  private forgetWhere(isVoid: (actor: Actor) => boolean): void {
    this.endings++;
    for (const [token, { actor }] of this.kept) if (isVoid(actor)) this.kept.delete(token);
  }

  private keep(token: string, actor: Actor): void {
    this.kept.set(token, { actor, until: performance.now() + KEPT_MS });
    if (this.kept.size <= MOST_KEPT) return;
    const [oldest] = this.kept.keys();
    if (oldest !== undefined) this.kept.delete(oldest);
  }
}
