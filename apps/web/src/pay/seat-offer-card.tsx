import { refusalOf, serverNow, useAnswerOffer } from '@ringside/client/api';
import { useFormats, useTexts } from '@ringside/client/texts';
import { Button, Card, ConfirmDialog, Countdown, FormError, toasts } from '@ringside/client/ui';
import type { OrderPayments, SeatOffer } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { ArrowRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';

interface SeatOfferProps {
  readonly eventId: EventId;
  readonly order: OrderPayments;
  readonly offer: SeatOffer;
}

/** Other places for money that came late: take them, or have it back. */
export function SeatOfferCard({ eventId, order, offer }: SeatOfferProps): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const answer = useAnswerOffer(eventId, order.orderId);
  const [isAsked, setAsked] = useState(false);
  const refusal = answer.error ? refusalOf(answer.error) : undefined;
  const send = (what: 'take' | 'decline') =>
    answer
      .mutateAsync(what)
      .then(() => toasts.push({ tone: 'positive', title: t(`pay.offer.done.${what}`), key: 'offer' }))
      .catch(() => undefined) // said below
      .finally(() => setAsked(false));
  const amount = format.money(order.paid - order.refunded, order.currency);
  return (
    <Card title={t('pay.offer')}>
      <div className="grid gap-4">
        <p>{t('pay.offer.text', { moment: format.dateTime(offer.until) })}</p>
        <ul className="grid gap-1" aria-label={t('pay.offer.seats')}>
          {offer.seats.map(({ from, to }) => (
            <li key={to} className="flex items-center gap-2 font-medium">
              {from === to ? (
                <span>{t('pay.offer.same', { seat: to })}</span>
              ) : (
                <>
                  <s className="text-muted">{from}</s>
                  <ArrowRight aria-hidden="true" className="size-4 text-muted" />
                  <span>{to}</span>
                </>
              )}
            </li>
          ))}
        </ul>
        <Countdown
          to={offer.until}
          clock={serverNow}
          label={t('pay.offer.left')}
          urgentBelowMs={3600_000}
          className="text-lg"
        />
        <FormError message={refusal ? t.refusal(refusal.code, refusal.details) : null} />
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" size="large" busy={answer.isPending} onClick={() => void send('take')}>
            {t('pay.offer.take', { count: offer.seats.length })}
          </Button>
          <Button size="large" onClick={() => setAsked(true)}>
            {t('pay.offer.decline', { amount })}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        open={isAsked}
        title={t('pay.offer.declineTitle')}
        confirmLabel={t('pay.offer.decline', { amount })}
        cancelLabel={t('frame.cancel')}
        danger
        busy={answer.isPending}
        onConfirm={() => void send('decline')}
        onCancel={() => setAsked(false)}
      >
        {t('pay.offer.declineText')}
      </ConfirmDialog>
    </Card>
  );
}
