import { bookingQueries, fetchSeats } from '@ringside/client/api';
import { nameSeat } from '@ringside/booking-core';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';

/** Finds the seat that people call so, by the drawing of the hall; without its section where only one has such a seat. */
export function useSeatCalled(eventId: EventId, isWanted: boolean): (typed: string) => number | undefined {
  const picture = useQuery({
    queryKey: [...bookingQueries.everyMine, 'picture', eventId],
    queryFn: () => fetchSeats(eventId, undefined),
    staleTime: 60_000,
    enabled: isWanted,
  });
  const { data: layout } = useQuery({
    ...bookingQueries.layout(eventId, picture.data?.layout ?? ''),
    enabled: picture.data !== undefined,
  });
  return (typed) => {
    const wanted = plain(typed);
    if (!layout || wanted === '') return undefined;
    const seats = layout.rows.flatMap(({ first, numbers, seats: names }, row) =>
      names.map((_, position) => [numbers?.[position] ?? first + position, nameSeat(layout, row, position)] as const),
    );
    const [named] = seats.filter(([, name]) => plain(name) === wanted);
    if (named) return named[0];
    const [only, ...others] = seats.filter(([, name]) => plain(name.split(' ').at(-1) ?? '') === wanted);
    return others.length === 0 ? only?.[0] : undefined;
  };
}

const plain = (name: string): string => name.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
