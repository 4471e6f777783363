import type { DrawnRow } from '@ringside/booking-core';
import { useTexts } from '@ringside/client/texts';
import { Card, classes, Field, Select } from '@ringside/client/ui';
import { type ReactNode, useMemo, useState, useSyncExternalStore } from 'react';
import type { MapModel } from '../map-model';
import { useSeatWords } from '../seat-words';
import type { GridPlace } from './grid-keys';
import { SeatGrid } from './seat-grid';

interface SeatListProps {
  readonly model: MapModel;
  readonly onPress: (seatNo: number) => void;
  readonly onFocusSeat: (seatNo: number) => void;
  readonly onSection: (sectionNo: number) => void;
}

const START: GridPlace = { row: 0, position: 0 };
/** Where the link before the map leads. */
export const LIST_ID = 'seat-list';

/** The same seats as on the canvas for keyboards and screen readers: section, row, seat. It cannot be switched off. */
export function SeatList({ model, onPress, onFocusSeat, onSection }: SeatListProps): ReactNode {
  const t = useTexts();
  const [sectionNo, setSectionNo] = useState(model.drawing.rows[0]?.sectionNo ?? 0);
  const [place, setPlace] = useState(START);
  const rows = useMemo(() => model.drawing.rows.filter((row) => row.sectionNo === sectionNo), [model, sectionNo]);
  const choose = (no: number) => {
    setSectionNo(no);
    setPlace(START);
    onSection(no);
  };
  const name = model.drawing.sections[sectionNo]?.name ?? '';
  if (rows.length === 0) return null;
  return (
    <Card title={t('booking.seatList')} id={LIST_ID} tabIndex={-1} className="scroll-mt-20">
      <div className="grid gap-4">
        {model.drawing.sections.length > 1 && <SectionList model={model} chosen={sectionNo} onChoose={choose} />}
        <RowSelect model={model} rows={rows} place={place} onMove={setPlace} />
        <SeatGrid
          model={model}
          sectionName={name}
          rows={rows}
          place={place}
          onMove={setPlace}
          onPress={onPress}
          onFocusSeat={onFocusSeat}
        />
      </div>
    </Card>
  );
}

interface RowSelectProps extends Pick<SeatListProps, 'model'> {
  readonly rows: readonly DrawnRow[];
  readonly place: GridPlace;
  readonly onMove: (place: GridPlace) => void;
}

/** The rows of a section, each with what is free in it. */
function RowSelect({ model, rows, place, onMove }: RowSelectProps): ReactNode {
  const t = useTexts();
  const rowNos = useMemo(() => rows.map((row) => model.drawing.rows.indexOf(row)), [model, rows]);
  // drawn anew only when one of these numbers is another
  useSyncExternalStore(model.subscribe, () => rowNos.map(model.freeInRow).join());
  return (
    <Field label={t('booking.row')} hint={t('booking.seatListHint')} className="max-w-sm">
      <Select
        value={String(Math.min(place.row, rows.length - 1))}
        onChange={(event) => onMove({ row: Number(event.target.value), position: 0 })}
        choices={rows.map((row, index) => ({
          value: String(index),
          label: t('booking.rowFree', { row: row.name, count: model.freeInRow(rowNos[index] ?? 0) }),
        }))}
      />
    </Field>
  );
}

interface SectionListProps {
  readonly model: MapModel;
  readonly chosen: number;
  readonly onChoose: (sectionNo: number) => void;
}

function SectionList({ model, chosen, onChoose }: SectionListProps): ReactNode {
  const t = useTexts();
  const words = useSeatWords(model);
  const { freeBySection } = useSyncExternalStore(model.subscribe, model.summary);
  return (
    <ul aria-label={t('booking.sections')} className="flex max-h-60 flex-wrap gap-2 overflow-y-auto p-0.5">
      {model.drawing.sections
        .filter(({ no }) => model.countsOf(no).seats > 0)
        .map(({ no, name }) => (
          <li key={no}>
            <button
              type="button"
              aria-pressed={no === chosen}
              onClick={() => onChoose(no)}
              className={classes(
                'grid min-h-11 rounded-control border px-3 py-1.5 text-left text-sm',
                no === chosen ? 'border-outline bg-hover' : 'border-line hover:bg-hover',
              )}
            >
              <span className="font-semibold">{name}</span>
              <span className="text-muted tabular-nums">
                {[
                  t('booking.freeCount', { count: freeBySection[no] ?? 0 }),
                  words.priceRange(model.countsOf(no).categories),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
    </ul>
  );
}
