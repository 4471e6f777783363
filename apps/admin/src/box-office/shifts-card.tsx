import { boxOfficeQueries } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Button, Card, type Column, LoadingRows, Table } from '@ringside/client/ui';
import type { Shift } from '@ringside/contracts/box-office';
import type { EventId } from '@ringside/kernel';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { MoreButton } from '../events/more-button';
import { CloseShiftDialog, useDifference } from './shift-dialogs';

/** Everybody's shifts with what was counted, for those who oversee the box office. */
export function ShiftsCard({ eventId }: { readonly eventId: EventId }): ReactNode {
  const t = useAdminTexts();
  const query = useInfiniteQuery(boxOfficeQueries.shifts(eventId));
  const [closing, setClosing] = useState<Shift | null>(null);
  const columns = useColumns(setClosing);
  const shifts = query.data?.pages.flatMap(({ items }) => items);
  return (
    <Card title={t('office.shifts')}>
      {!shifts && query.error && <FailureView error={query.error} onRetry={() => void query.refetch()} />}
      {!shifts && !query.error && <LoadingRows label={t('frame.loading')} />}
      {shifts && (
        <Table
          caption={t('office.shifts')}
          columns={columns}
          rows={shifts}
          rowKey={({ shiftId }) => shiftId}
          empty={<p className="text-sm text-muted">{t('office.shifts.none')}</p>}
        />
      )}
      <MoreButton list={query} />
      {closing && <CloseShiftDialog eventId={eventId} shift={closing} onClose={() => setClosing(null)} />}
    </Card>
  );
}

function useColumns(onClose: (shift: Shift) => void): Column<Shift>[] {
  const t = useAdminTexts();
  const format = useFormats();
  const tell = useDifference();
  const money = (key: 'cash' | 'card' | 'refunded') => (shift: Shift) => format.money(shift[key], shift.currency);
  return [
    { key: 'cashier', header: t('office.shifts.cashier'), cell: ({ cashier }) => cashier, isName: true },
    {
      key: 'time',
      header: t('office.shifts.time'),
      cell: ({ openedAt, closedAt }) =>
        `${format.dateTime(openedAt)} – ${closedAt ? format.time(closedAt) : t('office.shifts.open')}`,
    },
    { key: 'cash', header: t('office.shifts.cash'), cell: money('cash'), align: 'end' },
    { key: 'card', header: t('office.shifts.card'), cell: money('card'), align: 'end' },
    { key: 'refunded', header: t('office.shifts.refunded'), cell: money('refunded'), align: 'end' },
    {
      key: 'difference',
      header: t('office.shifts.difference'),
      cell: (shift) =>
        shift.closedAt ? (
          `${tell(shift)}${shift.note && ` (${shift.note})`}`
        ) : (
          <Button size="small" onClick={() => onClose(shift)}>
            {t('office.shift.close')}
          </Button>
        ),
      align: 'end',
    },
  ];
}
