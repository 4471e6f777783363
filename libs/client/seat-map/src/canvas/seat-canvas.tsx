import { useTexts } from '@ringside/client/texts';
import { classes, IconButton, SegmentedControl } from '@ringside/client/ui';
import { Maximize, Minus, Plus } from 'lucide-react';
import {
  type ReactNode,
  type RefObject,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { MapModel } from '../map-model';
import { useSeatWords } from '../seat-words';
import { MapView } from './map-view';
import { SeatIcon } from './seat-icon';

interface SeatCanvasProps {
  readonly model: MapModel;
  readonly onSeat?: (seatNo: number) => void;
  readonly onArea?: (areaNo: number) => void;
  /** The seats that a press on this one would choose. */
  readonly aimAt?: (seatNo: number) => readonly number[];
  /** The view while it is there, for whoever moves it from outside. */
  readonly view: RefObject<MapView | null>;
}

const STEP = 1.5;
const KEYS: Readonly<Record<string, (view: MapView) => void>> = {
  '+': (view) => view.zoomBy(STEP),
  '=': (view) => view.zoomBy(STEP),
  '-': (view) => view.zoomBy(1 / STEP),
  '0': (view) => view.fitAll(),
  ArrowLeft: (view) => view.panBy({ x: -0.2, y: 0 }),
  ArrowRight: (view) => view.panBy({ x: 0.2, y: 0 }),
  ArrowUp: (view) => view.panBy({ x: 0, y: -0.2 }),
  ArrowDown: (view) => view.panBy({ x: 0, y: 0.2 }),
};

/** The map on a canvas, with buttons and keys to zoom. The list beside it says the same to those who do not see it. */
export function SeatCanvas(props: SeatCanvasProps): ReactNode {
  const { model, view } = props;
  const t = useTexts();
  const { canvas, small, hovered, floorNo } = useMapView(props);
  const { width, height } = model.drawing.floors?.[floorNo] ?? model.drawing;
  return (
    <div className="grid gap-2.5">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
        <FreeCount model={model} />
        <FloorSwitch model={model} floorNo={floorNo} view={view} />
        <ZoomButtons view={view} />
      </div>
      <div className="relative overflow-hidden rounded-card">
        <canvas
          ref={canvas}
          role="img"
          aria-label={t('booking.map')}
          tabIndex={0}
          onKeyDown={(event) => {
            const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key];
            if (!act || !view.current) return;
            event.preventDefault();
            act(view.current);
          }}
          style={{ aspectRatio: `${width} / ${height}` }}
          className={classes(
            'block max-h-[min(62dvh,38rem)] min-h-64 w-full cursor-grab rounded-card bg-surface select-none',
            '-outline-offset-2 active:cursor-grabbing @4xl:min-h-[26rem]',
            hovered !== undefined && 'cursor-pointer',
          )}
        />
        <div
          ref={small}
          hidden
          aria-hidden="true"
          className="absolute top-2.5 right-2.5 touch-none overflow-hidden rounded-control border border-edge shadow-card"
        />
        {hovered !== undefined && <SeatTip model={model} seatNo={hovered} />}
      </div>
    </div>
  );
}

/** The view on the canvas, as long as both are there. */
function useMapView({ model, view, onSeat, onArea, aimAt }: SeatCanvasProps) {
  const t = useTexts();
  const words = useSeatWords(model);
  const canvas = useRef<HTMLCanvasElement>(null);
  const small = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<number>();
  const [floorNo, setFloorNo] = useState(0);
  const press = useEffectEvent((seatNo: number) => onSeat?.(seatNo));
  const pressArea = useEffectEvent((areaNo: number) => onArea?.(areaNo));
  const aim = useEffectEvent((seatNo: number) => aimAt?.(seatNo) ?? []);
  const free = useEffectEvent((count: number) => t('booking.freeCount', { count }));
  const prices = useEffectEvent((categories: ReadonlySet<number>) => words.priceRange(categories));
  useEffect(() => {
    if (!canvas.current || !small.current) return undefined;
    setFloorNo(0);
    const made = new MapView(canvas.current, small.current, model, {
      words: { free: (count) => free(count), prices: (categories) => prices(categories) },
      onSeat: (seatNo) => press(seatNo),
      onArea: (areaNo) => pressArea(areaNo),
      aimAt: (seatNo) => aim(seatNo),
      onHover: setHovered,
      onFloor: setFloorNo,
    });
    view.current = made;
    return () => {
      view.current = null;
      made.stop();
    };
  }, [model, view]);
  return { canvas, small, hovered, floorNo };
}

function FreeCount({ model }: Pick<SeatCanvasProps, 'model'>): ReactNode {
  const t = useTexts();
  const { free } = useSyncExternalStore(model.subscribe, model.summary);
  return <p className="font-semibold tabular-nums">{t('booking.freeCount', { count: free })}</p>;
}

interface FloorSwitchProps extends Pick<SeatCanvasProps, 'model' | 'view'> {
  readonly floorNo: number;
}

function FloorSwitch({ model, floorNo, view }: FloorSwitchProps): ReactNode {
  const t = useTexts();
  const floors = model.drawing.floors ?? [];
  if (floors.length < 2) return null;
  return (
    <SegmentedControl
      label={t('booking.floors')}
      segments={floors.map(({ no, name }) => ({ value: String(no), label: name }))}
      value={String(floorNo)}
      onChange={(no) => view.current?.showFloor(Number(no))}
    />
  );
}

function ZoomButtons({ view }: Pick<SeatCanvasProps, 'view'>): ReactNode {
  const t = useTexts();
  const buttons = [
    { label: t('booking.zoomIn'), icon: <Plus aria-hidden="true" />, act: (map: MapView) => map.zoomBy(STEP) },
    { label: t('booking.zoomOut'), icon: <Minus aria-hidden="true" />, act: (map: MapView) => map.zoomBy(1 / STEP) },
    { label: t('booking.showAll'), icon: <Maximize aria-hidden="true" />, act: (map: MapView) => map.fitAll() },
  ];
  return (
    <div className="flex gap-1.5">
      {buttons.map(({ label, icon, act }) => (
        <IconButton
          key={label}
          variant="secondary"
          {...{ label, icon }}
          onClick={() => view.current && act(view.current)}
        />
      ))}
    </div>
  );
}

/** What the mouse is at; the list says it to everyone else. */
function SeatTip({ model, seatNo }: { readonly model: MapModel; readonly seatNo: number }): ReactNode {
  const words = useSeatWords(model);
  return (
    <p
      aria-hidden="true"
      className="pointer-events-none absolute bottom-2.5 left-2.5 flex max-w-[calc(100%-1.25rem)] items-center gap-2 rounded-control border border-line bg-overlay py-1.5 pr-3 pl-2 text-sm shadow-card"
    >
      <SeatIcon look={model.lookAt(seatNo)} className="size-5 shrink-0" />
      <span>
        <span className="font-semibold">{model.nameOf(seatNo)}</span>
        <span className="text-muted"> · {words.detailsOf(seatNo).join(' · ')}</span>
      </span>
    </p>
  );
}
