import { useFormats, useTexts } from '@ringside/client/texts';
import type { CartLine, OrderLine } from '@ringside/contracts/booking';
import type { ReactNode } from 'react';

interface PriceLinesProps {
  readonly lines: readonly (CartLine | OrderLine)[];
  readonly currency: string;
  readonly total: number;
}

/** What is bought, line by line, and what it costs together. */
export function PriceLines({ lines, currency, total }: PriceLinesProps): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const tax = lines.reduce((sum, line) => sum + line.tax, 0);
  return (
    <div>
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <li key={line.lineId} className="flex items-baseline justify-between gap-4 py-2.5">
            <span>
              <span className="font-medium">{line.label ?? line.ticketType}</span>
              {line.label !== null && line.ticketType !== '' && (
                <span className="block text-sm text-muted">{line.ticketType}</span>
              )}
              {'needsApproval' in line && line.needsApproval && (
                <span className="block text-sm text-muted">{t('sale.line.approval')}</span>
              )}
            </span>
            <span className="shrink-0 tabular-nums">
              {line.discount > 0 && <del className="mr-2 text-sm text-muted">{format.money(line.price, currency)}</del>}
              {format.money(line.price - line.discount, currency)}
            </span>
          </li>
        ))}
      </ul>
      <p className="flex items-baseline justify-between gap-4 border-t border-outline pt-3 text-lg font-semibold">
        <span>{t('sale.total')}</span>
        <span className="tabular-nums">{format.money(total, currency)}</span>
      </p>
      {tax > 0 && (
        <p className="mt-1 text-right text-sm text-muted">{t('sale.tax', { amount: format.money(tax, currency) })}</p>
      )}
    </div>
  );
}
