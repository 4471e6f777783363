import { moneyQueries } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { useAdminTexts } from '@ringside/client/texts';
import { Card, Checkbox, EmptyState, LoadingRows } from '@ringside/client/ui';
import type { EventId } from '@ringside/kernel';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Landmark } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useDeskEvent } from '../event-desk/use-desk-event';
import { MoreButton } from '../events/more-button';
import { BankAccountCard } from './bank-account-card';
import { BankLineTable } from './bank-line-table';
import { EventIssuerCard } from './issuer-card';
import { StatementImport } from './statement-import';

/** Where transfers go to, statements to import, and the bookings that came of them. */
export function BankView(): ReactNode {
  const { id: eventId } = useDeskEvent();
  return (
    <div className="grid gap-6 [&>*]:min-w-0">
      <StatementImport eventId={eventId} />
      <Lines eventId={eventId} />
      <BankAccountCard eventId={eventId} />
      <EventIssuerCard eventId={eventId} />
    </div>
  );
}

function Lines({ eventId }: { readonly eventId: EventId }): ReactNode {
  const t = useAdminTexts();
  const [isOpen, setOpen] = useState(false);
  const list = useInfiniteQuery(moneyQueries.bankLines(eventId, isOpen));
  const lines = list.data?.pages.flatMap(({ items }) => items);
  return (
    <section className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-lg font-semibold">{t('money.bank.lines')}</h2>
        <Checkbox
          label={t('money.bank.lines.open')}
          checked={isOpen}
          onChange={({ currentTarget }) => setOpen(currentTarget.checked)}
        />
      </div>
      {lines ? (
        lines.length === 0 ? (
          <EmptyState icon={<Landmark />} title={t('money.bank.lines.none')}>
            {t('money.bank.lines.none.text')}
          </EmptyState>
        ) : (
          <Card flush>
            <BankLineTable eventId={eventId} lines={lines} />
          </Card>
        )
      ) : list.error ? (
        <FailureView error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <LoadingRows label={t('frame.loading')} />
      )}
      <MoreButton list={list} />
    </section>
  );
}
