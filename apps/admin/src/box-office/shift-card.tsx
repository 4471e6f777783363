import { boxOfficeQueries } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Button, Card, LoadingRows } from '@ringside/client/ui';
import type { Shift } from '@ringside/contracts/box-office';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { CloseShiftDialog, MoveDrawerDialog, OpenShiftDialog } from './shift-dialogs';

interface ShiftCardProps {
  readonly eventId: EventId;
  readonly currency: string;
}

/** The cashier's own session: what is in the drawer, and its beginning and end. */
export function ShiftCard({ eventId, currency }: ShiftCardProps): ReactNode {
  const t = useAdminTexts();
  const { data, error, refetch } = useQuery(boxOfficeQueries.shift(eventId));
  const [isOpening, setOpening] = useState(false);
  if (!data) {
    if (error) return <FailureView error={error} onRetry={() => void refetch()} />;
    return <LoadingRows label={t('frame.loading')} />;
  }
  if (data.shift) return <OpenShift eventId={eventId} shift={data.shift} />;
  return (
    <Card title={t('office.shift')}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>{t('office.shift.none')}</p>
        <Button variant="primary" onClick={() => setOpening(true)}>
          {t('office.shift.open')}
        </Button>
      </div>
      {isOpening && <OpenShiftDialog eventId={eventId} currency={currency} onClose={() => setOpening(false)} />}
    </Card>
  );
}

function OpenShift({ eventId, shift }: { readonly eventId: EventId; readonly shift: Shift }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const [asks, setAsks] = useState<'move' | 'close' | null>(null);
  const money = (amount: number) => format.money(amount, shift.currency);
  const facts = { sales: shift.sales, cash: money(shift.cash), card: money(shift.card) };
  return (
    <Card title={t('office.shift')}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>
          {t('office.shift.since', { time: format.time(shift.openedAt) })} · {t('office.shift.facts', facts)}
          {shift.refunded > 0 && ` · ${t('office.shift.refunded', { amount: money(shift.refunded) })}`}
          <span className="block font-semibold">{t('office.shift.expected', { amount: money(shift.expected) })}</span>
        </p>
        <span className="flex flex-wrap gap-2">
          <Button onClick={() => setAsks('move')}>{t('office.shift.move')}</Button>
          <Button onClick={() => setAsks('close')}>{t('office.shift.close')}</Button>
        </span>
      </div>
      {asks === 'move' && <MoveDrawerDialog eventId={eventId} shift={shift} onClose={() => setAsks(null)} />}
      {asks === 'close' && <CloseShiftDialog eventId={eventId} shift={shift} onClose={() => setAsks(null)} />}
    </Card>
  );
}
