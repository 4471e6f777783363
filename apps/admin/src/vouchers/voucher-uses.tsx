import { voucherQueries } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Dialog, LoadingRows, StatusPill, TextLink } from '@ringside/client/ui';
import type { Voucher, VoucherUse } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { MoreButton } from '../events/more-button';

interface VoucherUsesProps {
  readonly eventId: EventId;
  readonly currency: string;
  readonly voucher: Voucher;
  readonly onClose: () => void;
}

/** Who has ordered what with a code. */
export function VoucherUses({ eventId, currency, voucher, onClose }: VoucherUsesProps): ReactNode {
  const t = useAdminTexts();
  const list = useInfiniteQuery(voucherQueries.uses(eventId, voucher.voucherId));
  const uses = list.data?.pages.flatMap(({ items }) => items);
  return (
    <Dialog open onClose={onClose} closeLabel={t('frame.close')} title={t('vouchers.showUses', { code: voucher.code })}>
      {uses ? (
        <div className="grid gap-3">
          {uses.length === 0 && <p className="text-muted">{t('vouchers.use.none')}</p>}
          <ul className="divide-y divide-line">
            {uses.map((use) => (
              <UseRow key={use.lineId} eventId={eventId} currency={currency} use={use} />
            ))}
          </ul>
          <MoreButton list={list} />
        </div>
      ) : list.error ? (
        <FailureView error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <LoadingRows label={t('frame.loading')} />
      )}
    </Dialog>
  );
}

interface UseRowProps extends Pick<VoucherUsesProps, 'eventId' | 'currency'> {
  readonly use: VoucherUse;
}

function UseRow({ eventId, currency, use }: UseRowProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  return (
    <li className="flex items-start justify-between gap-3 py-2.5">
      <div className="min-w-0">
        <p className="font-medium">{use.buyer}</p>
        <p className="text-sm text-muted">
          {[use.label, use.ticketType, format.dateTime(use.orderedAt)].filter(Boolean).join(' · ')}
        </p>
        <TextLink to={`/events/${eventId}/money/${use.orderId}`}>
          {t('vouchers.use.order')} {use.orderCode}
        </TextLink>
      </div>
      <div className="grid shrink-0 justify-items-end gap-1 tabular-nums">
        {use.discount > 0 && <span>−{format.money(use.discount, currency)}</span>}
        {use.isCancelled && <StatusPill>{t('vouchers.use.cancelled')}</StatusPill>}
      </div>
    </li>
  );
}
