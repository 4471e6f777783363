import { refusalOf, useApproveOrder, useRefuseOrder } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, Field, FormError, Notice, TextInput, toasts } from '@ringside/client/ui';
import { type DeskOrderMoney, MONEY_NOTE_MAX } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { type ReactNode, useState } from 'react';
import { FormDialog } from '../frame/form-dialog';
import { textOf } from '../frame/text-of';

interface ApprovalProps {
  readonly eventId: EventId;
  readonly order: DeskOrderMoney;
}

/** Asks staff for the decision that an order waits for. */
export function ApprovalNotice({ eventId, order }: ApprovalProps): ReactNode {
  const t = useAdminTexts();
  const approve = useApproveOrder(eventId, order.orderId);
  const [isRefusing, setRefusing] = useState(false);
  const refusal = approve.error ? refusalOf(approve.error) : undefined;
  const pass = () =>
    approve
      .mutateAsync(undefined)
      .then(() => toasts.push({ tone: 'positive', title: t('money.approval.approved'), key: 'money' }))
      .catch(() => undefined); // said below
  return (
    <Notice title={t('money.approval.title')}>
      <p>{t('money.approval.text')}</p>
      <FormError message={refusal ? t.refusal(refusal.code, refusal.details) : null} />
      <div className="mt-3 flex flex-wrap gap-2">
        <Button variant="primary" busy={approve.isPending} onClick={() => void pass()}>
          {t('money.approval.approve')}
        </Button>
        <Button onClick={() => setRefusing(true)}>{t('money.approval.refuse')}</Button>
      </div>
      {isRefusing && <RefuseDialog eventId={eventId} order={order} onClose={() => setRefusing(false)} />}
    </Notice>
  );
}

function RefuseDialog({ eventId, order, onClose }: ApprovalProps & { readonly onClose: () => void }): ReactNode {
  const t = useAdminTexts();
  const refuse = useRefuseOrder(eventId, order.orderId);
  const [isMissing, setMissing] = useState(false);
  const send = (typed: FormData) => {
    const reason = textOf(typed, 'reason');
    setMissing(reason === '');
    if (reason === '') return;
    refuse
      .mutateAsync(reason)
      .then(() => {
        toasts.push({ tone: 'positive', title: t('money.approval.refused'), key: 'money' });
        onClose();
      })
      .catch(() => undefined); // the dialog says it
  };
  return (
    <FormDialog
      title={t('money.approval.refuse.title')}
      action={t('money.approval.refuse')}
      danger
      busy={refuse.isPending}
      error={refuse.error}
      onClose={onClose}
      onSend={send}
    >
      <Field label={t('money.approval.reason')} error={isMissing ? t('admin.form.required') : null}>
        <TextInput name="reason" maxLength={MONEY_NOTE_MAX} />
      </Field>
    </FormDialog>
  );
}
