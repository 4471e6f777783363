import { carryHold, linkGuestHold } from '@ringside/contracts/booking';
import type { Language } from '@ringside/contracts/notifications';
import type { EventId, HoldId } from '@ringside/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSession } from './accounts.queries';
import { bookingQueries } from './booking.queries';
import { call } from './call';
import { rememberGuest } from './guest';

/** Where the link goes by mail, in the language of the page. */
interface LinkWish {
  readonly address?: string;
  readonly language: Language;
}

/** Gets the link by which a guest carries on on another device; sends it by mail where an address is given. */
export function useGuestLink(eventId: EventId, holdId: HoldId) {
  return useMutation({
    mutationFn: (body: LinkWish) => call(linkGuestHold, { params: { eventId, holdId }, body }),
  });
}

/** Carries on with the hold of a link; rejects with HOLD_LAPSED once it is over. */
export function useCarryHold(eventId: EventId) {
  const cache = useQueryClient();
  const { user } = useSession();
  return useMutation({
    mutationFn: (token: string) => call(carryHold, { params: { eventId }, body: { token } }),
    onSuccess: () => {
      if (!user) rememberGuest(eventId);
      void cache.invalidateQueries({ queryKey: bookingQueries.mine(eventId).queryKey });
    },
  });
}
