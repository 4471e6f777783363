import { NAMED_SEATS_SPAN } from '@ringside/contracts/tickets';
import { Listeners } from './listeners';

/** As many spans of seats are followed: more are never close enough to be read. */
export const NEAR_SPANS_MOST = 6;

/** The spans of seat numbers that somebody looks at so closely that letters at seats can be read, in their order. */
export class NearSpans {
  private spans: readonly number[] = [];
  /** The last seen first. */
  private recent: readonly number[] = [];
  private readonly listeners = new Listeners();

  readonly read = (): readonly number[] => this.spans;
  readonly subscribe = (listener: () => void): (() => void) => this.listeners.add(listener);

  /** Those that the seats lie in are near now; those seen longest ago are forgotten. */
  see(seatNos: Iterable<number>): void {
    const seen = new Set<number>();
    for (const seatNo of seatNos) seen.add(Math.floor(seatNo / NAMED_SEATS_SPAN));
    this.recent = [...seen, ...this.recent.filter((span) => !seen.has(span))].slice(0, NEAR_SPANS_MOST);
    if (this.recent.length === this.spans.length && this.recent.every((span) => this.spans.includes(span))) return;
    this.spans = this.recent.toSorted((a, b) => a - b);
    this.listeners.tell();
  }
}
