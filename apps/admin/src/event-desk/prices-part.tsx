import { orderQueries } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { loadPricesTexts, loadSaleRulesTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { LoadingRows, NavTabs, Notice } from '@ringside/client/ui';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import { OpeningsCard } from '../prices/openings-card';
import { PriceTable } from '../prices/price-table';
import { QuotaList } from '../prices/quota-list';
import { TermsForm } from '../prices/terms-form';
import { TypeList } from '../prices/type-list';
import { useDeskEvent } from './use-desk-event';

const QuestionsView = lazy(async () => ({ default: (await import('../questions/questions-view')).QuestionsView }));
const VouchersView = lazy(async () => ({ default: (await import('../vouchers/vouchers-view')).VouchersView }));

const TicketBoxView = lazy(async () => ({ default: (await import('../ticket-box/ticket-box-view')).TicketBoxView }));

/** How often what is sold and held is counted anew while the page is looked at. */
const COUNTED_EVERY_MS = 5000;

/** What the event sells, and on which terms. */
export const PricesPart = (): ReactNode => (
  <MoreTexts load={loadPricesTexts}>
    <MoreTexts load={loadSaleRulesTexts}>
      <Parts />
    </MoreTexts>
  </MoreTexts>
);

function Parts(): ReactNode {
  const t = useAdminTexts();
  const event = useDeskEvent();
  const base = `/events/${event.id}/prices`;
  if (!event.may.manage) return <Notice>{t('admin.desk.readOnly')}</Notice>;
  return (
    <div className="grid gap-6 [&>*]:min-w-0">
      <NavTabs
        label={t('prices.parts')}
        tabs={[
          { to: base, label: t('prices.part.prices'), end: true },
          { to: `${base}/questions`, label: t('prices.part.questions') },
          { to: `${base}/vouchers`, label: t('prices.part.vouchers') },
          { to: `${base}/box`, label: t('prices.part.box') },
        ]}
      />
      <Routes>
        <Route index element={<Prices />} />
        <Route path="questions" element={<QuestionsView />} />
        <Route path="vouchers" element={<VouchersView />} />
        <Route path="box" element={<TicketBoxView />} />
      </Routes>
    </div>
  );
}

function Prices(): ReactNode {
  const t = useAdminTexts();
  const event = useDeskEvent();
  const catalogue = useQuery({
    ...orderQueries.catalogue(event.id),
    refetchInterval: COUNTED_EVERY_MS,
  });
  const sale = useQuery(orderQueries.sale(event.id));
  const error = catalogue.error ?? sale.error;
  if (catalogue.data && sale.data) {
    return (
      <div className="grid max-w-3xl gap-6">
        <h2 className="sr-only">{t('prices.title')}</h2>
        <TypeList eventId={event.id} zone={event.timeZone} catalogue={catalogue.data} />
        {catalogue.data.ticketTypes.length > 0 && (
          <>
            <PriceTable eventId={event.id} catalogue={catalogue.data} />
            <QuotaList eventId={event.id} catalogue={catalogue.data} />
          </>
        )}
        <TermsForm key={sale.data.rev} eventId={event.id} zone={event.timeZone} sale={sale.data} />
        <OpeningsCard
          eventId={event.id}
          zone={event.timeZone}
          types={catalogue.data.ticketTypes}
          saleFrom={sale.data.saleFrom}
        />
      </div>
    );
  }
  if (!error) return <LoadingRows label={t('frame.loading')} />;
  return <FailureView error={error} onRetry={() => void Promise.all([catalogue.refetch(), sale.refetch()])} />;
}
