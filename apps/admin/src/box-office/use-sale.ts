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
import type { BoxOfficeOrder, BoxOfficePayment, BoxOfficeType } from '@ringside/contracts/box-office';
import type { EventId, SeatNo, TicketTypeId } from '@ringside/kernel';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { isPriceWrong, priceIn } from './price-field';

export type TicketsWanted = HoldWanted['tickets'][number];

/** `@kim` is an account, anything else a name. */
const guestOf = (typed: string) => {
  const words = typed.replaceAll(/\s+/g, ' ').trim();
  return words.startsWith('@') ? { username: words.slice(1) } : { name: words };
};

interface Selling {
  readonly eventId: EventId;
  readonly chosen: ChosenSeats | undefined;
  readonly types: readonly BoxOfficeType[];
  readonly currency: string;
}

/** What seats are sold as: the type that was chosen, or the only one. */
function seatTypeOf(offered: readonly BoxOfficeType[], typeId: TicketTypeId | ''): BoxOfficeType | undefined {
  const ofSeats = offered.filter(({ place }) => place === 'seat');
  return ofSeats.length === 1 ? ofSeats[0] : ofSeats.find(({ ticketTypeId }) => ticketTypeId === typeId);
}

/** What a guest wants, and what it costs. */
function useWanted({ eventId, chosen, types: offered, currency }: Selling) {
  const [typeId, setTypeId] = useState<TicketTypeId | ''>('');
  const [tickets, setTickets] = useState<readonly TicketsWanted[]>([]);
  const [seatPrice, setSeatPrice] = useState('');
  const seatNos = (chosen?.selected ?? []) as SeatNo[];
  const seatType = seatTypeOf(offered, typeId);
  const price = priceIn(seatType, seatPrice, currency);
  const types = typeId === '' ? {} : { ticketTypeIds: seatNos.map(() => typeId) };
  const wanted: HoldWanted = { seatNos, tickets: [...tickets], ...types, ...pricesFor(seatNos, price) };
  return {
    ...{ typeId, setTypeId, seatType, seatPrice, setSeatPrice },
    ...{ tickets, setTickets, wanted },
    ...useQuote(eventId, wanted, isPriceWrong(seatType, seatPrice, currency)),
  };
}

/** What it costs; nothing while that is not known, or while a price was typed that is none. */
function useQuote(eventId: EventId, wanted: HoldWanted, isWrong: boolean) {
  const isEmpty = wanted.seatNos.length + wanted.tickets.length === 0;
  const quote = useQuery({ ...boxOfficeQueries.quote(eventId, wanted), placeholderData: keepPreviousData });
  const known = isEmpty ? undefined : quote.data;
  return {
    isEmpty,
    lines: known?.lines ?? [],
    price: isWrong || quote.isPlaceholderData ? undefined : known?.total,
    error: isEmpty ? null : quote.error,
  };
}

const pricesFor = (seatNos: readonly SeatNo[], price: number | undefined) =>
  price === undefined ? {} : { prices: seatNos.map(() => price) };

/** One sale after the other. */
export function useSale(selling: Selling) {
  const { eventId, chosen } = selling;
  const { error, wanted, price, ...cart } = useWanted(selling);
  const [guest, setGuest] = useState('');
  const [sold, setSold] = useState<BoxOfficeOrder | null>(null);
  const commands = useSelling(eventId);
  const clear = () => {
    chosen?.select([]);
    cart.setTickets([]);
    cart.setSeatPrice('');
    setGuest('');
    commands.forget();
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
    isPending: commands.isPending,
    refusal: commands.refusal ?? (error && refusalOf(error)),
    next: () => setSold(null),
    sell: (payment: BoxOfficePayment, expected: number) =>
      finish(commands.sell({ wanted, guest: buyer, payment, expected })),
    giveAway: (reason: string) => finish(commands.give({ wanted, guest: buyer, reason })),
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
