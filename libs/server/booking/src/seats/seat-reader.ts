import { nextNews, type ReaderCursor, type SeatNews, type SeatReading, startCursor } from '@ringside/booking-core';

/** What a reader needs of the world around it. */
export interface ReaderWorld {
  /** The seats changed in transactions from `from` on; nothing when the event has no seats any more. */
  read(from: number): Promise<SeatReading | undefined>;
  tell(news: Exclude<SeatNews, { kind: 'nothing' }>, cursor: ReaderCursor): void;
  warn(error: unknown): void;
  /** How many are told. */
  listeners(): number;
  /** Monotonic milliseconds. */
  clock(): number;
}

/** Two readings are never closer than this: what happens between them travels as one batch. A lone change waits for nothing. */
const GAP_MS = 50;
/** The same before many: each batch is a frame for every one of them. */
const GAP_BEFORE_MANY_MS = 100;
const MANY = 200;
/** What no hint came of, or a reading failed for, is found within this. */
const POLL_MS = 5000;
const HEARTBEAT_MS = 15_000;

/**
 * Follows the seats of one event for the sockets of this node: it reads soon after a commit of this node, after hints of other
 * nodes and every 5 s, at most once per 50 ms (100 ms before many), and tells what is new. It cannot pass over a late commit: it goes on from the oldest transaction
 * that still ran when it last told something.
 */
export class SeatReader {
  private timer: NodeJS.Timeout | undefined;
  private isWoken = false;
  private isReading = false;
  private isStopped = false;
  private lastTurn = -Infinity;
  private lastHeartbeat: number;

  private constructor(
    private readonly world: ReaderWorld,
    private cursor: ReaderCursor,
  ) {
    this.lastHeartbeat = world.clock();
    this.schedule(POLL_MS);
  }

  /** A reader that tells everything committed from now on; nothing for an event without seats. */
  static async start(world: ReaderWorld): Promise<SeatReader | undefined> {
    // from the end of all times: only the position is wanted
    const reading = await world.read(Number.MAX_SAFE_INTEGER);
    return reading && new SeatReader(world, startCursor(reading));
  }

  /** Something was committed. A lone change is read at once. */
  wake(): void {
    if (this.isWoken || this.isStopped) return;
    this.isWoken = true;
    if (!this.isReading) this.schedule(Math.max(0, this.lastTurn + this.gap() - this.world.clock()));
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private schedule(inMs: number): void {
    clearTimeout(this.timer);
    if (!this.isStopped) this.timer = setTimeout(() => void this.turn(), inMs).unref();
  }

  private async turn(): Promise<void> {
    this.isWoken = false;
    this.isReading = true;
    this.lastTurn = this.world.clock();
    try {
      await this.readOn();
    } catch (error) {
      this.world.warn(error);
    }
    this.isReading = false;
    this.schedule(this.isWoken ? this.gap() : POLL_MS);
  }

  private gap(): number {
    return this.world.listeners() > MANY ? GAP_BEFORE_MANY_MS : GAP_MS;
  }

  private async readOn(): Promise<void> {
    const reading = await this.world.read(this.cursor.pos[0]);
    if (!reading || this.isStopped) return;
    const { cursor, news } = nextNews(this.cursor, reading);
    this.cursor = cursor;
    const isDue = this.world.clock() - this.lastHeartbeat >= HEARTBEAT_MS;
    if (news.kind !== 'nothing') this.world.tell(news, cursor);
    if (isDue || news.kind === 'head') this.lastHeartbeat = this.world.clock();
    if (isDue && news.kind !== 'head') this.world.tell({ kind: 'head' }, cursor);
  }
}
