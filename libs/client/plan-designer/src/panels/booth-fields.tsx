import type { PlanBooth } from '@ringside/booking-core';
import { useAdminTexts } from '@ringside/client/texts';
import { Field, TextInput } from '@ringside/client/ui';
import type { ReactNode } from 'react';
import type { DesignerModel } from '../designer-model';
import { changeFloor } from '../edit/parts';
import { NumberField } from './number-field';

interface BoothFieldsProps {
  readonly booth: PlanBooth;
  readonly model: DesignerModel;
}

const SIDES = ['width', 'height'] as const;

/** One booth: what it is called, how large it is and how it is turned. */
export function BoothFields({ booth, model }: BoothFieldsProps): ReactNode {
  const t = useAdminTexts();
  const change = (part: Partial<PlanBooth>) =>
    model.editFloor(
      (floor) => changeFloor(floor, { bearer: (each) => (each.key === booth.key ? { ...each, ...part } : each) }),
      `booth ${booth.key}`,
    );
  return (
    <div className="grid grid-cols-2 gap-3">
      <Field label={t('plans.boothName')}>
        <TextInput value={booth.name} maxLength={20} onChange={(event) => change({ name: event.target.value })} />
      </Field>
      <NumberField
        label={t('plans.rotation')}
        value={Math.round(booth.rotation ?? 0)}
        min={0}
        max={359}
        onChange={(rotation) => change({ rotation })}
      />
      {SIDES.map((side) => (
        <NumberField
          key={side}
          label={t(`plans.side.${side}`)}
          value={Math.round(booth[side])}
          min={20}
          max={10_000}
          onChange={(value) => change({ [side]: value })}
        />
      ))}
    </div>
  );
}
