import { useFormats } from '@ringside/client/texts';
import { buttonClasses, Card } from '@ringside/client/ui';
import type { Receipt } from '@ringside/contracts/booking';
import { Download } from 'lucide-react';
import type { ReactNode } from 'react';

interface ReceiptsCardProps {
  readonly receipts: readonly Receipt[];
  readonly currency: string;
  readonly words: {
    readonly title: string;
    readonly nameOf: (receipt: Receipt) => string;
    readonly getOf: (receipt: Receipt) => string;
  };
  /** Above them. */
  readonly note?: ReactNode;
  readonly level?: 2 | 3;
  /** Where its file is. */
  readonly addressOf: (receipt: Receipt) => string;
}

/** Invoices and credit notes of an order, to be kept. Nothing while there are none. */
export function ReceiptsCard({ receipts, currency, words, note, level = 2, addressOf }: ReceiptsCardProps): ReactNode {
  const format = useFormats();
  if (receipts.length === 0) return null;
  return (
    <Card title={words.title} level={level}>
      {note}
      <ul className="grid divide-y divide-line">
        {receipts.map((receipt) => (
          <li
            key={receipt.receiptId}
            className="flex flex-wrap items-center justify-between gap-3 py-3 first:pt-0 last:pb-0"
          >
            <div className="min-w-0">
              <p className="font-medium">{words.nameOf(receipt)}</p>
              <p className="text-sm text-muted">
                {[format.date(receipt.at), format.money(signed(receipt), currency)].join(' · ')}
              </p>
            </div>
            <a
              className={buttonClasses({ size: 'small' })}
              href={addressOf(receipt)}
              aria-label={words.getOf(receipt)}
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

const signed = ({ kind, amount }: Receipt): number => (kind === 'invoice' ? amount : -amount);
