import { SeatMap } from '@ringside/client/seat-map';
import { withReturn } from '@ringside/client/shell';
import type { EventDetails } from '@ringside/contracts/events';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';

export function EventSeats({ event }: { readonly event: EventDetails }): ReactNode {
  const location = useLocation();
  return (
    <SeatMap
      eventId={event.id}
      signInTo={withReturn('/sign-in', location)}
      payTo={(orderId) => `/orders/${event.id}/${orderId}`}
      ticketsTo={`/tickets/${event.id}`}
    />
  );
}
