import { useTexts } from '@ringside/client/texts';
import type { EventId } from '@ringside/kernel';
import type { ReactNode } from 'react';
import { type HallLayout, useHall } from './use-hall';

interface SeatSpotProps {
  readonly eventId: EventId;
  readonly seatNo: number;
  readonly label: string;
}

/** The hall in outline, with one's seat and the section that one walks to. */
export function SeatSpot({ eventId, seatNo, label }: SeatSpotProps): ReactNode {
  const t = useTexts();
  const { layout } = useHall(eventId);
  const place = layout && placeOf(layout, seatNo);
  if (!layout || !place) return null;
  const dot = Math.max(layout.width, layout.height) / 40;
  return (
    <figure className="grid gap-1">
      <svg
        role="img"
        aria-label={t('tickets.onMapOf', { seat: label })}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        className="max-h-48 w-full rounded-control border border-line bg-well"
      >
        {layout.sections.map((section) => (
          <rect
            key={section.no}
            x={section.x}
            y={section.y}
            width={section.width}
            height={section.height}
            className={section.no === place.sectionNo ? 'fill-accent/25 stroke-accent' : 'fill-raised stroke-line'}
            strokeWidth={dot / 6}
          />
        ))}
        <circle cx={place.x} cy={place.y} r={dot} className="fill-accent" />
        <circle cx={place.x} cy={place.y} r={dot * 1.7} className="fill-none stroke-accent" strokeWidth={dot / 4} />
      </svg>
      <figcaption className="text-sm text-muted">
        {t('tickets.onMap')}: {layout.sections.find(({ no }) => no === place.sectionNo)?.name}
      </figcaption>
    </figure>
  );
}

function placeOf({ rows }: HallLayout, seatNo: number) {
  const row = rows.find(({ first, seats }) => seatNo >= first && seatNo < first + seats.length);
  const position = row ? seatNo - row.first : -1;
  const [x, y] = [row?.x[position], row?.y[position]];
  return row && x !== undefined && y !== undefined ? { sectionNo: row.sectionNo, x, y } : undefined;
}
