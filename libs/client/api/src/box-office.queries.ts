import { addressOf, type EndpointInput } from '@ringside/contracts';
import * as contracts from '@ringside/contracts/box-office';
import type { HoldWanted } from '@ringside/contracts/booking';
import type { EventId, OrderId } from '@ringside/kernel';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';
import { apiAddress } from './server-address';

export const boxOfficeQueries = {
  everything: (eventId: EventId) => ['box-office', eventId] as const,

  types: (eventId: EventId) =>
    queryOptions({
      queryKey: [...boxOfficeQueries.everything(eventId), 'types'],
      queryFn: ({ signal }) => call(contracts.getBoxOffice, { params: { eventId } }, { signal }),
    }),

  quote: (eventId: EventId, wanted: HoldWanted) =>
    queryOptions({
      queryKey: [...boxOfficeQueries.everything(eventId), 'quote', wanted],
      queryFn: ({ signal }) => call(contracts.quoteSale, { params: { eventId }, body: wanted }, { signal }),
      enabled: wanted.seatNos.length + wanted.tickets.length > 0,
    }),

  due: (eventId: EventId, search: string) =>
    infiniteQueryOptions({
      queryKey: [...boxOfficeQueries.everything(eventId), 'due', search],
      queryFn: ({ signal, pageParam }) => {
        const query = { limit: 10, ...(search && { search }), ...(pageParam && { cursor: pageParam }) };
        return call(contracts.listDueOrders, { params: { eventId }, query }, { signal });
      },
      initialPageParam: '',
      getNextPageParam: ({ next }) => next,
    }),

  shift: (eventId: EventId) =>
    queryOptions({
      queryKey: [...boxOfficeQueries.everything(eventId), 'shift'],
      queryFn: ({ signal }) => call(contracts.getMyShift, { params: { eventId } }, { signal }),
    }),

  cards: (eventId: EventId) =>
    queryOptions({
      queryKey: [...boxOfficeQueries.everything(eventId), 'cards'],
      queryFn: ({ signal }) => call(contracts.countCards, { params: { eventId } }, { signal }),
    }),

  shifts: (eventId: EventId) =>
    infiniteQueryOptions({
      queryKey: [...boxOfficeQueries.everything(eventId), 'shifts'],
      queryFn: ({ signal, pageParam }) =>
        call(
          contracts.listShifts,
          { params: { eventId }, query: { limit: 20, ...(pageParam && { cursor: pageParam }) } },
          { signal },
        ),
      initialPageParam: '',
      getNextPageParam: ({ next }) => next,
    }),
};

/** Whatever the answer, what the box office shows is asked for again. */
function useBoxOfficeCommand<Input, Output>(eventId: EventId, command: (input: Input) => Promise<Output>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: command,
    onSettled: () => cache.invalidateQueries({ queryKey: boxOfficeQueries.everything(eventId) }),
  });
}

interface Keyed<Body> {
  readonly body: Body;
  /** The same one for a sale that is tried again because its answer never came. */
  readonly key: string;
}
type Sale = Parameters<typeof call<typeof contracts.sellAtBoxOffice>>[1]['body'];
type Comp = Parameters<typeof call<typeof contracts.giveAway>>[1]['body'];

export const useSellAtBoxOffice = (eventId: EventId) =>
  useBoxOfficeCommand(eventId, ({ body, key }: Keyed<Sale>) =>
    call(contracts.sellAtBoxOffice, { params: { eventId }, body }, { key }),
  );

export const useGiveAway = (eventId: EventId) =>
  useBoxOfficeCommand(eventId, ({ body, key }: Keyed<Comp>) =>
    call(contracts.giveAway, { params: { eventId }, body }, { key }),
  );

interface Collecting {
  readonly orderId: OrderId;
  readonly payment: 'cash' | 'card';
  readonly expected: number;
}

export const useCollectDue = (eventId: EventId) =>
  useBoxOfficeCommand(eventId, ({ orderId, ...body }: Collecting) =>
    call(contracts.collectDue, { params: { eventId, orderId }, body }),
  );

/** Takes a sale for cash back. */
export const useTakeBack = (eventId: EventId) =>
  useBoxOfficeCommand(
    eventId,
    ({ orderId, ...body }: { readonly orderId: OrderId; readonly reason: string; readonly expected: number }) =>
      call(contracts.takeBack, { params: { eventId, orderId }, body }),
  );

export type ShiftStep =
  | { readonly do: 'open'; readonly float: number }
  | { readonly do: contracts.DrawerMove; readonly shiftId: string; readonly amount: number; readonly note: string }
  | { readonly do: 'close'; readonly shiftId: string; readonly counted: number; readonly note: string };

export const useShiftStep = (eventId: EventId) =>
  useBoxOfficeCommand(eventId, (step: ShiftStep): Promise<contracts.Shift> => {
    if (step.do === 'open') {
      return call(contracts.openShift, { params: { eventId }, body: { float: step.float } });
    }
    const params = { eventId, shiftId: step.shiftId };
    const { note } = step;
    if (step.do === 'close') return call(contracts.closeShift, { params, body: { counted: step.counted, note } });
    return call(contracts.moveDrawer, { params, body: { kind: step.do, amount: step.amount, note } });
  });

/** Which cards are wanted; of all tickets unless told. */
export type CardsWish = EndpointInput<typeof contracts.printCards>['body'];

/** Puts cards into a file. */
export const usePrintCards = (eventId: EventId) =>
  useBoxOfficeCommand(eventId, (body: CardsWish) => call(contracts.printCards, { params: { eventId }, body }));

/** Says that the cards of a file did not come out of the printer. */
export const useDiscardCards = (eventId: EventId) =>
  useBoxOfficeCommand(eventId, (printId: string) => call(contracts.discardCardPrint, { params: { eventId, printId } }));

/** Where a file of cards is fetched. */
export const cardsAddress = (eventId: EventId, printId: string, language: 'en' | 'fr' | 'de'): string =>
  `${apiAddress()}${addressOf(contracts.getCardsPdf.path, { params: { eventId, printId }, query: { language } })}`;
