import { useSaveQuota } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Checkbox, Field, NumberInput, TextInput } from '@ringside/client/ui';
import { type Catalogue, type Quota, QUOTA_MAX, QUOTA_NAME_MAX } from '@ringside/contracts/booking';
import type { EventId, TicketTypeId } from '@ringside/kernel';
import { type ReactNode, useState } from 'react';
import { FormDialog } from '../frame/form-dialog';

interface QuotaDialogProps {
  readonly eventId: EventId;
  readonly catalogue: Catalogue;
  /** The quota to change; a new one without. */
  readonly quota: Quota | null;
  readonly onClose: () => void;
}

interface QuotaDraft {
  readonly name: string;
  readonly capacity: number | null;
  readonly ticketTypeIds: readonly TicketTypeId[];
}

const NEW: QuotaDraft = { name: '', capacity: 100, ticketTypeIds: [] };

/** A limit that some ticket types share. */
export function QuotaDialog({ eventId, catalogue, quota, onClose }: QuotaDialogProps): ReactNode {
  const t = useAdminTexts();
  const save = useSaveQuota(eventId);
  const [draft, setDraft] = useState<QuotaDraft>(quota ?? NEW);
  const [isTried, setTried] = useState(false);
  const put = (changed: Partial<QuotaDraft>) => setDraft({ ...draft, ...changed });
  const send = () => {
    setTried(true);
    const facts = factsOf(draft);
    if (!facts) return;
    save
      .mutateAsync({ quotaId: quota?.id ?? null, quota: facts })
      .then(onClose)
      .catch(() => undefined); // the dialog says it
  };
  return (
    <FormDialog
      title={quota ? t('prices.changeQuota', { quota: quota.name }) : t('prices.newQuota')}
      action={quota ? t('prices.saveTerms') : t('prices.add')}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSend={send}
    >
      <Limit draft={draft} isTried={isTried} onChange={put} />
      <Counted catalogue={catalogue} draft={draft} isTried={isTried} onChange={put} />
    </FormDialog>
  );
}

/** The quota that a draft stands for; nothing while something is missing. */
function factsOf({ name, capacity, ticketTypeIds }: QuotaDraft) {
  if (name.trim() === '' || capacity === null || ticketTypeIds.length === 0) return undefined;
  return { name: name.trim(), capacity, ticketTypeIds: [...ticketTypeIds] };
}

interface PartProps {
  readonly draft: QuotaDraft;
  readonly isTried: boolean;
  readonly onChange: (changed: Partial<QuotaDraft>) => void;
}

function Limit({ draft: { name, capacity }, isTried, onChange }: PartProps): ReactNode {
  const t = useAdminTexts();
  return (
    <>
      <Field
        label={t('prices.quotaName')}
        hint={t('prices.quotaName.hint')}
        error={isTried && name.trim() === '' ? t('prices.nameNeeded') : null}
      >
        <TextInput
          data-autofocus
          value={name}
          maxLength={QUOTA_NAME_MAX}
          onChange={(typed) => onChange({ name: typed.target.value })}
        />
      </Field>
      <Field label={t('prices.capacity')} error={isTried && capacity === null ? t('prices.capacity.needed') : null}>
        <NumberInput
          increaseLabel={t('prices.more')}
          decreaseLabel={t('prices.fewer')}
          min={0}
          max={QUOTA_MAX}
          value={capacity}
          onChange={(typed) => onChange({ capacity: typed })}
        />
      </Field>
    </>
  );
}

function Counted({
  catalogue: { ticketTypes },
  draft: { ticketTypeIds },
  isTried,
  onChange,
}: PartProps & Pick<QuotaDialogProps, 'catalogue'>): ReactNode {
  const t = useAdminTexts();
  const error = isTried && ticketTypeIds.length === 0 ? t('prices.quotaCounts.needed') : null;
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-sm font-medium">{t('prices.quotaCounts')}</legend>
      {ticketTypes.map(({ id, name }, index) => (
        <Checkbox
          key={id}
          label={name}
          checked={ticketTypeIds.includes(id)}
          error={index === ticketTypes.length - 1 ? error : null}
          onChange={(changed) => {
            const others = ticketTypeIds.filter((each) => each !== id);
            onChange({ ticketTypeIds: changed.target.checked ? [...others, id] : others });
          }}
        />
      ))}
    </fieldset>
  );
}
