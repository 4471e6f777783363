import { useTexts } from '@ringside/client/texts';
import { Card, classes, Field, Select } from '@ringside/client/ui';
import { type ReactNode, useMemo, useState, useSyncExternalStore } from 'react';
import type { GridPlace } from './grid-keys';
import type { MapModel } from '../map-model';
import { SeatGrid } from './seat-grid';

interface SeatListProps {
  readonly model: MapModel;
  readonly onPress: (seatNo: number) => void;
  readonly onFocusSeat: (seatNo: number) => void;
  readonly onSection: (sectionNo: number) => void;
}

const START: GridPlace = { row: 0, position: 0 };

/** The same seats as on the canvas for keyboards and screen readers: section, row, seat. It cannot be switched off. */
export function SeatList({ model, onPress, onFocusSeat, onSection }: SeatListProps): ReactNode {
  const t = useTexts();
  const [sectionNo, setSectionNo] = useState(0);
  const [place, setPlace] = useState(START);
  const rows = useMemo(() => model.drawing.rows.filter((row) => row.sectionNo === sectionNo), [model, sectionNo]);
  const choose = (no: number) => {
    setSectionNo(no);
    setPlace(START);
    onSection(no);
  };
  const name = model.drawing.sections[sectionNo]?.name ?? '';
  return (
    <Card title={t('booking.seatList')}>
      <div className="grid gap-4">
        {model.drawing.sections.length > 1 && <SectionList model={model} chosen={sectionNo} onChoose={choose} />}
        <Field label={t('booking.row')} hint={t('booking.seatListHint')} className="max-w-sm">
          <Select
            value={String(Math.min(place.row, rows.length - 1))}
            onChange={(event) => setPlace({ row: Number(event.target.value), position: 0 })}
            choices={rows.map((row, index) => ({ value: String(index), label: row.name }))}
          />
        </Field>
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

interface SectionListProps {
  readonly model: MapModel;
  readonly chosen: number;
  readonly onChoose: (sectionNo: number) => void;
}

function SectionList({ model, chosen, onChoose }: SectionListProps): ReactNode {
  const t = useTexts();
  const { freeBySection } = useSyncExternalStore(model.subscribe, model.summary);
  return (
    <ul aria-label={t('booking.sections')} className="flex flex-wrap gap-2">
      {model.drawing.sections.map(({ no, name }) => (
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
            <span className="text-muted">{t('booking.freeCount', { count: freeBySection[no] ?? 0 })}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
