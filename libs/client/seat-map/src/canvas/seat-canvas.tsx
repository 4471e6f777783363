import { useTexts } from '@ringside/client/texts';
import { IconButton } from '@ringside/client/ui';
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
import { MapView } from './map-view';

interface SeatCanvasProps {
  readonly model: MapModel;
  readonly onSeat?: (seatNo: number) => void;
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
export function SeatCanvas({ model, onSeat, view }: SeatCanvasProps): ReactNode {
  const t = useTexts();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [hovered, setHovered] = useState<number>();
  const press = useEffectEvent((seatNo: number) => onSeat?.(seatNo));
  const free = useEffectEvent((count: number) => t('booking.freeCount', { count }));
  useEffect(() => {
    if (!canvas.current) return undefined;
    const made = new MapView(canvas.current, model, {
      words: { free: (count) => free(count) },
      onSeat: (seatNo) => press(seatNo),
      onHover: setHovered,
    });
    view.current = made;
    return () => {
      view.current = null;
      made.stop();
    };
  }, [model, view]);
  return (
    <div className="grid gap-2">
      <div className="flex items-center justify-between gap-3">
        <FreeCount model={model} />
        <ZoomButtons view={view} />
      </div>
      <div className="relative">
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
          style={{ aspectRatio: `${model.drawing.width} / ${model.drawing.height}` }}
          className="block max-h-[min(62dvh,38rem)] min-h-64 @4xl:min-h-[26rem] w-full cursor-grab rounded-card bg-surface active:cursor-grabbing"
        />
        {hovered !== undefined && <SeatTip model={model} seatNo={hovered} />}
      </div>
    </div>
  );
}

function FreeCount({ model }: Pick<SeatCanvasProps, 'model'>): ReactNode {
  const t = useTexts();
  const { free } = useSyncExternalStore(model.subscribe, model.summary);
  return <p className="font-semibold">{t('booking.freeCount', { count: free })}</p>;
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
  const t = useTexts();
  return (
    <p
      aria-hidden="true"
      className="pointer-events-none absolute bottom-3 left-3 rounded-control border border-line bg-overlay px-3 py-1.5 text-sm shadow-card"
    >
      <span className="font-semibold">{model.nameOf(seatNo)}</span> · {t(`booking.look.${model.lookAt(seatNo)}`)}
    </p>
  );
}
