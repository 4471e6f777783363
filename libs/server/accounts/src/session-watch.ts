import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { SessionId } from '@ringside/kernel';
import { Logs, NodeWire, Rooms } from '@ringside/server/platform';
import { CachedSessionReader } from './cached-session-reader';
import { SessionRepository } from './session.repository';

/** With the question itself within the 5 s that a session is remembered for. */
const LOOK_MS = 4000;

/**
 * Closes sockets whose session or token ended or changed its rights without this node being told: by the clock, or while it
 * could not hear the others. One question a look for all sockets of this node.
 */
@Injectable()
export class SessionWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;
  /** The roles in the staff of events that each had at the last look. */
  private staffRoles: ReadonlyMap<SessionId, readonly string[]> = new Map();

  constructor(
    private readonly sessions: SessionRepository,
    private readonly reader: CachedSessionReader,
    private readonly rooms: Rooms,
    private readonly logs: Logs,
    private readonly wire: NodeWire,
  ) {}

  onApplicationBootstrap(): void {
    this.wire.onGap(() => void this.lookNow());
    this.lookLater();
  }

  onApplicationShutdown(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private lookLater(): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => void this.lookNow().finally(() => this.lookLater()), LOOK_MS).unref();
  }

  private async lookNow(): Promise<void> {
    await this.look().catch((error: unknown) => this.logs.warn('sessions of sockets not checked', { error }));
  }

  /** Compares what everybody's sockets were opened with and what they may now. */
  async look(): Promise<void> {
    const people = this.rooms.people();
    if (people.size === 0) return;
    const standings = await this.sessions.standingsOf([...people.keys()]);
    const before = this.staffRoles;
    this.staffRoles = new Map([...standings].map(([id, { staffRoles }]) => [id, staffRoles]));
    for (const [sessionId, { userId, role }] of people) {
      const now = standings.get(sessionId);
      const hasLost = before.get(sessionId)?.some((each) => !now?.staffRoles.includes(each));
      if (now?.role === role && !hasLost) continue;
      this.reader.forget(sessionId);
      if (now) this.rooms.renewUser(userId);
      else this.rooms.cutSession(sessionId);
    }
  }
}
