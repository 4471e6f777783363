import { comparePos, judgeBatch, patchStates, type Pos, type SeatBatch, unpackStates } from '@ringside/booking-core';
import type { SeatSnapshot, SeatsSince } from '@ringside/contracts/booking';

export type FetchSeats = (
  known: { readonly since: number; readonly epoch: string } | undefined,
) => Promise<SeatSnapshot | SeatsSince>;

/** What everyone may know of the seats, as it was at `pos`. */
export interface SeatPicture {
  readonly epoch: string;
  readonly layout: string;
  readonly pos: Pos;
  /** One code a seat; patched in place. */
  readonly states: Uint8Array;
}

/** The seats that changed, or all of them. */
export type SeatsPatched = readonly number[] | 'all';

const RETRY_MS = 2000;

/**
 * The picture of an event's seats, kept by snapshots and batches in whatever order they come: no seat ever steps back to an
 * older state, and whatever is missed is asked for. It lives outside React, which hears of it but does not hold it.
 */
export class SeatStore {
  private known: SeatPicture | undefined;
  private failure: unknown;
  private asking: Promise<void> | undefined;
  private isStale = false;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<(patched: SeatsPatched) => void>();

  /** @param mayPass whether a failed question may succeed when it is asked again */
  constructor(
    private readonly fetchSeats: FetchSeats,
    private readonly mayPass: (error: unknown) => boolean,
  ) {}

  readonly picture = (): SeatPicture | undefined => this.known;
  /** Why there is no picture; nothing once there is one. */
  readonly error = (): unknown => this.failure;

  readonly subscribe = (listener: (patched: SeatsPatched) => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly hear = (batch: SeatBatch): void => {
    if (!this.known) return this.ask();
    const verdict = judgeBatch(this.known, batch);
    if (verdict === 'apply') this.patch(batch);
    else if (verdict !== 'drop') this.ask();
  };

  readonly hearHead = ({ epoch, pos }: Pick<SeatBatch, 'epoch' | 'pos'>): void => {
    if (!this.known || epoch !== this.known.epoch || comparePos(pos, this.known.pos) > 0) this.ask();
  };

  /** Asks for what changed; once more when it is called while a question is under way. */
  readonly ask = (): void => {
    this.isStale = true;
    this.asking ??= this.askWhileStale().finally(() => (this.asking = undefined));
  };

  /** Resolves when no question is under way. */
  async settled(): Promise<void> {
    while (this.asking) await this.asking;
  }

  stop(): void {
    clearTimeout(this.retry);
    this.listeners.clear();
  }

  private async askWhileStale(): Promise<void> {
    while (this.isStale) {
      this.isStale = false;
      try {
        this.take(await this.fetchSeats(this.known && { since: this.known.pos[0], epoch: this.known.epoch }));
      } catch (error) {
        this.fail(error);
      }
    }
  }

  private take(answer: SeatSnapshot | SeatsSince): void {
    if ('changes' in answer) {
      const verdict = this.known && judgeBatch(this.known, answer);
      if (verdict === 'apply') this.patch(answer);
      else if (verdict !== 'drop') this.isStale = true;
      return;
    }
    const { epoch, layout, pos, count, states } = answer;
    if (this.known?.epoch === epoch && comparePos(pos, this.known.pos) < 0) return;
    this.known = { epoch, layout, pos, states: unpackStates(states, count) };
    this.failure = undefined;
    this.tell('all');
  }

  private patch({ pos, changes }: Pick<SeatBatch, 'pos' | 'changes'>): void {
    if (!this.known) return;
    const changed = patchStates(this.known.states, changes);
    this.known = { ...this.known, pos };
    if (changed.length > 0) this.tell(changed);
  }

  private fail(error: unknown): void {
    if (!this.known) this.failure = error;
    clearTimeout(this.retry);
    if (this.mayPass(error)) this.retry = setTimeout(this.ask, RETRY_MS);
    if (!this.known) this.tell('all');
  }

  private tell(patched: SeatsPatched): void {
    this.listeners.forEach((listener) => listener(patched));
  }
}
