import { GRID_NO_NAME, GRID_UNAVAILABLE, type GridAsk, readGridFrame } from '@ringside/booking-core';
import { TokenBuckets } from '@ringside/server/platform';
import type { RawData, WebSocket } from 'ws';

/** 20 frames a second, 40 at once. */
const FRAMES = { burst: 40, perMs: 2000 };
/** So many frames beyond that, and the connection is closed. */
const MOST_DROPPED = 200;
/** A reader that lets so many bytes wait is not reading any more. */
const MOST_WAITING = 1024 * 1024;
const POLICY_VIOLATION = 1008;

/** One connection of a guest. What it asks is answered in the order it asked. */
export class GridClient {
  private readonly frames = new TokenBuckets(FRAMES);
  private dropped = 0;
  private turn: Promise<unknown> = Promise.resolve();
  private shown = '';

  constructor(
    private readonly socket: WebSocket,
    readonly guest: string,
    private readonly answer: (ask: GridAsk, client: GridClient) => Promise<void>,
  ) {
    socket.on('message', (data, isBinary) => this.hear(data, isBinary));
  }

  /** Says in plain text that a name is missing and closes, without a status, as classic clients know it. */
  static refuse(socket: WebSocket): void {
    socket.on('error', () => undefined);
    socket.send(GRID_NO_NAME);
    socket.close();
  }

  /** The hall, whether or not it is what was sent last. */
  show(field: string): void {
    this.shown = field;
    this.send(field);
  }

  /** The hall, unless it is what was sent last. */
  showChange(field: string): void {
    if (field !== this.shown) this.show(field);
  }

  refusePlace(): void {
    this.send(GRID_UNAVAILABLE);
  }

  close(status: number): void {
    this.socket.close(status);
  }

  private send(frame: string): void {
    if (this.socket.bufferedAmount > MOST_WAITING) return this.socket.terminate();
    this.socket.send(frame);
  }

  private hear(data: RawData, isBinary: boolean): void {
    if (this.frames.take('') > 0) {
      if (++this.dropped > MOST_DROPPED) this.close(POLICY_VIOLATION);
      return;
    }
    const ask = isBinary ? undefined : readGridFrame((data as Buffer).toString());
    if (ask) this.turn = this.turn.then(() => this.answer(ask, this));
  }
}
