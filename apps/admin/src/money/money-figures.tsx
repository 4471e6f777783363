import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Notice, Stat, StatRow } from '@ringside/client/ui';
import type { MoneyOverview } from '@ringside/contracts/booking';
import type { ReactNode } from 'react';

/** What has come in, what is missing, and how far the settlement of a cancelled event is. */
export function MoneyFigures({ overview }: { readonly overview: MoneyOverview | undefined }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  if (!overview) return null;
  const { income, due, currency, settlement } = overview;
  const kept = income.reduce((sum, { paid, refunded }) => sum + paid - refunded, 0);
  return (
    <>
      {settlement && (
        <Notice tone={settlement.finishedAt ? 'positive' : 'info'} title={t('money.settlement')} announce>
          <p>{t('money.settlement.text', { count: settlement.orders, settled: settlement.settled })}</p>
          {settlement.refundsOpen + settlement.refundsFailed > 0 && (
            <p>{t('money.settlement.refunds', { open: settlement.refundsOpen, failed: settlement.refundsFailed })}</p>
          )}
        </Notice>
      )}
      <StatRow>
        <Stat label={t('money.income')} value={format.money(kept, currency)} note={t('money.income.note')} />
        <Stat label={t('money.due')} value={format.money(due, currency)} />
      </StatRow>
    </>
  );
}
