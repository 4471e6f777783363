import { receiptAddress } from '@ringside/client/api';
import { useAdminTexts, useFormats, useLanguage } from '@ringside/client/texts';
import { buttonClasses, Card } from '@ringside/client/ui';
import type { DeskOrderMoney } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { Download } from 'lucide-react';
import type { ReactNode } from 'react';

interface ReceiptsProps {
  readonly eventId: EventId;
  readonly order: DeskOrderMoney;
}

/** Invoices and credit notes of an order, to be kept. */
export function ReceiptsCard({ eventId, order: { orderId, receipts, currency } }: ReceiptsProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const { language } = useLanguage();
  if (receipts.length === 0) return null;
  return (
    <Card title={t('money.receipts')} level={3}>
      <ul className="grid divide-y divide-line">
        {receipts.map(({ receiptId, number, kind, amount, at }) => (
          <li key={receiptId} className="flex flex-wrap items-center justify-between gap-3 py-3 first:pt-0 last:pb-0">
            <div className="min-w-0">
              <p className="font-medium">{t(`money.receipt.${kind}`, { number })}</p>
              <p className="text-sm text-muted">
                {[format.date(at), format.money(kind === 'invoice' ? amount : -amount, currency)].join(' · ')}
              </p>
            </div>
            <a
              className={buttonClasses({ size: 'small' })}
              href={receiptAddress({ eventId, orderId, receiptId }, language, true)}
              aria-label={t('money.receipt.get', { number })}
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
