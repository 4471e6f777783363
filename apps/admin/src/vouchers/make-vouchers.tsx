import { useAddVouchers } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Field, FormError, NumberInput, SegmentedControl, TextInput, toasts } from '@ringside/client/ui';
import {
  type Catalogue,
  VOUCHER_CODE_MAX,
  VOUCHER_PREFIX_MAX,
  VOUCHERS_AT_ONCE_MAX,
} from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { type ReactNode, useState } from 'react';
import { FormDialog } from '../frame/form-dialog';
import { faultsOf, NEW_VOUCHER, NO_FAULTS, type VoucherDraft, type VoucherFaults, wishOf } from './voucher-draft';
import { VoucherBounds } from './voucher-bounds';
import { VoucherEffect } from './voucher-effect';

interface MakeVouchersProps {
  readonly eventId: EventId;
  readonly zone: string;
  readonly catalogue: Catalogue;
  readonly onClose: () => void;
}

/** What the parts of the form share. */
export interface DraftPartProps {
  readonly draft: VoucherDraft;
  readonly faults: VoucherFaults;
  readonly onChange: (changed: Partial<VoucherDraft>) => void;
}

/** One code, or many at once. */
export function MakeVouchers({ eventId, zone, catalogue, onClose }: MakeVouchersProps): ReactNode {
  const t = useAdminTexts();
  const add = useAddVouchers(eventId);
  const [draft, setDraft] = useState(NEW_VOUCHER);
  const [isTried, setTried] = useState(false);
  const { currency } = catalogue;
  const faults = isTried ? faultsOf(draft, currency) : NO_FAULTS;
  const send = () => {
    setTried(true);
    const wish = wishOf(draft, currency);
    if (!wish) return;
    add
      .mutateAsync(wish)
      .then(({ vouchers: { length: count } }) => {
        toasts.push({ tone: 'positive', title: t('vouchers.made', { count }), key: 'vouchers' });
        onClose();
      })
      .catch(() => undefined); // the dialog says it
  };
  const part = { draft, faults, onChange: (changed: Partial<VoucherDraft>) => setDraft({ ...draft, ...changed }) };
  return (
    <FormDialog
      title={t('vouchers.make')}
      action={t('vouchers.make')}
      busy={add.isPending}
      error={add.error}
      onClose={onClose}
      onSend={send}
    >
      <Codes {...part} />
      <VoucherEffect {...part} eventId={eventId} catalogue={catalogue} />
      <VoucherBounds
        bounds={draft}
        isLate={faults.validUntil}
        zone={zone}
        onChange={(changed) => setDraft({ ...draft, ...changed })}
      />
      <FormError message={faults.effect ? t('vouchers.nothing') : null} />
    </FormDialog>
  );
}

const WAYS = ['one', 'many'] as const;

function Codes({ draft, faults, onChange }: DraftPartProps): ReactNode {
  const t = useAdminTexts();
  return (
    <>
      <SegmentedControl
        label={t('vouchers.how')}
        segments={WAYS.map((value) => ({ value, label: t(`vouchers.how.${value}`) }))}
        value={draft.isBulk ? 'many' : 'one'}
        onChange={(way) => onChange({ isBulk: way === 'many' })}
        className="justify-self-start max-sm:flex max-sm:flex-col"
      />
      {draft.isBulk ? (
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <Field label={t('vouchers.prefix')} error={faults.prefix ? t('vouchers.prefix.wrong') : null}>
            <TextInput
              value={draft.prefix}
              maxLength={VOUCHER_PREFIX_MAX}
              onChange={(typed) => onChange({ prefix: typed.target.value.toUpperCase() })}
            />
          </Field>
          <Field label={t('vouchers.count')}>
            <NumberInput
              increaseLabel={t('prices.more')}
              decreaseLabel={t('prices.fewer')}
              min={1}
              max={VOUCHERS_AT_ONCE_MAX}
              value={draft.count}
              onChange={(count) => onChange({ count })}
            />
          </Field>
        </div>
      ) : (
        <Field
          label={t('vouchers.code')}
          hint={t('vouchers.code.hint')}
          error={faults.code ? t('vouchers.code.wrong') : null}
        >
          <TextInput
            data-autofocus
            value={draft.code}
            maxLength={VOUCHER_CODE_MAX}
            onChange={(typed) => onChange({ code: typed.target.value.toUpperCase() })}
          />
        </Field>
      )}
    </>
  );
}
