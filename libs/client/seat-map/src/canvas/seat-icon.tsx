import type { ReactNode } from 'react';
import { colorVar } from './map-colors';
import { SEAT_SHAPES, SELECTED_OUTLINE, type SeatLook, type ShapePart } from './seat-looks';

interface SeatIconProps {
  readonly look: SeatLook;
  readonly isSelected?: boolean;
  readonly className?: string;
}

/** A seat as the map draws it, for the legend and the list. */
export function SeatIcon({ look, isSelected = false, className = 'size-6' }: SeatIconProps): ReactNode {
  const parts = [...SEAT_SHAPES[look], ...(isSelected ? SELECTED_OUTLINE : [])];
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
