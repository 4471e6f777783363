import {
  adoptHold,
  cancelTicket,
  chooseLinePrice,
  extendHold,
  getAreaCounts,
  getMySeats,
  getPriceList,
  getSeating,
  getSeatLayout,
  getSeats,
  type Hold,
  holdBestSeats,
  holdSeats,
  joinSeatGroup,
  type LineAnswer,
  listMyTickets,
  type MySeats,
  type Order,
  type PaymentProvider,
  placeOrder,
  putSeating,
  releaseHold,
  type Seating,
  type SeatingSpec,
  type SeatWish,
  type TicketsWanted,
} from '@ringside/contracts/booking';
import type { EventId, HoldId, SeatNo, TicketId, TicketTypeId } from '@ringside/kernel';
import {
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { call } from './call';
import { asBuyer, forgetGuest, noteGuest } from './guest';
import { randomKey } from './random-key';

/** What a page knows of an event's seats: it asks for what changed since. */
export interface SeatsKnown {
  readonly since: number;
  readonly epoch: string;
}

/** The state of every seat, or what changed. Not in the cache: the map keeps and patches it itself. */
export const fetchSeats = (eventId: EventId, known: SeatsKnown | undefined) =>
  call(getSeats, { params: { eventId }, query: { ...known } });

export const bookingQueries = {
  everyMine: ['booking', 'mine'] as const,

  /** The hold and the tickets of the person who is signed in, or the hold of a guest. */
  mine: (eventId: EventId) =>
    queryOptions({
      queryKey: [...bookingQueries.everyMine, eventId],
      queryFn: ({ signal }) =>
        call(getMySeats, { params: { eventId } }, { signal }).catch((error: unknown) => noteGuest(eventId, error)),
    }),

  /** The person's own seats at all events, page by page. */
  everywhere: () =>
    infiniteQueryOptions({
      queryKey: [...bookingQueries.everyMine, 'everywhere'],
      queryFn: ({ signal, pageParam }) =>
        call(listMyTickets, { query: pageParam === undefined ? {} : { cursor: pageParam } }, { signal }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next,
    }),

  /** The drawing of a hall; it never changes under its id. */
  layout: (eventId: EventId, layout: string) =>
    queryOptions({
      queryKey: ['booking', 'layout', layout],
      queryFn: ({ signal }) => call(getSeatLayout, { params: { eventId }, query: { layout } }, { signal }),
      staleTime: Number.POSITIVE_INFINITY,
    }),

  /** The places left in the standing areas. */
  areas: (eventId: EventId) =>
    queryOptions({
      queryKey: ['booking', 'areas', eventId],
      queryFn: ({ signal }) => call(getAreaCounts, { params: { eventId } }, { signal }),
    }),

  /** What the tickets of an event cost; rejects with NO_SALE when it has neither seats nor tickets. */
  prices: (eventId: EventId) =>
    queryOptions({
      queryKey: ['booking', 'prices', eventId],
      queryFn: ({ signal }) => call(getPriceList, { params: { eventId } }, { signal }),
    }),

  /** The seating as the event's organizers see it; rejects with NO_SEATING when there is none yet. */
  seating: (eventId: EventId) =>
    queryOptions({
      queryKey: ['booking', 'seating', eventId],
      queryFn: ({ signal }) => call(getSeating, { params: { eventId } }, { signal }),
    }),
};

/** What a buyer asks to have held: seats, each with its ticket type where several fit, and tickets without a seat. */
export interface HoldRequest {
  readonly seatNos?: readonly SeatNo[];
  readonly ticketTypeIds?: readonly (TicketTypeId | null)[];
  readonly tickets?: readonly TicketsWanted[];
  /** Asks for wheelchair places, or those beside them. */
  readonly accessible?: boolean;
}

/** Takes seats and tickets, all or none; rejects with SEAT_TAKEN and a reason for each seat that could not be had. */
export function useHoldSeats(eventId: EventId) {
  const cache = useQueryClient();
  return useMineChange(
    eventId,
    ({ seatNos = [], ticketTypeIds, tickets = [], accessible }: HoldRequest) => {
      const types = ticketTypeIds ? { ticketTypeIds: [...ticketTypeIds] } : {};
      const body = { seatNos: [...seatNos], ...types, tickets: [...tickets], ...(accessible ? { accessible } : {}) };
      const key = randomKey();
      return asBuyer(cache, eventId, () => call(holdSeats, { params: { eventId }, body }, { key }));
    },
    withHold,
  );
}

/** Has the server find seats for a party and hold them; rejects with NO_RUN_FITS when there are none. */
export function useHoldBestSeats(eventId: EventId) {
  const cache = useQueryClient();
  const find = (wish: SeatWish) => () => call(holdBestSeats, { params: { eventId }, body: wish });
  return useMineChange(eventId, (wish: SeatWish) => asBuyer(cache, eventId, find(wish)), withHold);
}

/** Takes over what was held in this browser without an account: all of it, or these lines. */
export function useAdoptHold(eventId: EventId) {
  return useMineChange(
    eventId,
    async ({ holdId, lineIds }: Pick<ReleaseRequest, 'holdId' | 'lineIds'>) => {
      const body = lineIds ? { lineIds: [...lineIds] } : {};
      const hold = await call(adoptHold, { params: { eventId, holdId }, body });
      forgetGuest(eventId);
      return hold;
    },
    (mine, hold) => ({ ...withHold(mine, hold), guestHold: null }),
  );
}

export function useExtendHold(eventId: EventId) {
  return useMineChange(eventId, (holdId: HoldId) => call(extendHold, { params: { eventId, holdId } }), withHold);
}

/** Opens kept seats by a code; rejects with SEAT_GROUP_CODE_WRONG when none of the event has it. */
export function useJoinSeatGroup(eventId: EventId) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => call(joinSeatGroup, { params: { eventId }, body: { code } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: bookingQueries.mine(eventId).queryKey }),
  });
}

