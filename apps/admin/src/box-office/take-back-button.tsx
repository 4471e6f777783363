import { useTakeBack } from '@ringside/client/api';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Button, Field, TextInput, toasts } from '@ringside/client/ui';
import { BOX_OFFICE_REASON_MAX, type BoxOfficeOrder } from '@ringside/contracts/box-office';
import type { EventId } from '@ringside/kernel';
import { type ReactNode, useState } from 'react';
import { FormDialog } from '../frame/form-dialog';
import { textOf } from '../frame/text-of';

interface TakeBackButtonProps {
  readonly eventId: EventId;
  readonly order: BoxOfficeOrder;
  readonly onDone: () => void;
}

/** Takes a sale for cash back that was a mistake. */
export function TakeBackButton({ eventId, order, onDone }: TakeBackButtonProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const takeBack = useTakeBack(eventId);
  const [isOpen, setOpen] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const { orderId, cash } = order;
  const amount = format.money(cash, order.currency);
  const send = (typed: FormData) => {
    const reason = textOf(typed, 'reason');
    setMissing(reason === '');
    if (reason === '') return;
    takeBack
      .mutateAsync({ orderId, reason, expected: cash })
      .then(() => {
        const text = t('office.takeBack.given', { amount });
        toasts.push({ tone: 'positive', title: t('office.takeBack.done'), text, key: 'take-back' });
        onDone();
      })
      .catch(() => undefined); // said in the dialog
  };
  return (
    <>
      <Button variant="ghost" onClick={() => setOpen(true)}>
        {t('office.takeBack')}
      </Button>
      {isOpen && (
        <FormDialog
          title={t('office.takeBack.title')}
          action={t('office.takeBack')}
          busy={takeBack.isPending}
          error={takeBack.error}
          onClose={() => setOpen(false)}
          onSend={send}
        >
          <p>{t('office.takeBack.text', { amount })}</p>
          <Field label={t('office.takeBack.reason')} error={isMissing ? t('office.note.missing') : null}>
            <TextInput name="reason" maxLength={BOX_OFFICE_REASON_MAX} />
          </Field>
        </FormDialog>
      )}
    </>
  );
}
