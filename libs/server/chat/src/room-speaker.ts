import type { Entry } from '@ringside/chat-core';
import type { RoomId } from '@ringside/kernel';
import type { NameBook } from './name-book';
import type { RoomSockets } from './room-sockets';
import { entryOnWire, seenBy } from './wire';

const CROWD = 200;
const GATHER_MS = 50;
const FRAME_MAX = 100;

/**
 * Sends a room's entries to this node's sockets, in order. A room with more than 200 listeners gets them gathered, one
 * frame per 50 ms: a thousand sockets otherwise cost more per message than everything else together.
 */
export class RoomSpeaker {
  private gathered: Entry[] = [];
  private timer: NodeJS.Timeout | undefined;
  /** Looking names up must not let a later frame overtake. */
  private telling: Promise<void> = Promise.resolve();

  constructor(
    private readonly room: RoomId,
    private readonly sockets: RoomSockets,
    private readonly names: NameBook,
  ) {}

  say(entries: readonly Entry[]): void {
    const listeners = this.sockets.count(this.room);
    if (listeners === 0 && this.gathered.length === 0) return;
    this.gathered.push(...entries);
    if (listeners <= CROWD) this.flush();
    else this.timer ??= setTimeout(() => this.flush(), GATHER_MS).unref();
  }

  private flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const entries = this.gathered;
    this.gathered = [];
    // who misses a frame because the names could not be read is right after the next heartbeat
    this.telling = this.telling.then(() => this.tell(entries)).catch(() => undefined);
  }

  private async tell(entries: readonly Entry[]): Promise<void> {
    const names = await this.names.of(entries.map(({ author }) => author));
    for (let from = 0; from < entries.length; from += FRAME_MAX) {
      const frame = entries.slice(from, from + FRAME_MAX).map((entry) => entryOnWire(seenBy(entry, names)));
      this.sockets.tellEntries({ room: this.room, entries: frame });
    }
  }
}
