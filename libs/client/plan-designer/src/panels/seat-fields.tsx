import type { PlanSeat } from '@ringside/booking-core';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, Checkbox, Field, Select, TextInput } from '@ringside/client/ui';
import { SEAT_NAME_MAX } from '@ringside/contracts/booking';
import type { ReactNode } from 'react';
import type { DesignerModel, DesignerState } from '../designer-model';
import { changeSeats, without } from '../edit/change-parts';
import { paintSelected } from './category-panel';
import { NumberField } from './number-field';

interface SeatFieldsProps {
  /** Those that are selected, by themselves or with their rows. */
  readonly seats: readonly PlanSeat[];
  readonly model: DesignerModel;
  readonly state: DesignerState;
}

const FLAGS = ['accessible', 'obstructed', 'retired'] as const;
const COUNTS = [
  ['power', 20],
  ['ports', 20],
  ['desk', 500],
] as const;

/** What is true of all of the seats; a change goes to each. */
export function SeatFields({ seats, model, state }: SeatFieldsProps): ReactNode {
  const t = useAdminTexts();
  const keys = new Set(seats.map(({ key }) => key));
  const [first] = seats;
  if (!first) return null;
  const change = (make: (seat: PlanSeat) => PlanSeat, merge?: string) =>
    model.editFloor((floor) => changeSeats(floor, keys, make), merge);
  return (
    <div className="grid gap-3">
      {seats.length === 1 && first.name !== '' && (
        <Field label={t('plans.seatName')}>
          <TextInput
            value={first.name}
            maxLength={SEAT_NAME_MAX}
            onChange={(event) => change((seat) => ({ ...seat, name: event.target.value }), `seat ${first.key}`)}
          />
        </Field>
      )}
      {state.document.categories.length > 0 && (
        <Field label={t('plans.category')}>
          <Select
            value={sameOf(seats, 'category') ?? ''}
            onChange={(event) => paintSelected(model, event.target.value === '' ? undefined : event.target.value)}
            choices={[
              { value: '', label: t('plans.noCategory') },
              ...state.document.categories.map(({ key, name }) => ({ value: key, label: name })),
            ]}
          />
        </Field>
      )}
      {FLAGS.map((flag) => (
        <Checkbox
          key={flag}
          label={t(`plans.${flag}`)}
          checked={seats.every((seat) => seat[flag] === true)}
          onChange={(event) =>
            change((seat) => (event.target.checked ? { ...seat, [flag]: true } : without(seat, flag)))
          }
        />
      ))}
      <CompanionField seats={seats} model={model} />
      <details>
        <summary className="cursor-pointer text-sm font-medium">{t('plans.lan')}</summary>
        <div className="mt-3 grid gap-3">
          {COUNTS.map(([field, most]) => (
            <NumberField
              key={field}
              label={t(`plans.${field}`)}
              value={sameOf(seats, field) ?? 0}
              min={0}
              max={most}
              onChange={(value) =>
                change((seat) => (value === 0 ? without(seat, field) : { ...seat, [field]: value }), `seats ${field}`)
              }
            />
          ))}
        </div>
      </details>
    </div>
  );
}

/** The value that all of them have. */
function sameOf<K extends keyof PlanSeat>(seats: readonly PlanSeat[], field: K): PlanSeat[K] | undefined {
  const value = seats[0]?.[field];
  return seats.every((seat) => seat[field] === value) ? value : undefined;
}

/** One wheelchair place and others that are selected with it: these become its companion places. */
function CompanionField({ seats, model }: Pick<SeatFieldsProps, 'seats' | 'model'>): ReactNode {
  const t = useAdminTexts();
  const places = seats.filter(({ accessible, companionOf }) => accessible && companionOf === undefined);
  const [place] = places;
  const others = seats.filter((seat) => seat !== place);
  const companions = seats.filter(({ companionOf }) => companionOf !== undefined);
  if (companions.length > 0) {
    const keys = new Set(companions.map(({ key }) => key));
    return (
      <Button
        onClick={() => model.editFloor((floor) => changeSeats(floor, keys, (seat) => without(seat, 'companionOf')))}
      >
        {t('plans.noCompanion')}
      </Button>
    );
  }
  if (!place || places.length > 1 || others.length === 0)
    return <p className="text-sm text-muted">{t('plans.companionHint')}</p>;
  const keys = new Set(others.map(({ key }) => key));
  return (
    <Button
      onClick={() =>
        model.editFloor((floor) => changeSeats(floor, keys, (seat) => ({ ...seat, companionOf: place.key })))
      }
    >
      {t('plans.makeCompanion', { count: others.length })}
    </Button>
  );
}
