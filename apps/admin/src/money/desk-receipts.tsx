import { receiptAddress } from '@ringside/client/api';
import { ReceiptsCard } from '@ringside/client/shell';
import { useAdminTexts, useLanguage } from '@ringside/client/texts';
import type { DeskOrderMoney, InvoiceAddress } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import type { ReactNode } from 'react';

interface DeskReceiptsProps {
  readonly eventId: EventId;
  readonly order: DeskOrderMoney;
}

/** The invoices and credit notes of an order. */
export function DeskReceipts({
  eventId,
  order: { orderId, receipts, currency, invoiceAddress },
}: DeskReceiptsProps): ReactNode {
  const t = useAdminTexts();
  const { language } = useLanguage();
  return (
    <ReceiptsCard
      receipts={receipts}
      currency={currency}
      level={3}
      note={
        invoiceAddress && (
          <p className="pb-3 text-sm">
            <span className="block text-muted">{t('money.receipts.to')}</span>
            <span className="whitespace-pre-line">{linesOf(invoiceAddress).join('\n')}</span>
          </p>
        )
      }
      words={{
        title: t('money.receipts'),
        nameOf: ({ kind, number }) => t(`money.receipt.${kind}`, { number }),
        getOf: ({ number }) => t('money.receipt.get', { number }),
      }}
      addressOf={({ receiptId }) => receiptAddress({ eventId, orderId, receiptId }, language, true)}
    />
  );
}

const linesOf = ({ company, name, address, taxNumber }: InvoiceAddress): string[] =>
  [company, name, address, taxNumber].filter((line) => line !== '');
