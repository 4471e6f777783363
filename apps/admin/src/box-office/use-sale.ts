import {
  boxOfficeQueries,
  randomKey,
  type RefusalError,
  refusalOf,
  useGiveAway,
  useSellAtBoxOffice,
} from '@ringside/client/api';
import type { ChosenSeats } from '@ringside/client/seat-map';
import type { HoldWanted } from '@ringside/contracts/booking';
import type { BoxOfficeOrder, BoxOfficePayment } from '@ringside/contracts/box-office';
import type { EventId, SeatNo, TicketTypeId } from '@ringside/kernel';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';

export type TicketsWanted = HoldWanted['tickets'][number];

/** `@kim` is an account, anything else a name. */
const guestOf = (typed: string) => {
  const words = typed.replaceAll(/\s+/g, ' ').trim();
  return words.startsWith('@') ? { username: words.slice(1) } : { name: words };
};

/** What a guest wants, and what it costs. */
function useWanted(eventId: EventId, chosen: ChosenSeats | undefined) {
  const [typeId, setTypeId] = useState<TicketTypeId | ''>('');
  const [tickets, setTickets] = useState<readonly TicketsWanted[]>([]);
  const seatNos = (chosen?.selected ?? []) as SeatNo[];
  const types = typeId === '' ? {} : { ticketTypeIds: seatNos.map(() => typeId) };
  const wanted: HoldWanted = { seatNos, tickets: [...tickets], ...types };
  const isEmpty = seatNos.length + tickets.length === 0;
  const quote = useQuery({ ...boxOfficeQueries.quote(eventId, wanted), placeholderData: keepPreviousData });
  const known = isEmpty ? undefined : quote.data;
  return {
    ...{ typeId, setTypeId, tickets, setTickets, wanted, isEmpty },
    lines: known?.lines ?? [],
    price: quote.isPlaceholderData ? undefined : known?.total,
    error: isEmpty ? null : quote.error,
  };
}

/** One sale after the other. */
export function useSale(eventId: EventId, chosen: ChosenSeats | undefined) {
  const { error, wanted, price, ...cart } = useWanted(eventId, chosen);
  const [guest, setGuest] = useState('');
  const [sold, setSold] = useState<BoxOfficeOrder | null>(null);
  const selling = useSelling(eventId);
  const clear = () => {
    chosen?.select([]);
    cart.setTickets([]);
    setGuest('');
    selling.forget();
  };
  const finish = (order: Promise<BoxOfficeOrder>) =>
    order.then(
      (done) => {
        clear();
        setSold(done);
      },
      () => undefined, // it is shown below
    );
  const buyer = guestOf(guest);
  return {
    ...{ ...cart, price, guest, setGuest, sold, clear },
    isPending: selling.isPending,
    refusal: selling.refusal ?? (error && refusalOf(error)),
    next: () => setSold(null),
    sell: (payment: BoxOfficePayment, expected: number) =>
      finish(selling.sell({ wanted, guest: buyer, payment, expected })),
    giveAway: (reason: string) => finish(selling.give({ wanted, guest: buyer, reason })),
  };
}

/** One key for one attempt, also when it is repeated because no answer came. */
function useSelling(eventId: EventId) {
  const sell = useSellAtBoxOffice(eventId);
  const give = useGiveAway(eventId);
  const attempt = useRef({ what: '', key: '' });
  const keyOf = (body: unknown): string => {
    const what = JSON.stringify(body);
    if (attempt.current.what !== what) attempt.current = { what, key: randomKey() };
    return attempt.current.key;
  };
  const error = sell.error ?? give.error;
  const refusal: RefusalError | null = error ? refusalOf(error) : null;
  const forget = () => {
    attempt.current = { what: '', key: '' };
    sell.reset();
    give.reset();
  };
  /** What was refused is refused for good under its key: the same wish again is another attempt. */
  const ask = async (order: Promise<BoxOfficeOrder>): Promise<BoxOfficeOrder> => {
    try {
      return await order;
    } catch (failure) {
      if (refusalOf(failure).code !== 'OFFLINE') attempt.current = { what: '', key: '' };
      throw failure;
    }
  };
  return {
    refusal,
    forget,
    isPending: sell.isPending || give.isPending,
    sell: (body: Parameters<typeof sell.mutateAsync>[0]['body']) => ask(sell.mutateAsync({ body, key: keyOf(body) })),
    give: (body: Parameters<typeof give.mutateAsync>[0]['body']) => ask(give.mutateAsync({ body, key: keyOf(body) })),
  };
}
