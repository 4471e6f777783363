import { useRefundOrder } from '@ringside/client/api';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Checkbox, Field, TextInput, toasts } from '@ringside/client/ui';
import { type DeskOrderMoney, MONEY_NOTE_MAX } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { type ReactNode, useState } from 'react';
import { readAmount } from './amount';
import { FormDialog } from '../frame/form-dialog';
import { textOf } from '../frame/text-of';

interface RefundProps {
  readonly eventId: EventId;
  readonly order: DeskOrderMoney;
  /** Whole tickets; else a part of the price, while the tickets stay valid. */
  readonly byLines: boolean;
  readonly onClose: () => void;
}

type Wrong = Partial<Record<'reason' | 'amount', string>>;

/** Gives money of an order back, for tickets that are cancelled or as a part of the price. */
export function RefundDialog({ eventId, order, byLines, onClose }: RefundProps): ReactNode {
  const t = useAdminTexts();
  const command = useRefundOrder(eventId, order.orderId);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [wrong, setWrong] = useState<Wrong>({});
  const send = (typed: FormData) => {
    const reason = textOf(typed, 'reason');
    const amount = byLines ? 0 : readAmount(textOf(typed, 'amount'), order.currency);
    setWrong({
      ...(reason === '' ? { reason: t('admin.form.required') } : {}),
      ...(amount === undefined ? { amount: t('money.amount.wrong') } : {}),
    });
    if (reason === '' || amount === undefined || (byLines && chosen.size === 0)) return;
    command
      .mutateAsync({ lineIds: [...chosen], reason, ...(byLines ? {} : { amount }) })
      .then(() => {
        toasts.push({ tone: 'positive', title: t('money.refund.done'), key: 'money' });
        onClose();
      })
      .catch(() => undefined); // the dialog says it
  };
  const title = t(byLines ? 'money.refundLines' : 'money.refundPart');
  return (
    <FormDialog
      title={title}
      action={title}
      danger
      busy={command.isPending}
      error={command.error}
      onClose={onClose}
      onSend={send}
    >
      {byLines ? (
        <LineChoice order={order} chosen={chosen} onChange={setChosen} />
      ) : (
        <>
          <p className="text-sm text-muted">{t('money.refundPart.lead')}</p>
          <Field label={t('money.markPaid.amount')} error={wrong.amount}>
            <TextInput name="amount" inputMode="decimal" />
          </Field>
        </>
      )}
      <Field label={t('money.refund.reason')} error={wrong.reason}>
        <TextInput name="reason" maxLength={MONEY_NOTE_MAX} />
      </Field>
    </FormDialog>
  );
}

interface LineChoiceProps {
  readonly order: DeskOrderMoney;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

function LineChoice({ order: { lines, currency }, chosen, onChange }: LineChoiceProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const live = lines.filter(({ isLive }) => isLive);
  const sum = live.reduce((all, { lineId, amount }) => all + (chosen.has(lineId) ? amount : 0), 0);
  const toggle = (lineId: string, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(lineId);
    else next.delete(lineId);
    onChange(next);
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-sm text-muted">{t('money.refundLines.lead')}</legend>
      {live.map(({ lineId, label, ticketType, amount }) => (
        <Checkbox
          key={lineId}
          label={`${[ticketType, label].filter(Boolean).join(', ')} (${format.money(amount, currency)})`}
          checked={chosen.has(lineId)}
          onChange={({ currentTarget }) => toggle(lineId, currentTarget.checked)}
        />
      ))}
      <p role="status" className="font-medium">
        {t('money.refundLines.sum', { count: chosen.size, amount: format.money(sum, currency) })}
      </p>
    </fieldset>
  );
}
