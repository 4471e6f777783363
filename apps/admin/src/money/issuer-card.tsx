import { issuerQueries, refusalOf, usePutIssuer } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { loadIssuerTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { Button, Card, Field, FormError, LoadingRows, TextArea, TextInput, toasts } from '@ringside/client/ui';
import {
  INVOICE_ADDRESS_LINES_MAX,
  INVOICE_ADDRESS_MAX,
  INVOICE_NAME_MAX,
  type InvoiceIssuer,
  TAX_NUMBER_MAX,
} from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { textOf } from '../frame/text-of';

/** Who writes the invoices of an event. */
export const EventIssuerCard = ({ eventId }: { readonly eventId: EventId }): ReactNode => (
  <MoreTexts load={loadIssuerTexts}>
    <OfEvent eventId={eventId} />
  </MoreTexts>
);

/** Who writes the invoices of all events that say nothing else. */
export const SiteIssuerCard = (): ReactNode => (
  <MoreTexts load={loadIssuerTexts}>
    <OfSite />
  </MoreTexts>
);

function OfEvent({ eventId }: { readonly eventId: EventId }): ReactNode {
  const t = useAdminTexts();
  const query = useQuery(issuerQueries.ofEvent(eventId));
  const usual = query.data?.usual;
  const hint = usual ? t('issuer.usual', { name: usual.name }) : t('issuer.none');
  return <IssuerCard eventId={eventId} query={query} hint={query.data?.issuer ? '' : hint} />;
}

function OfSite(): ReactNode {
  const t = useAdminTexts();
  return <IssuerCard query={useQuery(issuerQueries.ofSite())} hint={t('issuer.site')} />;
}

interface IssuerCardProps {
  readonly eventId?: EventId;
  readonly hint: string;
  readonly query: {
    readonly data: { readonly issuer: InvoiceIssuer | null } | undefined;
    readonly error: Error | null;
    readonly refetch: () => unknown;
  };
}

function IssuerCard({ eventId, hint, query: { data, error, refetch } }: IssuerCardProps): ReactNode {
  const t = useAdminTexts();
  return (
    <Card title={t('issuer.title')}>
      {data ? (
        <div className="grid gap-4">
          <p className="text-sm text-muted">
            {t('issuer.lead')} {hint}
          </p>
          <IssuerForm key={JSON.stringify(data.issuer)} eventId={eventId} issuer={data.issuer} />
        </div>
      ) : error ? (
        <FailureView error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingRows label={t('frame.loading')} />
      )}
    </Card>
  );
}

interface IssuerFormProps {
  readonly eventId: EventId | undefined;
  readonly issuer: InvoiceIssuer | null;
}

/** Line by line, as it stands on a letter. */
function linesOf(typed: FormData): string {
  const value = typed.get('address');
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
}

function IssuerForm({ eventId, issuer }: IssuerFormProps): ReactNode {
  const t = useAdminTexts();
  const put = usePutIssuer(eventId);
  const [wrong, setWrong] = useState<'half' | 'lines' | null>(null);
  const refusal = put.error ? refusalOf(put.error) : undefined;
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const [name, taxNumber, address] = [textOf(typed, 'name'), textOf(typed, 'taxNumber'), linesOf(typed)];
    const isEmpty = name + address + taxNumber === '';
    const isHalf = !isEmpty && (name === '' || address === '');
    const isLong = address.split('\n').length > INVOICE_ADDRESS_LINES_MAX;
    setWrong(isHalf ? 'half' : isLong ? 'lines' : null);
    if (isHalf || isLong) return;
    put
      .mutateAsync(isEmpty ? null : { name, address, taxNumber })
      .then(() => toasts.push({ tone: 'positive', title: t('issuer.saved'), key: 'saved' }))
      .catch(() => undefined); // the form says it
  };
  return (
    <form noValidate onSubmit={send} className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('issuer.name')} error={wrong === 'half' ? t('issuer.required') : null}>
          <TextInput name="name" maxLength={INVOICE_NAME_MAX} defaultValue={issuer?.name} />
        </Field>
        <Field label={t('issuer.taxNumber')} optional={t('frame.optional')}>
          <TextInput name="taxNumber" maxLength={TAX_NUMBER_MAX} defaultValue={issuer?.taxNumber} />
        </Field>
      </div>
      <Field label={t('issuer.address')} error={wrong === 'lines' ? t('issuer.lines') : null}>
        <TextArea name="address" rows={3} maxLength={INVOICE_ADDRESS_MAX} defaultValue={issuer?.address} />
      </Field>
      <FormError message={refusal ? t.refusal(refusal.code, refusal.details) : null} />
      <Button type="submit" variant="primary" className="justify-self-start" busy={put.isPending}>
        {t('issuer.save')}
      </Button>
    </form>
  );
}
