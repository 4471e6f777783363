import { keepingQueries } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Checkbox, Field, Select, TextInput } from '@ringside/client/ui';
import type { Catalogue } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { DraftPartProps } from './make-vouchers';
import type { VoucherKind } from './voucher-draft';

interface VoucherEffectProps extends DraftPartProps {
  readonly eventId: EventId;
  readonly catalogue: Catalogue;
}

const KINDS = ['percent', 'amount', 'none'] as const satisfies readonly VoucherKind[];

/** What codes take off, and what they are bound to and open. */
export function VoucherEffect({ eventId, catalogue, ...part }: VoucherEffectProps): ReactNode {
  const { draft, onChange } = part;
  return (
    <>
      <Off {...part} currency={catalogue.currency} />
      {catalogue.ticketTypes.length > 0 && <Types {...part} types={catalogue.ticketTypes} />}
      <Group eventId={eventId} groupId={draft.groupId} onChange={(groupId) => onChange({ groupId })} />
    </>
  );
}

function Off({ draft, faults, onChange, currency }: DraftPartProps & { readonly currency: string }): ReactNode {
  const t = useAdminTexts();
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <Field label={t('vouchers.kind')}>
        <Select
          value={draft.kind}
          onChange={(chosen) => onChange({ kind: chosen.target.value as VoucherKind })}
          choices={KINDS.map((value) => ({ value, label: t(`vouchers.kind.${value}`) }))}
        />
      </Field>
      {draft.kind === 'percent' && (
        <Field label={t('vouchers.percent')} error={faults.percent ? t('vouchers.percent.wrong') : null}>
          <TextInput
            inputMode="decimal"
            value={draft.percent}
            onChange={(typed) => onChange({ percent: typed.target.value })}
          />
        </Field>
      )}
      {draft.kind === 'amount' && (
        <Field label={t('vouchers.amount', { currency })} error={faults.amount ? t('vouchers.amount.wrong') : null}>
          <TextInput
            inputMode="decimal"
            value={draft.amount}
            onChange={(typed) => onChange({ amount: typed.target.value })}
          />
        </Field>
      )}
    </div>
  );
}

function Types({
  draft: { ticketTypeIds },
  onChange,
  types,
}: DraftPartProps & { readonly types: Catalogue['ticketTypes'] }): ReactNode {
  const t = useAdminTexts();
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-sm font-medium">{t('vouchers.types')}</legend>
      {types.map(({ id, name, byVoucherOnly }) => (
        <Checkbox
          key={id}
          label={name}
          hint={byVoucherOnly ? t('prices.hidden') : null}
          checked={ticketTypeIds.includes(id)}
          onChange={(changed) => {
            const others = ticketTypeIds.filter((each) => each !== id);
            onChange({ ticketTypeIds: changed.target.checked ? [...others, id] : others });
          }}
        />
      ))}
      {ticketTypeIds.length === 0 && <p className="text-sm text-muted">{t('vouchers.types.none')}</p>}
    </fieldset>
  );
}

interface GroupProps {
  readonly eventId: EventId;
  readonly groupId: string;
  readonly onChange: (groupId: string) => void;
}

/** Only shown where seats are kept for groups. */
function Group({ eventId, groupId, onChange }: GroupProps): ReactNode {
  const t = useAdminTexts();
  const { data: groups = [] } = useQuery(keepingQueries.groups(eventId));
  if (groups.length === 0) return null;
  const choices = groups.map((group) => ({ value: group.groupId, label: group.name }));
  return (
    <Field label={t('vouchers.group')}>
      <Select
        value={groupId}
        onChange={(chosen) => onChange(chosen.target.value)}
        choices={[{ value: '', label: t('vouchers.group.none') }, ...choices]}
      />
    </Field>
  );
}
