import { refusalOf, useGiveBackLines } from '@ringside/client/api';
import { useFormats, useTexts } from '@ringside/client/texts';
import { Button, ConfirmDialog, FormError, toasts } from '@ringside/client/ui';
import type { OrderPayments } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { type ReactNode, useState } from 'react';

interface GiveBackProps {
  readonly eventId: EventId;
  readonly order: OrderPayments;
}

/** Gives an order back that was paid for, while its organizers allow that. */
export function GiveBackCard({ eventId, order }: GiveBackProps): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const giveBack = useGiveBackLines(eventId, order.orderId);
  const [isOpen, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const amount = format.money(order.paid - order.refunded, order.currency);
  const confirm = () =>
    giveBack
      .mutateAsync(order.lines.map(({ lineId }) => lineId))
      .then(() => toasts.push({ tone: 'positive', title: t('pay.giveBack.done'), key: 'give-back' }))
      .catch((error: unknown) => {
        const { code, details } = refusalOf(error);
        setRefusal(t.refusal(code, details));
      })
      .finally(() => setOpen(false));
  return (
    <div className="grid justify-items-start gap-2">
      <FormError message={refusal} />
      <Button variant="ghost" onClick={() => setOpen(true)}>
        {t('pay.giveBack')}
      </Button>
      {order.giveBackUntil && (
        <p className="text-sm text-muted">
          {t('pay.giveBack.until', { moment: format.dateTime(order.giveBackUntil) })}
        </p>
      )}
      <ConfirmDialog
        open={isOpen}
        danger
        title={t('pay.giveBack.title')}
        confirmLabel={t('pay.giveBack')}
        cancelLabel={t('frame.cancel')}
        busy={giveBack.isPending}
        onConfirm={() => void confirm()}
        onCancel={() => setOpen(false)}
      >
        {t('pay.giveBack.text', { amount })}
      </ConfirmDialog>
    </div>
  );
}
