import { SeatMap } from '@ringside/client/seat-map';
import { withReturn } from '@ringside/client/shell';
import type { EventDetails } from '@ringside/contracts/events';
import { lazy, type ReactNode, Suspense } from 'react';
import { useLocation } from 'react-router';

const EntranceDialog = lazy(async () => ({ default: (await import('../accounts/entrance-dialog')).EntranceDialog }));

export function EventSeats({ event }: { readonly event: EventDetails }): ReactNode {
  const location = useLocation();
  return (
    <SeatMap
      eventId={event.id}
      signInTo={withReturn('/sign-in', location)}
      signIn={(onClose) => (
        <Suspense fallback={null}>
          <EntranceDialog onClose={onClose} />
        </Suspense>
      )}
      payTo={(orderId) => `/orders/${event.id}/${orderId}`}
      ticketsTo={`/tickets/${event.id}`}
    />
  );
}
