import { type Instant, instant, no, type Or, yes } from '@ringside/kernel';

export interface HoldAsk {
  /** The seats asked for, each once. */
  readonly wanted: readonly number[];
  /** The buyer's hold that still runs. */
  readonly hold: { readonly seatNos: readonly number[]; readonly capAt: Instant } | undefined;
  /** How many seats the buyer has tickets for. */
  readonly owned: number;
  /** The most seats a buyer may have, held and owned together. */
  readonly limit: number;
  /** How long a hold may be extended in all. */
  readonly capMs: number;
  readonly now: Instant;
}

/**
 * Which seats to claim and until when they may be extended. Seats already held are claimed again, so that the whole hold
 * has one expiry; its cap counts from its first seat.
 */
export function decideHold(
  ask: HoldAsk,
): Or<{ claim: readonly number[]; capAt: Instant }, 'SEAT_LIMIT' | 'HOLD_CAP_REACHED'> {
  const held = ask.hold?.seatNos ?? [];
  const claim = [...new Set([...ask.wanted, ...held])].sort((a, b) => a - b);
  if (ask.owned + claim.length > ask.limit) {
    return no('SEAT_LIMIT', { limit: ask.limit, left: Math.max(0, ask.limit - ask.owned - held.length) });
  }
  const capAt = ask.hold?.capAt ?? instant(ask.now + ask.capMs);
  return ask.now < capAt ? yes({ claim, capAt }) : no('HOLD_CAP_REACHED');
}
