import type { PlanArea } from '@ringside/booking-core';
import { useAdminTexts } from '@ringside/client/texts';
import { Field, SegmentedControl, Select, TextInput } from '@ringside/client/ui';
import { AREA_CAPACITY_MAX } from '@ringside/contracts/booking';
import type { ReactNode } from 'react';
import type { DesignerModel, DesignerState } from '../designer-model';
import { changeFloor } from '../edit/parts';
import { BoxFields } from './box-fields';
import { paintSelected } from './category-panel';
import { NumberField } from './number-field';

interface AreaFieldsProps {
  readonly area: PlanArea;
  readonly model: DesignerModel;
  readonly state: DesignerState;
}

/** A standing or free-seating area. */
export function AreaFields({ area, model, state }: AreaFieldsProps): ReactNode {
  const t = useAdminTexts();
  const change = (part: Partial<PlanArea>) =>
    model.editFloor(
      (floor) => changeFloor(floor, { area: (each) => (each.key === area.key ? { ...each, ...part } : each) }),
      `area ${area.key}`,
    );
  return (
    <>
      <Field label={t('plans.name')}>
        <TextInput value={area.name} maxLength={60} onChange={(event) => change({ name: event.target.value })} />
      </Field>
      <NumberField
        label={t('plans.capacity')}
        value={area.capacity}
        min={0}
        max={AREA_CAPACITY_MAX}
        onChange={(capacity) => change({ capacity })}
      />
      <SegmentedControl
        label={t('plans.areaKind')}
        value={area.kind}
        onChange={(kind) => change({ kind })}
        segments={[
          { value: 'standing', label: t('plans.standing') },
          { value: 'seating', label: t('plans.freeSeating') },
        ]}
      />
      {state.document.categories.length > 0 && (
        <Field label={t('plans.category')}>
          <Select
            value={area.category ?? ''}
            onChange={(event) => paintSelected(model, event.target.value === '' ? undefined : event.target.value)}
            choices={[
              { value: '', label: t('plans.noCategory') },
              ...state.document.categories.map(({ key, name }) => ({ value: key, label: name })),
            ]}
          />
        </Field>
      )}
      <BoxFields thing={area} onChange={change} />
    </>
  );
}
