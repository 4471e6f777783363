import { type DrawnRow, seatNoAt } from '@ringside/booking-core';
import { useTexts } from '@ringside/client/texts';
import { classes } from '@ringside/client/ui';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { findTyped, type GridPlace, moveInGrid } from './grid-keys';
import type { MapModel } from '../map-model';
import { SeatIcon } from '../canvas/seat-icon';
import { type SeatWords, useSeatWords } from '../seat-words';

interface SeatGridProps {
  readonly model: MapModel;
  readonly sectionName: string;
  readonly rows: readonly DrawnRow[];
  /** Where the keyboard is; kept by the parent, which can jump to a row. */
  readonly place: GridPlace;
  readonly onMove: (place: GridPlace) => void;
  readonly onPress: (seatNo: number) => void;
  readonly onFocusSeat: (seatNo: number) => void;
}

/** So many rows and seats are in the document at once; the keyboard turns the page at its edges. */
const PAGE = { rows: 6, seats: 15 };
const TYPING_MS = 1200;

/** The seats of a section as a grid with one tab stop: arrows, Home and End, Page Up and Down, or a typed seat. */
export function SeatGrid(props: SeatGridProps): ReactNode {
  const { model, sectionName, rows, place } = props;
  const t = useTexts();
  const words = useSeatWords(model);
  const { grid, onKeyDown } = useGridKeys(props);
  const firstRow = Math.floor(place.row / PAGE.rows) * PAGE.rows;
  const firstSeat = Math.floor(place.position / PAGE.seats) * PAGE.seats;
  const shown = rows.slice(firstRow, firstRow + PAGE.rows);
  // drawn anew only when a seat of this page is another
  useSyncExternalStore(model.subscribe, () => shown.map((row) => looksOf(model, row, firstSeat)).join());
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={t('booking.seatsOf', { section: sectionName })}
      aria-multiselectable
      aria-rowcount={rows.length}
      aria-colcount={Math.max(...rows.map((row) => row.seats.length)) + 1}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onBlur={() => model.focus(undefined)}
      className="grid gap-1 overflow-x-auto p-1"
    >
      {shown.map((row, index) => (
        <div key={row.no} role="row" aria-rowindex={firstRow + index + 1} className="flex items-center gap-1">
          <span role="rowheader" aria-colindex={1} className="w-9 shrink-0 text-sm font-semibold text-muted">
            {row.name}
          </span>
          {row.seats.slice(firstSeat, firstSeat + PAGE.seats).map((label, at) => (
            <SeatCell
              {...props}
              key={label}
              words={words}
              row={row}
              position={firstSeat + at}
              label={label}
              isHere={firstRow + index === place.row && firstSeat + at === place.position}
              rowIndex={firstRow + index}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

/** How the seats of a row on the page look, as one text to compare. */
function looksOf(model: MapModel, row: DrawnRow, firstSeat: number): string {
  let text = '';
  for (let position = firstSeat; position < Math.min(firstSeat + PAGE.seats, row.seats.length); position++) {
    const seatNo = seatNoAt(row, position);
    text += model.isSelected(seatNo) ? 's' : model.looks[seatNo];
  }
  return text;
}

interface SeatCellProps extends SeatGridProps {
  readonly words: SeatWords;
  readonly row: DrawnRow;
  readonly rowIndex: number;
  readonly position: number;
  readonly label: string;
  readonly isHere: boolean;
}

function SeatCell(props: SeatCellProps): ReactNode {
  const { model, words, row, rowIndex, position, label, isHere, onMove, onPress, onFocusSeat } = props;
  const seatNo = seatNoAt(row, position);
  const look = model.lookAt(seatNo);
  const isSelected = model.isSelected(seatNo);
  return (
    <button
      type="button"
      role="gridcell"
      aria-colindex={position + 2}
      aria-selected={isSelected}
      aria-label={words.readOut(seatNo)}
      data-here={isHere || undefined}
      tabIndex={isHere ? 0 : -1}
      onFocus={() => {
        onMove({ row: rowIndex, position });
        model.focus(seatNo);
        onFocusSeat(seatNo);
      }}
      onClick={() => onPress(seatNo)}
      className={classes(
        'grid w-10 shrink-0 justify-items-center rounded-control border py-1 text-xs text-muted tabular-nums',
        isSelected ? 'border-outline bg-hover' : 'border-transparent hover:bg-hover',
      )}
    >
      <SeatIcon look={look} isSelected={isSelected} flags={model.geometry.flagsOf[seatNo] ?? 0} className="size-7" />
      {label || row.name}
    </button>
  );
}

/** The keys of the grid, and the focus that follows them. */
function useGridKeys({ rows, place, onMove }: SeatGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const [moves, setMoves] = useState(0);
  useEffect(() => {
    if (moves > 0) grid.current?.querySelector<HTMLElement>('[data-here]')?.focus();
  }, [moves]);

  const findByTyping = (key: string, at: number) => {
    if (!/^[\p{L}\d-]$/u.test(key)) return undefined;
    typed.current = { text: (at - typed.current.at < TYPING_MS ? typed.current.text : '') + key, at };
    return findTyped(typed.current.text, rows);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    const lengths = rows.map((row) => row.seats.length);
    const found = moveInGrid(event.key, place, lengths, event.ctrlKey) ?? findByTyping(event.key, event.timeStamp);
    if (!found) return;
    event.preventDefault();
    onMove(found);
    setMoves((count) => count + 1);
  };
  return { grid, onKeyDown };
}
