import * as booking from '@ringside/contracts/booking';
import { watchTopic } from '@ringside/contracts/platform';
import type { EventId, SeatNo, TicketId } from '@ringside/kernel';
import type { Socket } from 'socket.io-client';
import type { Person } from './person';
import type { WholeApp } from './whole-app';

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

/**
 * Until no transaction runs on the server that is older than the last change of the event's seats. Positions of the stream
 * count the transactions of all its databases: with an old one of another spec beside it, a reader would begin before the
 * hall was seeded, find that everything changed, and only say that screens had better ask anew.
 */
export async function seatsSettle(server: WholeApp, eventId: EventId): Promise<void> {
  for (;;) {
    const [row] = await server.database.query<{ ok: boolean }>(
      `select pg_snapshot_xmin(pg_current_snapshot()) > max(changed_in) as ok from seat_state where event_id = $1`,
      [eventId],
    );
    if (row?.ok) return;
  }
}

/** A socket of that person, to which the node of `who` tells each change of the event's seats from now on. */
export async function watchSeats(server: WholeApp, eventId: EventId, who: Person): Promise<Socket> {
  const socket = await who.socket();
  await seatsSettle(server, eventId);
  const answer = await who.send(socket, watchTopic, { topic: `seats:${eventId}` });
  if (!answer.ok) throw new Error(`The seats cannot be watched: ${answer.error.code}`);
  return socket;
}
