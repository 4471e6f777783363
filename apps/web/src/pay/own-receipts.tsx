import { receiptAddress } from '@ringside/client/api';
import { ReceiptsCard } from '@ringside/client/shell';
import { useTexts, useLanguage } from '@ringside/client/texts';
import type { OrderPayments } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import type { ReactNode } from 'react';

interface OwnReceiptsProps {
  readonly eventId: EventId;
  readonly order: OrderPayments;
}

/** The invoices and credit notes of one's own order. */
export function OwnReceipts({ eventId, order: { orderId, receipts, currency } }: OwnReceiptsProps): ReactNode {
  const t = useTexts();
  const { language } = useLanguage();
  return (
    <ReceiptsCard
      receipts={receipts}
      currency={currency}
      words={{
        title: t('pay.receipts'),
        nameOf: ({ kind, number }) => t(`pay.receipt.${kind}`, { number }),
        getOf: ({ number }) => t('pay.receipt.get', { number }),
      }}
      addressOf={({ receiptId }) => receiptAddress({ eventId, orderId, receiptId }, language)}
    />
  );
}
