import { useAdminTexts } from '@ringside/client/texts';
import { DateTimeInput, Field, IconButton, NumberInput, Select } from '@ringside/client/ui';
import { OPENING_TEAM_MAX, OPENING_TEAM_MIN, type TicketType } from '@ringside/contracts/booking';
import type { TicketTypeId } from '@ringside/kernel';
import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DraftOpening } from './opening-draft';

interface OpeningRowProps {
  readonly draft: DraftOpening;
  readonly zone: string;
  readonly types: readonly TicketType[];
  /** Somebody tried to save: what is missing is said. */
  readonly isChecked: boolean;
  readonly onChange: (changed: Partial<DraftOpening>) => void;
  readonly onRemove: () => void;
}

/** One earlier opening: for whom, and from when on. */
export function OpeningRow({ draft, zone, types, isChecked, onChange, onRemove }: OpeningRowProps): ReactNode {
  const t = useAdminTexts();
  const missing = (isMissing: boolean) => (isChecked && isMissing ? t('admin.form.required') : null);
  const { kind, teamSize, ticketTypeId, opensAt } = draft;
  return (
    <li className="grid items-start gap-3 border-b border-line pb-4 sm:grid-cols-[1fr_1fr_1fr_auto]">
      <Field label={t('rules.openings.for')}>
        <Select
          value={kind}
          onChange={(event) => onChange({ kind: event.target.value === 'type' ? 'type' : 'team' })}
          choices={[
            { value: 'team', label: t('rules.openings.team') },
            ...(types.length > 0 ? [{ value: 'type', label: t('rules.openings.type') }] : []),
          ]}
        />
      </Field>
      {kind === 'team' ? (
        <Field label={t('rules.openings.size')} error={missing(teamSize === null)}>
          <NumberInput
            value={teamSize}
            min={OPENING_TEAM_MIN}
            max={OPENING_TEAM_MAX}
            onChange={(size) => onChange({ teamSize: size })}
            increaseLabel={t('rules.openings.more')}
            decreaseLabel={t('rules.openings.fewer')}
          />
        </Field>
      ) : (
        <Field label={t('rules.openings.which')} error={missing(ticketTypeId === null)}>
          <Select
            value={ticketTypeId ?? ''}
            onChange={(event) =>
              onChange({ ticketTypeId: event.target.value === '' ? null : (event.target.value as TicketTypeId) })
            }
            choices={[{ value: '', label: '–' }, ...types.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        </Field>
      )}
      <Field label={t('rules.openings.at')} hint={t('rules.openings.zone', { zone })} error={missing(opensAt === null)}>
        <DateTimeInput zone={zone} value={opensAt} onChange={(at) => onChange({ opensAt: at })} />
      </Field>
      <IconButton icon={<Trash2 />} label={t('rules.openings.remove')} onClick={onRemove} className="sm:mt-6" />
    </li>
  );
}
