import { useTexts } from '@ringside/client/texts';
import type { SeatOffer } from '@ringside/contracts/booking';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';

type SeatPairsProps = Pick<SeatOffer, 'seats' | 'isTogether'> & { readonly label: string };

/** Which place is offered for which, and how they stand to each other. */
export function SeatPairs({ seats, isTogether, label }: SeatPairsProps): ReactNode {
  const t = useTexts();
  const told = [
    ...(seats.length > 1 ? [t(isTogether ? 'pay.offer.together' : 'pay.offer.apart')] : []),
    ...(seats.some(({ isBetter }) => isBetter) ? [t('pay.offer.better')] : []),
  ];
  return (
    <div className="grid content-start gap-1">
      <ul className="grid gap-1" aria-label={label}>
        {seats.map(({ from, to }) => (
          <li key={to} className="flex items-center gap-2 font-medium">
            {from === to ? (
              <span>{t('pay.offer.same', { seat: to })}</span>
            ) : (
              <>
                <s className="text-muted">{from}</s>
                <ArrowRight aria-hidden="true" className="size-4 text-muted" />
                <span>{to}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      {told.length > 0 && <p className="text-sm text-muted">{told.join(' · ')}</p>}
    </div>
  );
}
