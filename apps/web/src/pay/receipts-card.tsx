import { receiptAddress } from '@ringside/client/api';
import { useTexts, useFormats, useLanguage } from '@ringside/client/texts';
import { buttonClasses, Card } from '@ringside/client/ui';
import type { OrderPayments } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { Download } from 'lucide-react';
import type { ReactNode } from 'react';

interface ReceiptsProps {
  readonly eventId: EventId;
  readonly order: OrderPayments;
}

/** Invoices and credit notes of an order, to be kept. */
export function ReceiptsCard({ eventId, order: { orderId, receipts, currency } }: ReceiptsProps): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const { language } = useLanguage();
  if (receipts.length === 0) return null;
  return (
    <Card title={t('pay.receipts')}>
      <ul className="grid divide-y divide-line">
        {receipts.map(({ receiptId, number, kind, amount, at }) => (
          <li key={receiptId} className="flex flex-wrap items-center justify-between gap-3 py-3 first:pt-0 last:pb-0">
            <div className="min-w-0">
              <p className="font-medium">{t(`pay.receipt.${kind}`, { number })}</p>
              <p className="text-sm text-muted">
                {[format.date(at), format.money(kind === 'invoice' ? amount : -amount, currency)].join(' · ')}
              </p>
            </div>
            <a
              className={buttonClasses({ size: 'small' })}
              href={receiptAddress({ eventId, orderId, receiptId }, language)}
              aria-label={t('pay.receipt.get', { number })}
              download
            >
              <Download aria-hidden="true" />
              PDF
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
