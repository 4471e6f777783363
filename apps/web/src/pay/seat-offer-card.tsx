import { refusalOf, serverNow, useAnswerOffer } from '@ringside/client/api';
import { useFormats, useTexts } from '@ringside/client/texts';
import { Button, Card, ConfirmDialog, Countdown, FormError, toasts } from '@ringside/client/ui';
import type { OrderPayments, OtherSeats, SeatOffer } from '@ringside/contracts/booking';
import type { EventId, SeatNo } from '@ringside/kernel';
import { type ReactNode, useState } from 'react';
import { SeatPairs } from './seat-pairs';

interface SeatOfferProps {
  readonly eventId: EventId;
  readonly order: OrderPayments;
  readonly offer: SeatOffer;
}

/** Other places for money that came late: take those that are kept or others that are as good, or have it back. */
export function SeatOfferCard({ eventId, order, offer }: SeatOfferProps): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const answer = useAnswerOffer(eventId, order.orderId);
  const [isAsked, setAsked] = useState(false);
  const refusal = answer.error ? refusalOf(answer.error) : undefined;
  const send = (what: 'take' | 'decline', seatNos?: readonly SeatNo[]) =>
    answer
      .mutateAsync({ answer: what, ...(seatNos ? { seatNos: [...seatNos] } : {}) })
      .then(() => toasts.push({ tone: 'positive', title: t(`pay.offer.done.${what}`), key: 'offer' }))
      .catch(() => undefined) // said below
      .finally(() => setAsked(false));
  const amount = format.money(order.paid - order.refunded, order.currency);
  return (
    <Card title={t('pay.offer')}>
      <div className="grid gap-4">
        <p>{t('pay.offer.text', { moment: format.dateTime(offer.until) })}</p>
        <Countdown
          to={offer.until}
          clock={serverNow}
          label={t('pay.offer.left')}
          urgentBelowMs={3600_000}
          className="text-lg"
        />
        <section className="grid gap-3">
          {order.otherSeats.length > 0 && <h3 className="font-semibold">{t('pay.offer.kept')}</h3>}
          <SeatPairs label={t('pay.offer.seats')} {...offer} />
          <div>
            <Button variant="primary" size="large" busy={answer.isPending} onClick={() => void send('take')}>
              {t('pay.offer.take', { count: offer.seats.length })}
            </Button>
          </div>
        </section>
        <FormError message={refusal ? t.refusal(refusal.code, refusal.details) : null} />
        <Others others={order.otherSeats} isBusy={answer.isPending} onTake={(seatNos) => void send('take', seatNos)} />
        <div className="border-t border-line pt-4">
          <Button onClick={() => setAsked(true)}>{t('pay.offer.decline', { amount })}</Button>
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

interface OthersProps {
  readonly others: readonly OtherSeats[];
  readonly isBusy: boolean;
  readonly onTake: (seatNos: readonly SeatNo[]) => void;
}

/** What would do as well, and is kept for nobody. */
function Others({ others, isBusy, onTake }: OthersProps): ReactNode {
  const t = useTexts();
  const format = useFormats();
  if (others.length === 0) return null;
  return (
    <section className="grid gap-3 border-t border-line pt-4">
      <div>
        <h3 className="font-semibold">{t('pay.offer.others')}</h3>
        <p className="text-sm text-muted">{t('pay.offer.othersText')}</p>
      </div>
      <ul className="grid gap-3 sm:grid-cols-2">
        {others.map((other) => {
          const seats = format.list(other.seats.map(({ to }) => to));
          return (
            <li key={seats} className="grid content-between gap-3 rounded-lg border border-line p-3">
              <SeatPairs label={seats} {...other} />
              <div>
                <Button size="small" disabled={isBusy} onClick={() => onTake(other.seatNos)}>
                  {t('pay.offer.takeOther', { seats })}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
