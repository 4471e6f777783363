import { SEAT_FLAGS } from '@ringside/contracts/booking';
import type { ReactNode } from 'react';
import { colorVar } from './map-colors';
import { SEAT_SHAPES, SELECTED_OUTLINE, type SeatLook, type ShapePart, WHEELCHAIR } from './seat-looks';

interface SeatIconProps {
  readonly look: SeatLook;
  readonly isSelected?: boolean;
  /** A sum of `SEAT_FLAGS`. */
  readonly flags?: number;
  readonly className?: string;
}

/** A seat as the map draws it, for the legend and the list. */
export function SeatIcon({ look, isSelected = false, flags = 0, className = 'size-6' }: SeatIconProps): ReactNode {
  const isWheelchair = look === 'free' && (flags & SEAT_FLAGS.accessible) !== 0;
  const parts = [...SEAT_SHAPES[look], ...(isSelected ? SELECTED_OUTLINE : []), ...(isWheelchair ? WHEELCHAIR : [])];
  return (
    <svg viewBox="-17 -17 34 34" aria-hidden="true" className={className} strokeLinecap="round" strokeLinejoin="round">
      {parts.map((part) => (
        <path key={part.path} d={part.path} {...paintOf(part)} />
      ))}
    </svg>
  );
}

const paintOf = ({ color, line }: ShapePart) =>
  line === undefined ? { fill: colorVar(color) } : { fill: 'none', stroke: colorVar(color), strokeWidth: line };
