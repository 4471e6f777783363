import type { MySeats } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { useLiveGuestHold } from './booking.live';
import { bookingQueries } from './booking.queries';
import { useBuyer } from './guest';

interface Asking {
  /** Not before; from the beginning unless said. */
  readonly isReady?: boolean;
  readonly refetchInterval?: number | false;
}

export interface MySeatsState {
  /** Nothing for a visitor who has taken nothing yet, and while it is loading. */
  readonly mine: MySeats | undefined;
  readonly isGuest: boolean;
}

/** What the person or the guest who uses this page has at an event, live for guests too. */
export function useMySeats(eventId: EventId, { isReady = true, refetchInterval = false }: Asking = {}): MySeatsState {
  const { isBuyer, isGuest } = useBuyer(eventId);
  const { data } = useQuery({ ...bookingQueries.mine(eventId), enabled: isBuyer && isReady, refetchInterval });
  const mine = isBuyer ? data : undefined;
  useLiveGuestHold(isGuest ? mine?.hold?.holdId : undefined);
  return { mine, isGuest };
}
