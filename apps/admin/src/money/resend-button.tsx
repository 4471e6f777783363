import { refusalOf, useResendTickets } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, toasts } from '@ringside/client/ui';
import type { OrderId } from '@ringside/kernel';
import type { EventId } from '@ringside/kernel';
import type { ReactNode } from 'react';

/** Sends the tickets of an order to its buyer once more. */
export function ResendButton(props: { readonly eventId: EventId; readonly orderId: OrderId }): ReactNode {
  const t = useAdminTexts();
  const resend = useResendTickets(props.eventId, props.orderId);
  const send = () =>
    resend
      .mutateAsync(undefined)
      .then(() => toasts.push({ tone: 'positive', title: t('money.resend.done'), key: 'resend' }))
      .catch((error: unknown) => {
        const { code, details } = refusalOf(error);
        toasts.push({ tone: 'danger', title: t.refusal(code, details), key: 'resend' });
      });
  return (
    <Button busy={resend.isPending} onClick={() => void send()}>
      {t('money.resend')}
    </Button>
  );
}