/** Pays another amount for a held line; rejects with PRICE_NOT_OFFERED outside of its bounds. */
export function useChooseLinePrice(eventId: EventId) {
  return useMineChange(
    eventId,
    ({ holdId, lineId, price }: { readonly holdId: HoldId; readonly lineId: string; readonly price: number }) =>
      call(chooseLinePrice, { params: { eventId, holdId, lineId }, body: { price } }),
    withHold,
  );
}

/** Lets some seats or lines of the hold go, or all of them without a list. */
export function useReleaseHold(eventId: EventId) {
  return useMineChange(
    eventId,
    ({ holdId, seatNos, lineIds }: ReleaseRequest) =>
      call(releaseHold, {
        params: { eventId, holdId },
        body: { ...(seatNos ? { seatNos: [...seatNos] } : {}), ...(lineIds ? { lineIds: [...lineIds] } : {}) },
      }),
    (mine, { hold }) => withHold(mine, hold),
  );
}

interface ReleaseRequest {
  readonly holdId: HoldId;
  readonly seatNos?: readonly SeatNo[];
  readonly lineIds?: readonly string[];
}

interface Ordered extends Pick<Hold, 'holdId' | 'lines'> {
  readonly provider?: PaymentProvider;
  readonly answers?: readonly LineAnswer[];
}

/** Orders these lines of the hold. */
export function usePlaceOrder(eventId: EventId) {
  return useMineChange(
    eventId,
    ({ holdId, lines, provider, answers }: Ordered) =>
      call(placeOrder, {
        params: { eventId },
        body: {
          holdId,
          lineIds: lines.map(({ lineId }) => lineId),
          ...(provider ? { provider } : {}),
          ...(answers ? { answers: [...answers] } : {}),
        },
      }),
    withOrder,
  );
}

/** Gives a seat back. */
export function useCancelTicket(eventId: EventId) {
  return useMineChange(
    eventId,
    (ticketId: TicketId) => call(cancelTicket, { params: { eventId, ticketId } }).then(() => ticketId),
    (mine, ticketId) => ({
      ...mine,
      tickets: mine.tickets.filter((ticket) => ticket.ticketId !== ticketId),
      left: mine.left + 1,
    }),
  );
}

/** Gives the event its seats, or others as long as nothing is held or sold. */
export function usePutSeating(eventId: EventId) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (spec: SeatingSpec): Promise<Seating> => call(putSeating, { params: { eventId }, body: spec }),
    onSuccess: (seating) => cache.setQueryData(bookingQueries.seating(eventId).queryKey, seating),
    onError: () => askSeatingAgain(cache, eventId),
  });
}

const askSeatingAgain = (cache: QueryClient, eventId: EventId) =>
  void cache.invalidateQueries({ queryKey: bookingQueries.seating(eventId).queryKey });

export const withHold = (mine: MySeats, hold: Hold | null): MySeats => ({
  ...mine,
  hold,
  left: mine.left + (mine.hold?.lines.length ?? 0) - (hold?.lines.length ?? 0),
});

/** What was ordered is not held any more; what has tickets already is mine. */
function withOrder(mine: MySeats, { code, lines, tickets }: Order): MySeats {
  const ordered = new Set(lines.map(({ lineId }) => lineId));
  const left = mine.hold?.lines.filter(({ lineId }) => !ordered.has(lineId)) ?? [];
  const added = tickets.flatMap(({ ticketId, seatNo, label }) =>
    seatNo === null ? [] : [{ ticketId, seatNo, label: label ?? '', orderCode: code }],
  );
  return {
    ...mine,
    hold: mine.hold && left.length > 0 ? holdOf(mine.hold, left) : null,
    tickets: [...mine.tickets, ...added].sort((a, b) => a.seatNo - b.seatNo),
  };
}

const holdOf = (hold: Hold, lines: Hold['lines']): Hold => ({
  ...hold,
  lines,
  seatNos: lines.flatMap(({ seatNo }) => (seatNo === null ? [] : [seatNo])),
  total: lines.reduce((sum, { price, discount }) => sum + price - discount, 0),
});

/**
 * A command that changes what is mine: its answer is put in place at once, then the server is asked, which is always right.
 * After a refusal the server is asked too: what the page showed was not so.
 */
export function useMineChange<In, Out>(
  eventId: EventId,
  command: (input: In) => Promise<Out>,
  patch: (mine: MySeats, answer: Out) => MySeats,
) {
  const cache = useQueryClient();
  const { queryKey } = bookingQueries.mine(eventId);
  return useMutation({
    mutationFn: command,
    onMutate: () => cache.cancelQueries({ queryKey }), // an older answer must not come after ours
    onSuccess: (answer) => void cache.setQueryData(queryKey, (mine) => mine && patch(mine, answer)),
    onSettled: () => {
      void cache.invalidateQueries({ queryKey });
      void cache.invalidateQueries({ queryKey: bookingQueries.everywhere().queryKey });
    },
  });
}
