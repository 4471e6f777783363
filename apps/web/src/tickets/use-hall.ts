import { bookingQueries, fetchSeats } from '@ringside/client/api';
import { nameSeat } from '@ringside/booking-core';
import { SEAT_FLAGS } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';

/** The drawing of an event's hall, and the state of its seats when it was fetched. */
export function useHall(eventId: EventId) {
  const picture = useQuery({
    queryKey: [...bookingQueries.everyMine, 'picture', eventId],
    queryFn: () => fetchSeats(eventId, undefined),
    staleTime: 60_000,
  });
  const layout = useQuery({
    ...bookingQueries.layout(eventId, picture.data?.layout ?? ''),
    enabled: picture.data !== undefined,
  });
  return { picture: picture.data, layout: layout.data };
}

export type HallLayout = NonNullable<ReturnType<typeof useHall>['layout']>;

/** Whether a seat is kept for those who need a wheelchair place, or the one beside. */
export const isAccessible = ({ rows }: HallLayout, seatNo: number): boolean =>
  rows.some(({ first, numbers, flags }) => {
    const position = numbers ? numbers.indexOf(seatNo) : seatNo - first;
    return ((flags?.[position] ?? 0) & (SEAT_FLAGS.accessible | SEAT_FLAGS.companion)) !== 0;
  });

/** The number of the seat that people call so, however they write it. */
export function seatCalled(layout: HallLayout, typed: string): number | undefined {
  const wanted = plain(typed);
  for (const [rowNo, row] of layout.rows.entries()) {
    const position = row.seats.findIndex((_, at) => plain(nameSeat(layout, rowNo, at)) === wanted);
    if (position >= 0) return row.numbers?.[position] ?? row.first + position;
  }
  return undefined;
}

const plain = (label: string): string => label.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
