import * as booking from '@ringside/contracts/booking';
import type { EventId, SeatNo, TicketId } from '@ringside/kernel';
import type { Person } from './person';

/** Two rows of four seats. */
export const SMALL_HALL: booking.SeatingSpec = {
  name: 'Small hall',
  sections: [
    {
      ...{ name: 'Hall', rows: 2, seatsPerRow: 4, aisleEvery: 0, facing: false },
      ...{ rowNaming: 'letters', placement: 'beside' },
    },
  ],
};

export const seatHall = (owner: Person, eventId: EventId) =>
  owner.call(booking.putSeating, { params: { eventId }, body: SMALL_HALL });

/** Somebody takes free seats for good. Answers their tickets, in the order of the seats. */
export async function takeSeats(who: Person, eventId: EventId, ...numbers: number[]): Promise<TicketId[]> {
  const seatNos = numbers as SeatNo[];
  const { holdId, lines } = await who.call(booking.holdSeats, { params: { eventId }, body: { seatNos } });
  const lineIds = lines.map(({ lineId }) => lineId);
  const { tickets } = await who.call(booking.placeOrder, { params: { eventId }, body: { holdId, lineIds } });
  return tickets.map(({ ticketId }) => ticketId);
}
