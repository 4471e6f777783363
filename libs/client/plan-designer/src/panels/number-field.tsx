import { useAdminTexts } from '@ringside/client/texts';
import { Field, NumberInput } from '@ringside/client/ui';
import type { ReactNode } from 'react';

interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** A number within bounds; while the field is empty or overfull the last good one counts. */
export function NumberField({ label, hint, value, min, max, onChange }: NumberFieldProps): ReactNode {
  const t = useAdminTexts();
  return (
    <Field label={label} {...(hint ? { hint } : {})}>
      <NumberInput
        value={value}
        min={min}
        max={max}
        increaseLabel={t('booking.plan.more')}
        decreaseLabel={t('booking.plan.fewer')}
        onChange={(next) => next !== null && onChange(Math.min(max, Math.max(min, next)))}
      />
    </Field>
  );
}
