import { useChangeVoucher } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Checkbox, toasts } from '@ringside/client/ui';
import type { Voucher } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { type ReactNode, useState } from 'react';
import { FormDialog } from '../frame/form-dialog';
import { type Bounds, VoucherBounds } from './voucher-bounds';

interface ChangeVoucherProps {
  readonly eventId: EventId;
  readonly zone: string;
  readonly voucher: Voucher;
  readonly onClose: () => void;
}

/** How often and when a code can be used, and whether at all. What it does stays: people were told. */
export function ChangeVoucher({ eventId, zone, voucher, onClose }: ChangeVoucherProps): ReactNode {
  const t = useAdminTexts();
  const change = useChangeVoucher(eventId);
  const [bounds, setBounds] = useState<Bounds>(voucher);
  const [isActive, setActive] = useState(voucher.isActive);
  const { maxUses, note, validFrom, validUntil } = bounds;
  const isLate = validFrom !== null && validUntil !== null && validUntil <= validFrom;
  const send = () => {
    if (isLate) return;
    const { voucherId, rev } = voucher;
    change
      .mutateAsync({ voucherId, voucher: { maxUses: maxUses ?? 1, note, validFrom, validUntil, isActive, rev } })
      .then(() => {
        toasts.push({ tone: 'positive', title: t('vouchers.saved'), key: 'vouchers' });
        onClose();
      })
      .catch(() => undefined); // the dialog says it
  };
  return (
    <FormDialog
      title={t('vouchers.change', { code: voucher.code })}
      action={t('prices.saveTerms')}
      busy={change.isPending}
      error={change.error}
      onClose={onClose}
      onSend={send}
    >
      <VoucherBounds
        bounds={bounds}
        isLate={isLate}
        zone={zone}
        onChange={(changed) => setBounds({ ...bounds, ...changed })}
      />
      <Checkbox
        label={t('vouchers.active')}
        hint={t('vouchers.active.hint')}
        checked={isActive}
        onChange={(changed) => setActive(changed.target.checked)}
      />
    </FormDialog>
  );
}
