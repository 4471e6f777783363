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
  return seat.onSale ? whyKept(seat, asker) : 'notForSale';
}

/** What they hold already they may keep, whoever the seat is kept for by now. */
function whyKept({ holder, heldUntil, groupId }: SeatFacts, { buyer, groups, now }: SeatAsker): SeatReason | undefined {
  const isHeld = heldUntil !== null && heldUntil > now;
  if (isHeld && holder === buyer) return undefined;
  if (groupId !== null && !groups.includes(groupId)) return 'notYourGroup';
  return isHeld ? 'held' : undefined;
}
