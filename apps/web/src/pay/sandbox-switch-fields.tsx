import { useTexts } from '@ringside/client/texts';
import { Checkbox, Field, Select } from '@ringside/client/ui';
import type { SandboxSwitches } from '@ringside/contracts/booking';
import type { ReactNode } from 'react';

interface SwitchProps {
  readonly value: SandboxSwitches;
  readonly onChange: (value: SandboxSwitches) => void;
}

const DELAYS = [0, 5, 15, 60, 600] as const;
const SWITCHES = [
  ['isTwice', 'pay.sandbox.twice'],
  ['isLost', 'pay.sandbox.lost'],
  ['isContradicted', 'pay.sandbox.contradicted'],
  ['failsRefunds', 'pay.sandbox.failsRefunds'],
] as const;

/** How the sandbox is to misbehave. */
export function SandboxSwitchFields({ value, onChange }: SwitchProps): ReactNode {
  const t = useTexts();
  const nameOf = (seconds: number) =>
    seconds === 0 ? t('pay.sandbox.late.now') : t('pay.sandbox.late.after', { count: seconds });
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 text-sm font-semibold">{t('pay.sandbox.switches')}</legend>
      <Field label={t('pay.sandbox.late')}>
        <Select
          value={String(value.lateSeconds)}
          onChange={({ currentTarget }) => onChange({ ...value, lateSeconds: Number(currentTarget.value) })}
          choices={DELAYS.map((seconds) => ({ value: String(seconds), label: nameOf(seconds) }))}
        />
      </Field>
      {SWITCHES.map(([name, label]) => (
        <Checkbox
          key={name}
          label={t(label)}
          checked={value[name]}
          onChange={({ currentTarget }) => onChange({ ...value, [name]: currentTarget.checked })}
        />
      ))}
    </fieldset>
  );
}
