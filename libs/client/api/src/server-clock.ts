import { instant, type Instant } from '@ringside/kernel';

/** Bounds of (server's clock − ours), in milliseconds. */
export interface OffsetBounds {
  readonly least: number;
  readonly most: number;
}

/**
 * Narrows the bounds by one answer: its `Date` header is the server's clock cut to a second, read at some moment between
 * `sentAt` and `receivedAt` of ours. Bounds that contradict it come from a clock that was set meanwhile and are dropped.
 */
export function narrow(
  known: OffsetBounds | undefined,
  dateMs: number,
  sentAt: number,
  receivedAt: number,
): OffsetBounds {
  const fresh = { least: dateMs - receivedAt, most: dateMs + 1000 - sentAt };
  if (!known) return fresh;
  const both = { least: Math.max(known.least, fresh.least), most: Math.min(known.most, fresh.most) };
  return both.least <= both.most ? both : fresh;
}

let bounds: OffsetBounds | undefined;

/** Learns from an answer of the server. */
export function noteServerDate(header: string | null, sentAt: number): void {
  const dateMs = header === null ? Number.NaN : Date.parse(header);
  if (!Number.isNaN(dateMs)) bounds = narrow(bounds, dateMs, sentAt, Date.now());
}

/** The server's clock as well as it is known, so that a countdown is right on a phone whose clock is not. */
export const serverNow = (): Instant => instant(Date.now() + (bounds ? (bounds.least + bounds.most) / 2 : 0));
