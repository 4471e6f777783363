import { refusalOf } from '@ringside/client/api';
import { loadBookingTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { Button, ErrorState, Loading, SegmentedControl, Skeleton } from '@ringside/client/ui';
import type { EventId } from '@ringside/kernel';
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { MapView } from '../canvas/map-view';
import { SeatCanvas } from '../canvas/seat-canvas';
import { SeatLegend } from '../canvas/seat-legend';
import { SeatList } from '../list/seat-list';
import type { MapModel } from '../map-model';
import { useSeats } from '../use-seats';
import { seatCalled } from './seat-called';
import { seatsBetween, seatsInRowOf } from './seats-together';

/** The seats that are chosen, and how to choose others. */
export interface ChosenSeats {
  readonly selected: readonly number[];
  readonly select: (seatNos: readonly number[]) => void;
  /** "B-12" */
  readonly nameOf: (seatNo: number) => string;
  /** The seat that people call so, however it is written; without its section where only one section has such a seat. */
  readonly seatCalled: (typed: string) => number | undefined;
  /** Whether somebody could have it now. */
  readonly isFree: (seatNo: number) => boolean;
}

export interface SeatChooserProps {
  readonly eventId: EventId;
  /** On a narrow screen what is done stands before the map: it can be done by typing alone. */
  readonly panelFirst?: boolean;
  /** What is done with the chosen seats, beside the map. */
  readonly children: (chosen: ChosenSeats) => ReactNode;
}

/** The live map on which organizers choose seats, whatever state they are in. */
export function SeatChooserView({ eventId, panelFirst = false, children }: SeatChooserProps): ReactNode {
  return (
    <MoreTexts load={loadBookingTexts}>
      <LiveChooser key={eventId} eventId={eventId} panelFirst={panelFirst}>
        {children}
      </LiveChooser>
    </MoreTexts>
  );
}

function LiveChooser({ eventId, panelFirst = false, children }: SeatChooserProps): ReactNode {
  const t = useTexts();
  const seats = useSeats(eventId);
  if (seats.model) {
    return (
      <OpenChooser model={seats.model} panelFirst={panelFirst}>
        {children}
      </OpenChooser>
    );
  }
  if (seats.error === undefined) {
    return (
      <Loading label={t('booking.loading')}>
        <Skeleton className="h-[min(64dvh,32rem)] rounded-card" />
      </Loading>
    );
  }
  const { code, details } = refusalOf(seats.error);
  return (
    <ErrorState title={t('booking.failed')} action={<Button onClick={seats.retry}>{t('frame.retry')}</Button>}>
      {t.refusal(code, details)}
    </ErrorState>
  );
}

type Way = 'one' | 'row' | 'box';
const WAYS = ['one', 'row', 'box'] as const;

function OpenChooser({
  model,
  panelFirst,
  children,
}: Required<Pick<SeatChooserProps, 'children' | 'panelFirst'>> & { readonly model: MapModel }): ReactNode {
  const t = useTexts();
  const view = useRef<MapView>(null);
  const { selected } = useSyncExternalStore(model.subscribe, model.summary);
  const { way, setWay, corner, press } = usePressing(model);
  useEffect(() => model.selectAny(), [model]);
  const panel = (
    <div className="grid min-w-0 gap-4 @4xl:sticky @4xl:top-20 @4xl:col-start-2 @4xl:row-start-1">
      {children({
        selected,
        select: (seatNos) => model.select(seatNos),
        nameOf: (seatNo) => model.nameOf(seatNo),
        seatCalled: (typed) => seatCalled(model, typed),
        isFree: (seatNo) => model.lookAt(seatNo) === 'free',
      })}
    </div>
  );
  return (
    <div className="@container">
      <div className="grid items-start gap-4 @4xl:grid-cols-[minmax(0,1fr)_22rem]">
        {panelFirst && panel}
        <div className="grid min-w-0 gap-4 @4xl:col-start-1 @4xl:row-start-1">
          <div className="grid gap-3 rounded-card border border-line bg-raised p-3 shadow-card">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <SegmentedControl
                label={t('booking.chooser.way')}
                value={way}
                onChange={setWay}
                segments={WAYS.map((value) => ({ value, label: t(`booking.chooser.way.${value}`) }))}
              />
              <p role="status" className="text-sm text-muted">
                {corner === undefined
                  ? t('booking.selection', { count: selected.length })
                  : t('booking.chooser.otherCorner', { seat: model.nameOf(corner) })}
              </p>
            </div>
            <SeatCanvas model={model} onSeat={press} view={view} />
            <SeatLegend model={model} />
          </div>
          <SeatList
            model={model}
            onPress={press}
            onFocusSeat={(seatNo) => view.current?.showSeat(seatNo)}
            onSection={(sectionNo) => view.current?.showSection(sectionNo)}
          />
        </div>
        {!panelFirst && panel}
      </div>
    </div>
  );
}

/** What a press chooses: one seat, its whole row, or all seats between two corners. */
function usePressing(model: MapModel) {
  const [way, setWay] = useState<Way>('one');
  const [corner, setCorner] = useState<number>();
  const add = (seatNos: readonly number[]) => model.select([...model.summary().selected, ...seatNos]);
  const press = (seatNo: number) => {
    if (way === 'one') model.toggle(seatNo);
    else if (way === 'row') add(seatsInRowOf(model.drawing, seatNo));
    else if (corner === undefined) setCorner(seatNo);
    else {
      add(seatsBetween(model.drawing, corner, seatNo));
      setCorner(undefined);
    }
  };
  const change = (next: Way) => {
    setWay(next);
    setCorner(undefined);
  };
  return { way, setWay: change, corner, press };
}
