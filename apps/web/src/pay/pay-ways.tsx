import { refusalOf, useGiftCard, useStartPayment } from '@ringside/client/api';
import { useFormats, useTexts } from '@ringside/client/texts';
import { Button, Card, Field, FormError, TextInput, toasts } from '@ringside/client/ui';
import type { OrderPayments } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { TransferCard } from './transfer-card';

interface PayWaysProps {
  readonly eventId: EventId;
  readonly order: OrderPayments;
}

/** By which ways what is due can be paid; the one that the order was placed for comes first. */
export function PayWays({ eventId, order }: PayWaysProps): ReactNode {
  const t = useTexts();
  const ways = order.ways.toSorted((a, b) => Number(b === order.provider) - Number(a === order.provider));
  return (
    <section className="grid gap-4" aria-label={t('pay.how')}>
      <h2 className="text-lg font-semibold">{t('pay.how')}</h2>
      {ways.map((way) => {
        if (way === 'sandbox') return <SandboxWay key={way} eventId={eventId} order={order} />;
        if (way === 'giftCard') return <GiftCardWay key={way} eventId={eventId} order={order} />;
        return way === 'bankTransfer' && order.transfer ? (
          <TransferCard key={way} transfer={order.transfer} currency={order.currency} />
        ) : null;
      })}
    </section>
  );
}

function SandboxWay({ eventId, order }: PayWaysProps): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const navigate = useNavigate();
  const start = useStartPayment(eventId, order.orderId);
  const [refusal, setRefusal] = useState<string | null>(null);
  const go = () =>
    start
      .mutateAsync()
      .then(({ redirect }) => void navigate(redirect))
      .catch((error: unknown) => {
        const { code, details } = refusalOf(error);
        setRefusal(t.refusal(code, details));
      });
  return (
    <Card title={t('pay.sandbox')} level={3}>
      <div className="grid gap-3">
        <p className="text-sm text-muted">{t('pay.sandbox.hint')}</p>
        <FormError message={refusal} />
        <Button variant="primary" size="large" busy={start.isPending} onClick={() => void go()}>
          {t('pay.sandbox.go', { amount: format.money(order.due, order.currency) })}
        </Button>
      </div>
    </Card>
  );
}

function GiftCardWay({ eventId, order }: PayWaysProps): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const use = useGiftCard(eventId, order.orderId);
  const [refusal, setRefusal] = useState<string | null>(null);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code') ?? '').trim();
    if (code === '') return;
    setRefusal(null);
    use
      .mutateAsync(code)
      .then((after) => {
        const amount = format.money(after.paid - order.paid, order.currency);
        toasts.push({ tone: 'positive', title: t('pay.giftCard.used', { amount }), key: 'gift-card' });
      })
      .catch((error: unknown) => {
        const { code: why, details } = refusalOf(error);
        setRefusal(t.refusal(why, details));
      });
  };
  return (
    <Card title={t('pay.giftCard')} level={3}>
      <form className="flex flex-wrap items-end gap-3" onSubmit={onSubmit} noValidate>
        <Field label={t('pay.giftCard.code')} error={refusal} className="min-w-48 grow">
          <TextInput name="code" autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={60} />
        </Field>
        <Button type="submit" busy={use.isPending}>
          {t('pay.giftCard.use')}
        </Button>
      </form>
    </Card>
  );
}
