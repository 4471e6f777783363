import { orderQueries, voucherQueries, vouchersCsvAddress } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { loadVouchersTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { Button, buttonClasses, Card, EmptyState, LoadingRows } from '@ringside/client/ui';
import type { Catalogue } from '@ringside/contracts/booking';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Plus, TicketPercent } from 'lucide-react';
import { type ReactNode, useCallback, useState } from 'react';
import { useDeskEvent } from '../event-desk/use-desk-event';
import { MoreButton } from '../events/more-button';
import { SearchField } from '../people/search-field';
import { MakeVouchers } from './make-vouchers';
import { VoucherTable } from './voucher-table';

/** How often uses are counted anew while the page is looked at. */
const COUNTED_EVERY_MS = 10_000;

/** The codes of an event: made, looked up, limited, switched off, with what was ordered with them. */
export const VouchersView = (): ReactNode => (
  <MoreTexts load={loadVouchersTexts}>
    <Vouchers />
  </MoreTexts>
);

function Vouchers(): ReactNode {
  const { id: eventId } = useDeskEvent();
  const t = useAdminTexts();
  const catalogue = useQuery(orderQueries.catalogue(eventId));
  if (catalogue.data) return <OpenVouchers catalogue={catalogue.data} />;
  if (catalogue.error) return <FailureView error={catalogue.error} onRetry={() => void catalogue.refetch()} />;
  return <LoadingRows label={t('frame.loading')} />;
}

function OpenVouchers({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const t = useAdminTexts();
  const { id: eventId, timeZone } = useDeskEvent();
  const [search, setSearch] = useState('');
  const [isMaking, setMaking] = useState(false);
  const find = useCallback((words: string) => setSearch(words), []);
  const list = useInfiniteQuery({ ...voucherQueries.list(eventId, search), refetchInterval: COUNTED_EVERY_MS });
  const vouchers = list.data?.pages.flatMap(({ items }) => items);
  return (
    <section className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-lg font-semibold">{t('vouchers.title')}</h2>
        <div className="flex flex-wrap gap-2">
          <a href={vouchersCsvAddress(eventId)} download className={buttonClasses()}>
            {t('vouchers.export')}
          </a>
          <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setMaking(true)}>
            {t('vouchers.make')}
          </Button>
        </div>
      </div>
      <SearchField label={t('vouchers.search')} hint={t('vouchers.searchHint')} value={search} onChange={find} />
      {vouchers ? (
        vouchers.length === 0 ? (
          <EmptyState icon={<TicketPercent />} title={t('vouchers.none')}>
            {t('vouchers.none.text')}
          </EmptyState>
        ) : (
          <Card flush>
            <VoucherTable eventId={eventId} zone={timeZone} catalogue={catalogue} vouchers={vouchers} />
          </Card>
        )
      ) : list.error ? (
        <FailureView error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <LoadingRows label={t('frame.loading')} />
      )}
      <MoreButton list={list} />
      {isMaking && (
        <MakeVouchers eventId={eventId} zone={timeZone} catalogue={catalogue} onClose={() => setMaking(false)} />
      )}
    </section>
  );
}
