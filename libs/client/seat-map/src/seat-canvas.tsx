import { useTexts } from '@ringside/client/texts';
import { IconButton } from '@ringside/client/ui';
import { Maximize, Minus, Plus } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { MapModel } from './map-model';
import { MapView } from './map-view';

interface SeatCanvasProps {
  readonly model: MapModel;
  readonly onSeat?: (seatNo: number) => void;
  /** The view while it is there, for whoever moves it from outside. */
  readonly view: RefObject<MapView | null>;
  readonly className?: string;
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
export function SeatCanvas({ model, onSeat, view, className }: SeatCanvasProps): ReactNode {
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
    <div className={className}>
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
        className="block size-full cursor-grab rounded-card bg-surface active:cursor-grabbing"
      />
      <div className="absolute top-3 right-3 grid gap-1.5">
        <IconButton
          variant="secondary"
          label={t('booking.zoomIn')}
          icon={<Plus aria-hidden="true" />}
          onClick={() => view.current?.zoomBy(STEP)}
        />
        <IconButton
          variant="secondary"
          label={t('booking.zoomOut')}
          icon={<Minus aria-hidden="true" />}
          onClick={() => view.current?.zoomBy(1 / STEP)}
        />
        <IconButton
          variant="secondary"
          label={t('booking.showAll')}
          icon={<Maximize aria-hidden="true" />}
          onClick={() => view.current?.fitAll()}
        />
      </div>
      {hovered !== undefined && <SeatTip model={model} seatNo={hovered} />}
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
