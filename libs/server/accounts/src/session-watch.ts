import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { SessionId } from '@ringside/kernel';
import { Logs, Rooms, SocketServer } from '@ringside/server/platform';
import type { Actor, Visitor } from '@ringside/server/ports';
import { CachedSessionReader } from './cached-session-reader';
import { SessionRepository } from './session.repository';

/** With the question itself within the 5 s that a session is remembered for. */
const LOOK_MS = 4000;

/**
 * Closes sockets whose session ended, expired or changed its rights without this node being told: on another node, or by
 * the clock. One question a look for all sockets of this node.
 */
@Injectable()
export class SessionWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;

  constructor(
    private readonly sessions: SessionRepository,
    private readonly reader: CachedSessionReader,
    private readonly server: SocketServer,
    private readonly rooms: Rooms,
    private readonly logs: Logs,
  ) {}

  onApplicationBootstrap(): void {
    this.lookLater();
  }

  onApplicationShutdown(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private lookLater(): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      void this.look()
        .catch((error: unknown) => this.logs.warn('sessions of sockets not checked', { error }))
        .finally(() => this.lookLater());
    }, LOOK_MS).unref();
  }

  private async look(): Promise<void> {
    const connected = this.connected();
    if (connected.size === 0) return;
    const roles = await this.sessions.rolesOf([...connected.keys()]);
    for (const [sessionId, actor] of connected) {
      const role = roles.get(sessionId);
      if (role === actor.role) continue;
      this.reader.forget(sessionId);
      if (role === undefined) this.rooms.cutSession(sessionId);
      else this.rooms.renewUser(actor.userId);
    }
  }

  private connected(): ReadonlyMap<SessionId, Actor> {
    const found = new Map<SessionId, Actor>();
    for (const { data } of this.server.io.of('/').sockets.values()) {
      const { visitor } = data as { visitor?: Visitor };
      if (visitor) found.set(visitor.sessionId, visitor);
    }
    return found;
  }
}
