import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { SeatIcon } from '../canvas/seat-icon';
import type { SeatLook } from '../canvas/seat-looks';

interface SeatChipsProps {
  readonly label: string;
  readonly seats: readonly { readonly seatNo: number; readonly name: string }[];
  readonly look: SeatLook;
  readonly isSelected?: boolean;
  readonly removeLabel: (name: string) => string;
  readonly onRemove: (seatNo: number) => void;
}

/** Seats by name, each with a cross to take it out. */
export function SeatChips({
  label,
  seats,
  look,
  isSelected = false,
  removeLabel,
  onRemove,
}: SeatChipsProps): ReactNode {
  return (
    <ul aria-label={label} className="flex flex-wrap gap-2">
      {seats.map(({ seatNo, name }) => (
        <li
          key={seatNo}
          className="flex items-center gap-1 rounded-full border border-line bg-well pl-1.5 text-sm font-semibold"
        >
          <SeatIcon look={look} isSelected={isSelected} className="size-5" />
          {name}
          <button
            type="button"
            aria-label={removeLabel(name)}
            onClick={() => onRemove(seatNo)}
            className="grid size-9 place-items-center rounded-full text-muted hover:bg-hover hover:text-text"
          >
            <X aria-hidden="true" className="size-4" />
          </button>
        </li>
      ))}
    </ul>
  );
}
