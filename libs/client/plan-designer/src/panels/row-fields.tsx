import {
  isBooth,
  isTable,
  type PlanSeat,
  type PlanSection,
  type SeatBearer,
  SEAT_PITCH,
  seatsAround,
  tableSize,
} from '@ringside/booking-core';
import { useAdminTexts } from '@ringside/client/texts';
import { Checkbox, Field, SegmentedControl, TextInput } from '@ringside/client/ui';
import { SECTION_NAME_MAX } from '@ringside/contracts/booking';
import type { ReactNode } from 'react';
import { type DesignerModel, newKey } from '../designer-model';
import { freeName } from '../edit/change-parts';
import { changeFloor } from '../edit/parts';
import { BoothFields } from './booth-fields';
import { NumberField } from './number-field';

interface SectionFieldsProps {
  readonly section: PlanSection;
  readonly model: DesignerModel;
}

export function SectionFields({ section, model }: SectionFieldsProps): ReactNode {
  const t = useAdminTexts();
  const rename = (name: string) =>
    model.editFloor(
      (floor) => changeFloor(floor, { section: (each) => (each.key === section.key ? { ...each, name } : each) }),
      `section ${section.key}`,
    );
  return (
    <Field label={t('plans.sectionName')}>
      <TextInput value={section.name} maxLength={SECTION_NAME_MAX} onChange={(event) => rename(event.target.value)} />
    </Field>
  );
}

interface BearerFieldsProps {
  readonly bearer: SeatBearer;
  readonly model: DesignerModel;
}

/** One row or table. */
export function BearerFields({ bearer, model }: BearerFieldsProps): ReactNode {
  const t = useAdminTexts();
  if (isBooth(bearer)) return <BoothFields booth={bearer} model={model} />;
  const change = (make: (before: SeatBearer) => SeatBearer) =>
    model.editFloor(
      (floor) =>
        changeFloor(floor, { bearer: (each) => (each.key === bearer.key ? (make(each) as typeof each) : each) }),
      `row ${bearer.key}`,
    );
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <Field label={isTable(bearer) ? t('plans.tableName') : t('plans.rowName')}>
          <TextInput
            value={bearer.name}
            maxLength={20}
            onChange={(event) => change((before) => ({ ...before, name: event.target.value }))}
          />
        </Field>
        <NumberField
          label={t('plans.seatCount')}
          value={bearer.seats.length}
          min={1}
          max={300}
          onChange={(count) => change((before) => withSeats(before, count))}
        />
      </div>
      {isTable(bearer) && (
        <>
          <SegmentedControl
            label={t('plans.shape')}
            value={bearer.shape}
            onChange={(shape) => change((before) => (isTable(before) ? seated({ ...before, shape }) : before))}
            segments={[
              { value: 'ellipse', label: t('plans.round') },
              { value: 'rectangle', label: t('plans.long') },
            ]}
          />
          <Checkbox
            label={t('plans.whole')}
            hint={t('plans.wholeHint')}
            checked={bearer.whole === true}
            onChange={(event) => change((before) => ({ ...before, whole: event.target.checked }))}
          />
        </>
      )}
    </>
  );
}

/** As many seats: the first ones stay what they are, new ones follow at the end. */
function withSeats(bearer: SeatBearer, count: number): SeatBearer {
  const taken = new Set(bearer.seats.map(({ name }) => name));
  const seats = bearer.seats.slice(0, count);
  while (seats.length < count) seats.push(seatAfter(seats.at(-2), seats.at(-1), taken));
  return isTable(bearer) ? seated({ ...bearer, seats }) : { ...bearer, seats };
}

/** The next seat in the line of two others, with what is true of the last one but for a wheelchair. */
function seatAfter(before: PlanSeat | undefined, last: PlanSeat | undefined, taken: Set<string>): PlanSeat {
  if (!last) return { key: newKey(), name: '1', x: 0, y: 0 };
  const way = before ? { x: last.x - before.x, y: last.y - before.y } : { x: SEAT_PITCH, y: 0 };
  const name = freeName(last.name, taken);
  taken.add(name);
  const { accessible: _accessible, companionOf: _companionOf, pretix: _pretix, ...like } = last;
  return { ...like, key: newKey(), name, x: last.x + way.x, y: last.y + way.y };
}

/** A table with its seats set around it anew. */
function seated(table: Extract<SeatBearer, { shape: unknown }>): SeatBearer {
  const size = tableSize(table.shape, table.seats.length);
  const places = seatsAround(table.shape, table.seats.length, size);
  return { ...table, ...size, seats: table.seats.map((seat, at) => ({ ...seat, ...places[at] })) };
}
