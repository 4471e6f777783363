import { useAdminTexts } from '@ringside/client/texts';
import { classes } from '@ringside/client/ui';
import { REGISTRATION_STATES, type RegistrationPage, type RegistrationState } from '@ringside/contracts/registrations';
import type { ReactNode } from 'react';

interface StateFilterProps {
  readonly value: RegistrationState | undefined;
  readonly counts: RegistrationPage['counts'] | undefined;
  readonly onChange: (state: RegistrationState | undefined) => void;
}

/** One state or all of them, each with how many are in it. */
export function StateFilter({ value, counts, onChange }: StateFilterProps): ReactNode {
  const t = useAdminTexts();
  const total = counts && Object.values(counts).reduce((sum, count) => sum + count, 0);
  const choices = [
    { state: undefined, label: t('roster.filter.all'), count: total },
    ...REGISTRATION_STATES.map((state) => ({ state, label: t(`roster.state.${state}`), count: counts?.[state] })),
  ];
  return (
    <div role="group" aria-label={t('roster.filter')} className="flex flex-wrap gap-2">
      {choices.map(({ state, label, count }) => (
        <button
          key={label}
          type="button"
          aria-pressed={value === state}
          onClick={() => onChange(state)}
          className={classes(
            'inline-flex min-h-10 items-center gap-2 rounded-full border px-3.5 text-sm font-medium sm:min-h-9',
            value === state
              ? 'border-accent bg-accent-soft text-text'
              : 'border-line text-muted hover:border-outline hover:text-text',
          )}
        >
          {label}
          <span className="tabular-nums">{count ?? '–'}</span>
        </button>
      ))}
    </div>
  );
}
