import { useMarkPaid } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Field, Select, TextInput, toasts } from '@ringside/client/ui';
import { type DeskOrderMoney, MONEY_NOTE_MAX } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { type ReactNode, useState } from 'react';
import { readAmount, typedAmount } from './amount';
import { FormDialog } from '../frame/form-dialog';
import { textOf } from '../frame/text-of';

interface MarkPaidProps {
  readonly eventId: EventId;
  readonly order: DeskOrderMoney;
  readonly onClose: () => void;
}

const WAYS = ['cash', 'card', 'bankTransfer'] as const;

/** Writes down money that came past every provider. */
export function MarkPaidDialog({ eventId, order, onClose }: MarkPaidProps): ReactNode {
  const t = useAdminTexts();
  const command = useMarkPaid(eventId, order.orderId);
  const [isWrong, setWrong] = useState(false);
  const send = (typed: FormData) => {
    const amount = readAmount(textOf(typed, 'amount'), order.currency);
    setWrong(amount === undefined);
    if (amount === undefined) return;
    const provider = WAYS.find((way) => way === textOf(typed, 'provider')) ?? 'cash';
    command
      .mutateAsync({ provider, amount, note: textOf(typed, 'note') })
      .then(() => {
        toasts.push({ tone: 'positive', title: t('money.markPaid.done'), key: 'money' });
        onClose();
      })
      .catch(() => undefined); // the dialog says it
  };
  return (
    <FormDialog
      title={t('money.markPaid')}
      action={t('money.markPaid')}
      busy={command.isPending}
      error={command.error}
      onClose={onClose}
      onSend={send}
    >
      <Field label={t('money.markPaid.how')}>
        <Select name="provider" choices={WAYS.map((way) => ({ value: way, label: t(`money.provider.${way}`) }))} />
      </Field>
      <Field label={t('money.markPaid.amount')} error={isWrong ? t('money.amount.wrong') : null}>
        <TextInput
          name="amount"
          inputMode="decimal"
          defaultValue={order.due > 0 ? typedAmount(order.due, order.currency) : ''}
        />
      </Field>
      <Field label={t('money.markPaid.note')}>
        <TextInput name="note" maxLength={MONEY_NOTE_MAX} />
      </Field>
    </FormDialog>
  );
}
