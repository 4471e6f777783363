import type { ChosenSeats } from '@ringside/client/seat-map';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Button, IconButton } from '@ringside/client/ui';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { useSale } from './use-sale';

interface CartLinesProps {
  readonly sale: ReturnType<typeof useSale>;
  readonly chosen: ChosenSeats | undefined;
  readonly currency: string;
}

/** What is sold, line by line, with the sum of it. */
export function CartLines({ sale, chosen, currency }: CartLinesProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  if (sale.isEmpty) return <p className="text-sm text-muted">{t('office.cart.none')}</p>;
  const costOf = new Map(sale.lines.flatMap((line) => (line.seatNo === null ? [] : [[line.seatNo as number, line]])));
  const unseated = sale.lines.filter(({ seatNo }) => seatNo === null);
  return (
    <div className="grid gap-2">
      <ul className="divide-y divide-line">
        {(chosen?.selected ?? []).map((seatNo) => (
          <Line
            key={seatNo}
            what={chosen?.nameOf(seatNo) ?? ''}
            type={costOf.get(seatNo)?.ticketType ?? ''}
            price={costOf.has(seatNo) ? format.money(costOf.get(seatNo)?.price ?? 0, currency) : ''}
            onRemove={() => chosen?.select(chosen.selected.filter((each) => each !== seatNo))}
          />
        ))}
        {sale.tickets.map(({ ticketTypeId, areaKey = '', amount }, index) => {
          const before = sale.tickets.slice(0, index).reduce((sum, each) => sum + each.amount, 0);
          const lines = unseated.slice(before, before + amount);
          const cost = lines.reduce((sum, { price }) => sum + price, 0);
          return (
            <Line
              // the same may be asked for twice
              key={`${index} ${ticketTypeId} ${areaKey}`}
              what={`${amount} × ${lines[0]?.ticketType ?? ''}`}
              type={areaKey}
              price={lines.length > 0 ? format.money(cost, currency) : ''}
              onRemove={() => sale.setTickets(sale.tickets.filter((_, each) => each !== index))}
            />
          );
        })}
      </ul>
      <p className="flex items-center justify-between text-lg font-semibold" role="status">
        <span>{t('office.total')}</span>
        <span>{sale.price === undefined ? '…' : format.money(sale.price, currency)}</span>
      </p>
      <Button size="small" variant="ghost" onClick={sale.clear} className="justify-self-start">
        {t('office.clear')}
      </Button>
    </div>
  );
}

interface LineProps {
  readonly what: string;
  readonly type: string;
  readonly price: string;
  readonly onRemove: () => void;
}

function Line({ what, type, price, onRemove }: LineProps): ReactNode {
  const t = useAdminTexts();
  return (
    <li className="flex items-center gap-2 py-1">
      <span className="min-w-0 grow">
        <span className="font-medium">{what}</span> <span className="text-sm text-muted">{type}</span>
      </span>
      <span>{price}</span>
      <IconButton
        size="small"
        variant="ghost"
        icon={<X aria-hidden="true" />}
        label={t('office.remove', { what })}
        onClick={onRemove}
      />
    </li>
  );
}
