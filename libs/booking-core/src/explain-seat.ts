import type { Instant } from '@ringside/kernel';

export type SeatReason = 'taken' | 'held' | 'blocked' | 'notForSale' | 'notYourGroup' | 'unknown';

export interface SeatFacts {
  readonly state: 'free' | 'held' | 'ordered' | 'sold' | 'blocked';
  readonly onSale: boolean;
  readonly groupId: string | null;
  readonly holder: string | null;
  readonly heldUntil: Instant | null;
}

export interface SeatAsker {
  readonly buyer: string;
  readonly groups: readonly string[];
  readonly now: Instant;
}

/** Why a buyer cannot claim a seat; nothing when they can. The claim statement decides; this only explains. */
export function explainSeat(seat: SeatFacts | undefined, asker: SeatAsker): SeatReason | undefined {
  if (!seat) return 'unknown';
  if (seat.state === 'sold' || seat.state === 'ordered') return 'taken';
  if (seat.state === 'blocked') return 'blocked';
  if (!seat.onSale) return 'notForSale';
  // what they hold already they may keep, whoever the seat is kept for by now
  const isTheirs = seat.holder === asker.buyer && seat.heldUntil !== null && seat.heldUntil > asker.now;
  if (seat.groupId !== null && !asker.groups.includes(seat.groupId) && !isTheirs) return 'notYourGroup';
  return seat.state === 'held' && isAnothers(seat, asker) ? 'held' : undefined;
}

const isAnothers = ({ holder, heldUntil }: SeatFacts, { buyer, now }: SeatAsker): boolean =>
  holder !== buyer && heldUntil !== null && heldUntil > now;
