import { type Instant, instant, no, type Or, yes } from '@ringside/kernel';

export interface HoldAsk {
  /** The seats asked for, each once. */
  readonly wanted: readonly number[];
  /** How many tickets without a seat are asked for. */
  readonly tickets: number;
  /** The buyer's hold that still runs, with how many tickets it has that have no seat. */
  readonly hold: { readonly seatNos: readonly number[]; readonly tickets: number; readonly capAt: Instant } | undefined;
  /** How many tickets the buyer has ordered. */
  readonly owned: number;
  /** The most tickets a buyer may have, held and ordered together. */
  readonly limit: number;
  /** How long a hold may be extended in all. */
  readonly capMs: number;
  readonly now: Instant;
}

/**
 * Which seats to claim and until when they may be extended. Seats already held are claimed again, so that the whole hold
 * has one expiry; its cap counts from its first line.
 */
export function decideHold(
  ask: HoldAsk,
): Or<{ claim: readonly number[]; capAt: Instant }, 'SEAT_LIMIT' | 'HOLD_CAP_REACHED'> {
  const held = ask.hold?.seatNos ?? [];
  const heldTickets = ask.hold?.tickets ?? 0;
  const claim = [...new Set([...ask.wanted, ...held])].sort((a, b) => a - b);
  if (ask.owned + claim.length + heldTickets + ask.tickets > ask.limit) {
    return no('SEAT_LIMIT', {
      limit: ask.limit,
      left: Math.max(0, ask.limit - ask.owned - held.length - heldTickets),
    });
  }
  const capAt = ask.hold?.capAt ?? instant(ask.now + ask.capMs);
  return ask.now < capAt ? yes({ claim, capAt }) : no('HOLD_CAP_REACHED');
}
