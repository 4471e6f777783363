import { paymentQueries, refusalOf, useAnswerSandbox, useChargeBack } from '@ringside/client/api';
import { FailureView, PageHeading } from '@ringside/client/shell';
import { useFormats, useTexts } from '@ringside/client/texts';
import { Button, Card, FormError, LinkButton, LoadingRows, Notice } from '@ringside/client/ui';
import type { SandboxPayment, SandboxSwitches } from '@ringside/contracts/booking';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import { SandboxSwitchFields } from './sandbox-switch-fields';

const CALM: SandboxSwitches = {
  lateSeconds: 0,
  isTwice: false,
  isLost: false,
  isContradicted: false,
  failsRefunds: false,
};

/** The pay page of the sandbox, with a step of confirmation and switches for everything that can go wrong elsewhere. */
export function SandboxPage(): ReactNode {
  const t = useTexts();
  const { payment: ref = '' } = useParams();
  const query = useQuery(paymentQueries.sandbox(ref));
  if (query.data) return <PaymentAtSandbox payment={query.data} />;
  if (!query.error) return <LoadingRows label={t('frame.loading')} />;
  return (
    <FailureView
      error={query.error}
      onRetry={() => void query.refetch()}
      notFound={{ title: t('pay.sandbox.lost.title'), text: t('pay.sandbox.lost.text') }}
    />
  );
}

function PaymentAtSandbox({ payment }: { readonly payment: SandboxPayment }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  return (
    <>
      <PageHeading title={t('pay.sandbox.title')} className="text-3xl font-bold" />
      <Notice>{t('pay.sandbox.notice')}</Notice>
      <Card>
        <div className="grid gap-5">
          <p className="flex items-baseline justify-between gap-4 text-lg">
            <span>{t('pay.sandbox.amount')}</span>
            <strong className="text-2xl tabular-nums">{format.money(payment.amount, payment.currency)}</strong>
          </p>
          {payment.state === 'open' ? <Decision payment={payment} /> : <Decided payment={payment} />}
        </div>
      </Card>
    </>
  );
}

function Decision({ payment: { ref, amount, currency, returnTo } }: { readonly payment: SandboxPayment }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const answer = useAnswerSandbox(ref);
  const [switches, setSwitches] = useState(CALM);
  const [isConfirming, setConfirming] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const decide = (what: 'pay' | 'decline') =>
    answer.mutateAsync({ answer: what, switches }).catch((error: unknown) => {
      const { code, details } = refusalOf(error);
      setRefusal(t.refusal(code, details));
    });
  if (isConfirming) {
    return (
      <section className="grid gap-3" aria-label={t('pay.sandbox.confirm.title')}>
        <h2 className="font-semibold">{t('pay.sandbox.confirm.title')}</h2>
        <p>{t('pay.sandbox.confirm.text', { amount: format.money(amount, currency) })}</p>
        <FormError message={refusal} />
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" busy={answer.isPending} onClick={() => void decide('pay')}>
            {t('pay.sandbox.confirm')}
          </Button>
          <Button variant="ghost" onClick={() => setConfirming(false)}>
            {t('pay.sandbox.back')}
          </Button>
        </div>
      </section>
    );
  }
  return (
    <>
      <SandboxSwitchFields value={switches} onChange={setSwitches} />
      <FormError message={refusal} />
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" size="large" onClick={() => setConfirming(true)}>
          {t('pay.sandbox.pay')}
        </Button>
        <Button size="large" busy={answer.isPending} onClick={() => void decide('decline')}>
          {t('pay.sandbox.decline')}
        </Button>
        <LinkButton to={returnTo} variant="ghost" size="large">
          {t('pay.sandbox.return')}
        </LinkButton>
      </div>
    </>
  );
}

function Decided({ payment }: { readonly payment: SandboxPayment }): ReactNode {
  const t = useTexts();
  const chargeBack = useChargeBack(payment.ref);
  return (
    <>
      <p role="status" className="font-semibold">
        {t(`pay.sandbox.state.${payment.state}`)}
      </p>
      <div className="flex flex-wrap gap-2">
        <LinkButton to={payment.returnTo} variant="primary">
          {t('pay.sandbox.return')}
        </LinkButton>
        {payment.state === 'paid' && (
          <Button variant="ghost" busy={chargeBack.isPending} onClick={() => chargeBack.mutate(undefined)}>
            {t('pay.sandbox.chargeBack')}
          </Button>
        )}
      </div>
    </>
  );
}
