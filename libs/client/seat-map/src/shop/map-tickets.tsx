import { bookingQueries } from '@ringside/client/api';
import type { MySeats } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Cart } from '../cart/use-cart';
import { withOpened } from '../with-opened';
import { withoutSeat } from './offered-ticket';
import { TicketPicker } from './ticket-picker';

interface MapTicketsProps {
  readonly eventId: EventId;
  readonly booking: Pick<Cart, 'pending' | 'holdTickets'>;
  readonly most: number;
  readonly mine: MySeats | undefined;
}

/** What is sold beside the seats of a map: a visitor's pass, a place to park. It goes into the same cart. */
export function MapTickets({ eventId, booking, most, mine }: MapTicketsProps): ReactNode {
  const { data } = useQuery(bookingQueries.prices(eventId));
  const types = data ? withoutSeat(withOpened(data, mine?.voucher).ticketTypes) : [];
  if (!data || types.length === 0) return null;
  return (
    <TicketPicker
      types={types}
      currency={data.currency}
      most={most}
      isBusy={booking.pending.hold.isPending}
      onTake={booking.holdTickets}
    />
  );
}
