import type { PlanDecoration } from '@ringside/booking-core';
import { useAdminTexts } from '@ringside/client/texts';
import { Field, Select, TextInput } from '@ringside/client/ui';
import { DECORATION_KINDS, DECORATION_TEXT_MAX } from '@ringside/contracts/booking';
import type { ReactNode } from 'react';
import type { DesignerModel } from '../designer-model';
import { changeFloor } from '../edit/parts';
import { BoxFields } from './box-fields';

interface DecorationFieldsProps {
  readonly decoration: PlanDecoration;
  readonly model: DesignerModel;
}

/** What is drawn and never booked. */
export function DecorationFields({ decoration, model }: DecorationFieldsProps): ReactNode {
  const t = useAdminTexts();
  const change = (part: Partial<PlanDecoration>) =>
    model.editFloor(
      (floor) =>
        changeFloor(floor, { decoration: (each) => (each.key === decoration.key ? { ...each, ...part } : each) }),
      `decoration ${decoration.key}`,
    );
  return (
    <>
      <Field label={t('plans.decorationKind')}>
        <Select
          value={decoration.kind}
          onChange={(event) => {
            const kind = DECORATION_KINDS.find((each) => each === event.target.value);
            if (kind) change({ kind });
          }}
          choices={DECORATION_KINDS.map((value) => ({ value, label: t(`plans.kind.${value}`) }))}
        />
      </Field>
      <Field label={t('plans.text')}>
        <TextInput
          value={decoration.text ?? ''}
          maxLength={DECORATION_TEXT_MAX}
          onChange={(event) => change({ text: event.target.value })}
        />
      </Field>
      <BoxFields thing={decoration} onChange={change} />
    </>
  );
}
