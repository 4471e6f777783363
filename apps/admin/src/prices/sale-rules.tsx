import { useAdminTexts } from '@ringside/client/texts';
import { Checkbox } from '@ringside/client/ui';
import type { Sale } from '@ringside/contracts/booking';
import type { ReactNode } from 'react';

interface SaleRulesProps {
  readonly draft: Sale;
  readonly onChange: (changed: Partial<Sale>) => void;
}

const RULES = ['needsRegistration', 'registers', 'needsApproval'] as const satisfies readonly (keyof Sale)[];

/** Who may buy, and what follows from it for registrations. */
export function SaleRules({ draft, onChange }: SaleRulesProps): ReactNode {
  const t = useAdminTexts();
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-sm font-medium">{t('rules.title')}</legend>
      {RULES.map((rule) => (
        <Checkbox
          key={rule}
          label={t(`rules.${rule}`)}
          hint={t(`rules.${rule}.hint`)}
          checked={draft[rule]}
          onChange={(changed) => onChange({ [rule]: changed.target.checked })}
        />
      ))}
    </fieldset>
  );
}
