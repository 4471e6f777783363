import {
  bookingQueries,
  fetchSeats,
  isPassing,
  ticketQueries,
  useConnection,
  useLiveSeats,
  useMySeats,
} from '@ringside/client/api';
import type { AreaCounts, MySeats } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { NAMED_SEATS_SPAN, type SeatNames } from '@ringside/contracts/tickets';
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { MapModel } from './map-model';
import { PriceBook } from './price-book';
import { SeatStore } from './seat-store';
import { withOpened } from './with-opened';

const POLL_MS = 5000;

/** The event's seats, kept live: pushed while the socket is there, asked for every 5 s while it is not. */
function useSeatStore(eventId: EventId): { store: SeatStore; isLive: boolean } {
  const store = useMemo(() => new SeatStore((known) => fetchSeats(eventId, known), isPassing), [eventId]);
  const isLive = useConnection() === 'live';
  const cache = useQueryClient();
  const { queryKey } = bookingQueries.areas(eventId);
  useLiveSeats(eventId, {
    onBatch: store.hear,
    onHead: store.hearHead,
    // only areas whose count is another are told
    onAreas: ({ areas }) => cache.setQueryData(queryKey, (known) => known && { areas: mergeAreas(known.areas, areas) }),
    onResync: () => {
      store.ask();
      void cache.invalidateQueries({ queryKey });
    },
  });
  useEffect(() => {
    store.ask();
    return () => store.stop();
  }, [store]);
  useEffect(() => {
    if (isLive) return undefined;
    const timer = setInterval(store.ask, POLL_MS);
    return () => clearInterval(timer);
  }, [store, isLive]);
  useEffect(() => {
    const askWhenSeen = () => document.visibilityState === 'visible' && store.ask();
    document.addEventListener('visibilitychange', askWhenSeen);
    return () => document.removeEventListener('visibilitychange', askWhenSeen);
  }, [store]);
  return { store, isLive };
}

const mergeAreas = (known: AreaCounts['areas'], told: AreaCounts['areas']): AreaCounts['areas'] =>
  known.map((area) => told.find(({ key }) => key === area.key) ?? area);

export interface Seats {
  /** Nothing while seats or layout are loading. */
  readonly model: MapModel | undefined;
  /** Nothing for a visitor who has taken nothing yet, and while it is loading. */
  readonly mine: MySeats | undefined;
  readonly error: unknown;
  readonly isLive: boolean;
  /** Asks what changed. */
  readonly ask: () => void;
  readonly retry: () => void;
}

/** Everything that the map of an event shows. */
export function useSeats(eventId: EventId): Seats {
  const { store, isLive } = useSeatStore(eventId);
  const layoutId = useSyncExternalStore(store.subscribe, () => store.picture()?.layout);
  const failure = useSyncExternalStore(store.subscribe, store.error);
  const layout = useQuery({ ...bookingQueries.layout(eventId, layoutId ?? ''), enabled: layoutId !== undefined });
  const { mine, isGuest } = useMySeats(eventId, {
    isReady: layoutId !== undefined,
    refetchInterval: isLive ? false : POLL_MS,
  });
  const model = useModel(store, layout.data);
  useEffect(() => model?.setMine(mine), [model, mine]);
  useAreas(eventId, model, isLive);
  usePrices(eventId, model, mine?.voucher);
  useTags(eventId, model, isGuest ? undefined : mine);
  return {
    model,
    mine,
    error: failure ?? (layout.data ? undefined : (layout.error ?? undefined)),
    isLive,
    ask: store.ask,
    retry: () => {
      store.ask();
      void layout.refetch();
    },
  };
}

/** Tells the model how many places are left in its standing areas. */
function useAreas(eventId: EventId, model: MapModel | undefined, isLive: boolean): void {
  const hasAreas = (model?.drawing.areas?.length ?? 0) > 0;
  const refetchInterval = isLive ? false : POLL_MS;
  const { data } = useQuery({ ...bookingQueries.areas(eventId), enabled: hasAreas, refetchInterval });
  useEffect(() => model?.setAreas(data?.areas ?? []), [model, data]);
}

function usePrices(eventId: EventId, model: MapModel | undefined, voucher: MySeats['voucher'] | undefined): void {
  const { data } = useQuery({ ...bookingQueries.prices(eventId), enabled: model !== undefined });
  const list = useMemo(() => data && withOpened(data, voucher), [data, voucher]);
  useEffect(() => model?.setPrices(list && new PriceBook(list, model.drawing.categories)), [model, list]);
}

const namedSeats = (answers: readonly { readonly data?: SeatNames | undefined }[]): SeatNames['seats'] =>
  answers.flatMap(({ data }) => data?.seats ?? []);

/** In larger halls only the tags of seats that are close in sight are fetched, and those of one's own groups. */
const SPANS_MOST = 4;
const NONE: readonly number[] = [];
const neverTold = () => () => undefined;
const noSpans = () => NONE;

/** Writes the tags of teams at their seats, as far as their people let them be read, and those of one's own groups. */
function useTags(eventId: EventId, model: MapModel | undefined, mine: MySeats | undefined): void {
  const spans = mine && model ? Math.ceil(model.drawing.count / NAMED_SEATS_SPAN) : 0;
  const near = useSyncExternalStore(model?.near.subscribe ?? neverTold, model?.near.read ?? noSpans);
  const wanted = spans > SPANS_MOST ? near : Array.from({ length: spans }, (_, span) => span);
  const starts = wanted.map((span) => span * NAMED_SEATS_SPAN);
  const tags = useQueries({
    queries: starts.map((from) => ticketQueries.names(eventId, from, from + NAMED_SEATS_SPAN - 1)),
    combine: namedSeats,
  });
  useEffect(() => {
    const ofGroups = (mine?.groups ?? []).flatMap(({ tag, seatNos }) =>
      seatNos.map((seatNo) => [seatNo, tag] as const),
    );
    const ofTeams = tags.flatMap(({ seatNo, tag }) => (tag ? [[seatNo, tag] as const] : []));
    model?.setTags(new Map<number, string>([...ofGroups.filter(([, tag]) => tag !== ''), ...ofTeams]));
  }, [model, mine, tags]);
}

/** The model of the layout that the store's picture is of; none while the two do not agree. */
function useModel(store: SeatStore, layout: (MapModel['drawing'] & { readonly layout: string }) | undefined) {
  const [model, setModel] = useState<MapModel>();
  useEffect(() => {
    if (!layout) return undefined;
    const made = new MapModel(layout);
    const show = (patched: Parameters<MapModel['show']>[1]) => {
      const picture = store.picture();
      if (picture?.layout === layout.layout) made.show(picture, patched);
    };
    show('all');
    setModel(made);
    return store.subscribe(show);
  }, [store, layout]);
  return model;
}
