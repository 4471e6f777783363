import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Notice } from '@ringside/client/ui';
import type { PlanComparison } from '@ringside/contracts/booking';
import type { ReactNode } from 'react';

/** Which prices move with the paint of seats. */
export function RepricedSeats({ comparison }: { readonly comparison: PlanComparison }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const { repriced, currency } = comparison;
  if (repriced.length === 0) return null;
  const price = (amount: number | null) =>
    amount === null ? t('drafting.repriced.unsold') : format.money(amount, currency);
  const named = (category: string) => category || t('drafting.repriced.none');
  return (
    <Notice tone="warning" title={t('drafting.repriced')}>
      <p>{t('drafting.repriced.kept')}</p>
      <ul className="mt-2 grid gap-2">
        {repriced.map(({ from, to, seats, moves }) => (
          <li key={`${from} ${to}`}>
            <p className="font-medium">
              {t('drafting.repriced.group', { from: named(from), to: named(to), count: seats })}
            </p>
            <ul>
              {moves.map(({ ticketType, before, after }) => (
                <li key={ticketType}>
                  {ticketType}: {price(before)} → {price(after)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
