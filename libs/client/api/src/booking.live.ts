import {
  areaChanged,
  type AreaCounts,
  mineChanged,
  seatChanged,
  seatHead,
  type SeatPos,
} from '@ringside/contracts/booking';
import type { EventId, HoldId } from '@ringside/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { bookingQueries } from './booking.queries';
import { useLive } from './use-live';
import { on } from './watcher';

/** Whoever keeps a picture of an event's seats. */
export interface SeatListener {
  readonly onBatch: (batch: {
    readonly epoch: string;
    readonly from: number;
    readonly pos: SeatPos;
    readonly changes: readonly number[];
  }) => void;
  readonly onHead: (head: { readonly epoch: string; readonly pos: SeatPos }) => void;
  readonly onAreas: (counts: AreaCounts) => void;
  /** From now on nothing is missed: ask for what changed until now. */
  readonly onResync: () => void;
}

/** Keeps the person's own seats as they are on their other pages. */
export function useLiveMySeats(): void {
  const cache = useQueryClient();
  const askAgain = () => void cache.invalidateQueries({ queryKey: bookingQueries.everyMine });
  useLive(null, [on(mineChanged, askAgain)], askAgain);
}

/** Keeps a guest's hold as it is on their other pages: they have no room of their own, but know its id. */
export function useLiveGuestHold(holdId: HoldId | undefined): void {
  const cache = useQueryClient();
  const askAgain = () => void cache.invalidateQueries({ queryKey: bookingQueries.everyMine });
  useLive(holdId === undefined ? null : `hold:${holdId}`, holdId === undefined ? [] : [on(mineChanged, askAgain)]);
}

/** Hears what changes on the map of an event, and on this person's other pages. */
export function useLiveSeats(eventId: EventId, listener: SeatListener): void {
  const heard = [on(seatChanged, listener.onBatch), on(seatHead, listener.onHead), on(areaChanged, listener.onAreas)];
  useLive(`seats:${eventId}`, heard, listener.onResync);
  useLiveMySeats();
}
