import { refusalOf, useInvoiceAddress } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, Card, Field, FormError, Notice, TextArea, TextInput, toasts } from '@ringside/client/ui';
import {
  INVOICE_ADDRESS_LINES_MAX,
  INVOICE_ADDRESS_MAX,
  INVOICE_NAME_MAX,
  type InvoiceAddress,
  type OrderPayments,
  TAX_NUMBER_MAX,
} from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { type FormEvent, type ReactNode, useState } from 'react';

interface OfOrder {
  readonly eventId: EventId;
  readonly order: OrderPayments;
}

/** Whom the invoices of one's own order are written to. */
export function InvoiceAddressCard({ eventId, order }: OfOrder): ReactNode {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  const { invoiceAddress: address } = order;
  return (
    <Card title={t('pay.invoice')}>
      {isOpen ? (
        <AddressForm eventId={eventId} order={order} onDone={() => setOpen(false)} />
      ) : (
        <div className="grid justify-items-start gap-3">
          {address ? (
            <p>
              <span className="block text-sm text-muted">{t('pay.invoice.to')}</span>
              <span className="whitespace-pre-line">{linesOf(address).join('\n')}</span>
            </p>
          ) : (
            <p className="text-sm text-muted">{t('pay.invoice.lead')}</p>
          )}
          <Button onClick={() => setOpen(true)}>{t(address ? 'pay.invoice.change' : 'pay.invoice.add')}</Button>
        </div>
      )}
    </Card>
  );
}

const linesOf = ({ company, name, address, taxNumber }: InvoiceAddress): string[] =>
  [company, name, address, taxNumber].filter((line) => line !== '');

type Wrong = Partial<Record<'name' | 'address', string>>;

function AddressForm({ eventId, order, onDone }: OfOrder & { readonly onDone: () => void }): ReactNode {
  const t = useTexts();
  const put = useInvoiceAddress(eventId, order.orderId);
  const [wrong, setWrong] = useState<Wrong>({});
  const known = order.invoiceAddress;
  const refusal = put.error ? refusalOf(put.error) : undefined;
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const address = readAddress(new FormData(event.currentTarget));
    const isEmpty = Object.values(address).every((text) => text === '');
    const required = t('pay.invoice.required');
    const isLong = address.address.split('\n').length > INVOICE_ADDRESS_LINES_MAX;
    const found: Wrong = {
      ...(address.name === '' ? { name: required } : {}),
      ...(address.address === '' ? { address: required } : isLong ? { address: t('pay.invoice.lines') } : {}),
    };
    setWrong(isEmpty ? {} : found);
    if (!isEmpty && Object.keys(found).length > 0) return;
    put
      .mutateAsync(isEmpty ? null : address)
      .then(() => {
        toasts.push({ tone: 'positive', title: t('pay.invoice.saved'), key: 'invoice' });
        onDone();
      })
      .catch(() => undefined); // the form says it
  };
  return (
    <form noValidate onSubmit={send} className="grid gap-4">
      {order.receipts.length > 0 && <Notice>{t('pay.invoice.reissue')}</Notice>}
      <Field label={t('pay.invoice.name')} error={wrong.name}>
        <TextInput name="name" autoComplete="name" maxLength={INVOICE_NAME_MAX} defaultValue={known?.name} />
      </Field>
      <Field label={t('pay.invoice.company')} optional={t('frame.optional')}>
        <TextInput
          name="company"
          autoComplete="organization"
          maxLength={INVOICE_NAME_MAX}
          defaultValue={known?.company}
        />
      </Field>
      <Field label={t('pay.invoice.address')} error={wrong.address}>
        <TextArea
          name="address"
          autoComplete="street-address"
          rows={3}
          maxLength={INVOICE_ADDRESS_MAX}
          defaultValue={known?.address}
        />
      </Field>
      <Field label={t('pay.invoice.taxNumber')} optional={t('frame.optional')}>
        <TextInput name="taxNumber" maxLength={TAX_NUMBER_MAX} defaultValue={known?.taxNumber} />
      </Field>
      <FormError message={refusal ? t.refusal(refusal.code, refusal.details) : null} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={put.isPending}>
          {t('pay.invoice.save')}
        </Button>
        <Button variant="ghost" onClick={onDone}>
          {t('frame.cancel')}
        </Button>
      </div>
    </form>
  );
}

function readAddress(typed: FormData): InvoiceAddress {
  const text = (name: string) => {
    const value = typed.get(name);
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
  };
  return { name: text('name'), company: text('company'), address: text('address'), taxNumber: text('taxNumber') };
}
