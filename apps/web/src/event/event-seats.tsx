import { useSession } from '@ringside/client/api';
import { SeatMap } from '@ringside/client/seat-map';
import { withReturn } from '@ringside/client/shell';
import type { EventDetails } from '@ringside/contracts/events';
import { lazy, type ReactNode, Suspense } from 'react';
import { useLocation } from 'react-router';

const EntranceDialog = lazy(async () => ({ default: (await import('../accounts/entrance-dialog')).EntranceDialog }));
const CarryDialog = lazy(async () => ({ default: (await import('./carry-dialog')).CarryDialog }));
const CarryArrival = lazy(async () => ({ default: (await import('./carry-arrival')).CarryArrival }));

/** The token of a link to a hold stands behind the `#`, where no server's log and no other site sees it. */
const carriedIn = (hash: string): string | undefined => /^#carry=([\w.-]{20,200})$/.exec(hash)?.[1];

export function EventSeats({ event }: { readonly event: EventDetails }): ReactNode {
  const location = useLocation();
  const { isKnown } = useSession();
  const token = carriedIn(location.hash);
  return (
    <>
      {token !== undefined && isKnown && (
        <Suspense fallback={null}>
          <CarryArrival eventId={event.id} token={token} />
        </Suspense>
      )}
      <SeatMap
        eventId={event.id}
        signInTo={withReturn('/sign-in', { ...location, hash: token === undefined ? location.hash : '' })}
        signIn={(onClose) => (
          <Suspense fallback={null}>
            <EntranceDialog onClose={onClose} />
          </Suspense>
        )}
        carryOn={(hold, onClose) => (
          <Suspense fallback={null}>
            <CarryDialog eventId={event.id} hold={hold} onClose={onClose} />
          </Suspense>
        )}
        payTo={(orderId) => `/orders/${event.id}/${orderId}`}
        ticketsTo={`/tickets/${event.id}`}
      />
    </>
  );
}
