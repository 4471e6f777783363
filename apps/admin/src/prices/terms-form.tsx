import { refusalOf, usePutSale } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import {
  Button,
  Card,
  Checkbox,
  DateTimeInput,
  Field,
  FormError,
  NumberInput,
  TextInput,
  toasts,
} from '@ringside/client/ui';
import {
  BUYER_LIMIT_MAX,
  HOLD_CAP_MINUTES_MAX,
  HOLD_MINUTES_MAX,
  PAY_WITHIN_HOURS_MAX,
  type Sale,
} from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { SaleRules } from './sale-rules';
import { useState, type FormEvent, type ReactNode } from 'react';

interface TermsFormProps {
  readonly eventId: EventId;
  readonly zone: string;
  readonly sale: Sale;
}

/** How the event sells. */
export function TermsForm({ eventId, zone, sale }: TermsFormProps): ReactNode {
  const t = useAdminTexts();
  const put = usePutSale(eventId);
  const [draft, setDraft] = useState(sale);
  const change = (changed: Partial<Sale>) => setDraft({ ...draft, ...changed });
  const send = (submitted: FormEvent) => {
    submitted.preventDefault();
    const { knownProviders: _known, ...terms } = draft;
    const holdCapMinutes = Math.max(terms.holdCapMinutes, terms.holdMinutes);
    put.mutate(
      { ...terms, holdCapMinutes },
      { onSuccess: () => toasts.push({ tone: 'positive', title: t('prices.termsSaved'), key: 'terms' }) },
    );
  };
  const refusal = put.error ? refusalOf(put.error) : undefined;
  return (
    <Card title={t('prices.terms')}>
      <form noValidate onSubmit={send} className="grid gap-4">
        <Amounts draft={draft} onChange={change} />
        <Moments draft={draft} zone={zone} onChange={change} />
        <SeatRules draft={draft} onChange={change} />
        <SaleRules draft={draft} onChange={change} />
        <Ways draft={draft} onChange={change} />
        <FormError message={refusal ? t.refusal(refusal.code, refusal.details) : null} />
        <div>
          <Button type="submit" variant="primary" busy={put.isPending}>
            {t('prices.saveTerms')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

interface PartProps {
  readonly draft: Sale;
  readonly onChange: (changed: Partial<Sale>) => void;
}

function Amounts({ draft, onChange }: PartProps): ReactNode {
  const t = useAdminTexts();
  const steps = { increaseLabel: t('prices.more'), decreaseLabel: t('prices.fewer') };
  return (
    <div className="grid items-start gap-4 sm:grid-cols-3">
      <Field label={t('prices.currency')}>
        <TextInput
          value={draft.currency}
          maxLength={3}
          onChange={(typed) => onChange({ currency: typed.target.value.toUpperCase() })}
        />
      </Field>
      <Field label={t('prices.limit')}>
        <NumberInput
          {...steps}
          min={1}
          max={BUYER_LIMIT_MAX}
          value={draft.buyerLimit}
          onChange={(buyerLimit) => onChange({ buyerLimit: buyerLimit ?? 1 })}
        />
      </Field>
      <Field label={t('prices.payWithin')}>
        <NumberInput
          {...steps}
          min={1}
          max={PAY_WITHIN_HOURS_MAX}
          value={draft.payWithinHours}
          onChange={(payWithinHours) => onChange({ payWithinHours: payWithinHours ?? 1 })}
        />
      </Field>
      <Field label={t('prices.holdMinutes')}>
        <NumberInput
          {...steps}
          min={1}
          max={HOLD_MINUTES_MAX}
          value={draft.holdMinutes}
          onChange={(holdMinutes) => onChange({ holdMinutes: holdMinutes ?? 1 })}
        />
      </Field>
      <Field label={t('prices.holdCap')} hint={t('prices.holdCap.hint')}>
        <NumberInput
          {...steps}
          min={1}
          max={HOLD_CAP_MINUTES_MAX}
          value={draft.holdCapMinutes}
          onChange={(holdCapMinutes) => onChange({ holdCapMinutes: holdCapMinutes ?? 1 })}
        />
      </Field>
    </div>
  );
}

function Moments({ draft, zone, onChange }: PartProps & { readonly zone: string }): ReactNode {
  const t = useAdminTexts();
  const moments = [
    ['saleFrom', t('prices.from')],
    ['saleUntil', t('prices.until')],
    ['cancelUntil', t('prices.cancelUntil')],
    ['seatingLockAt', t('prices.seatingLock')],
    ['transferUntil', t('prices.transferUntil')],
    ['accessibleUntil', t('prices.accessibleUntil')],
  ] as const;
  return (
    <div className="grid items-start gap-4 sm:grid-cols-3">
      {moments.map(([name, label]) => (
        <Field key={name} label={label} hint={t('prices.zone', { zone })}>
          <DateTimeInput zone={zone} value={draft[name]} onChange={(at) => onChange({ [name]: at })} />
        </Field>
      ))}
    </div>
  );
}

/** What buyers may do with seats and tickets. */
function SeatRules({ draft, onChange }: PartProps): ReactNode {
  const t = useAdminTexts();
  return (
    <div className="grid gap-1">
      <Checkbox
        label={t('prices.transfers')}
        hint={t('prices.transfers.hint')}
        checked={draft.transfers}
        onChange={(changed) => onChange({ transfers: changed.target.checked })}
      />
      <Checkbox
        label={t('prices.strandRule')}
        hint={t('prices.strandRule.hint')}
        checked={draft.strandRule}
        onChange={(changed) => onChange({ strandRule: changed.target.checked })}
      />
    </div>
  );
}

function Ways({ draft, onChange }: PartProps): ReactNode {
  const t = useAdminTexts();
  const chosen = new Set(draft.providers);
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-sm font-medium">{t('prices.providers')}</legend>
      {draft.knownProviders
        .filter((provider) => provider !== 'free')
        .map((provider) => (
          <Checkbox
            key={provider}
            label={t(`prices.provider.${provider}`)}
            checked={chosen.has(provider)}
            onChange={(changed) => {
              const others = draft.providers.filter((each) => each !== provider);
              onChange({ providers: changed.target.checked ? [...others, provider] : others });
            }}
          />
        ))}
    </fieldset>
  );
}
