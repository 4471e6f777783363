import { moneyQueries, useLiveOrders } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import {
  type AdminTexts,
  type Formats,
  loadAnswersTexts,
  MoreTexts,
  useAdminTexts,
  useFormats,
} from '@ringside/client/texts';
import { Button, LoadingRows, Notice, Stat, StatRow, StatusPill } from '@ringside/client/ui';
import type { DeskOrderMoney, SeatOffer } from '@ringside/contracts/booking';
import type { EventId, OrderId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import { useDeskEvent } from '../event-desk/use-desk-event';
import { OrderAnswers } from '../questions/order-answers';
import { ApprovalNotice } from './approval-notice';
import { attentionText } from './attention-text';
import { MarkPaidDialog } from './mark-paid-dialog';
import { ORDER_TONES } from './order-tones';
import { OrderLines } from './order-lines';
import { ResendButton } from './resend-button';
import { OrderTimeline } from './order-timeline';
import { DeskReceipts } from './desk-receipts';
import { RefundDialog } from './refund-dialog';
import { ResolveDialog } from './resolve-dialog';

/** Asked again while money is on its way. */
const ASK_AGAIN_MS = 5000;

const isMoving = (order: DeskOrderMoney | undefined) =>
  order?.state === 'inPayment' || order?.refunds.some(({ state, isByHand }) => state !== 'settled' && !isByHand);

/** One order: what was ordered, every movement of its money, and what staff can do about it. */
export function OrderMoneyView(): ReactNode {
  const t = useAdminTexts();
  const { id: eventId } = useDeskEvent();
  const { orderId = '' } = useParams();
  useLiveOrders(eventId);
  const query = useQuery({
    ...moneyQueries.order(eventId, orderId as OrderId),
    refetchInterval: ({ state }) => (isMoving(state.data) ? ASK_AGAIN_MS : false),
  });
  if (query.data) return <OrderOf eventId={eventId} order={query.data} />;
  if (!query.error) return <LoadingRows label={t('frame.loading')} />;
  return <FailureView error={query.error} onRetry={() => void query.refetch()} />;
}

interface OfOrder {
  readonly eventId: EventId;
  readonly order: DeskOrderMoney;
}

type Deed = 'markPaid' | 'lines' | 'part' | 'resolve';

function OrderOf({ eventId, order }: OfOrder): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const [deed, setDeed] = useState<Deed | null>(null);
  const money = (amount: number) => format.money(amount, order.currency);
  const close = () => setDeed(null);
  return (
    <section className="grid gap-4">
      <header className="flex flex-wrap items-center gap-3">
        <h2 className="text-xl font-bold">
          {t('money.order')} {order.code}
        </h2>
        <StatusPill tone={ORDER_TONES[order.state]}>{t(`money.state.${order.state}`)}</StatusPill>
        <span className="text-muted">{order.buyer?.name}</span>
      </header>
      {order.attention && (
        <Notice
          tone="danger"
          action={
            <Button size="small" onClick={() => setDeed('resolve')}>
              {t('money.resolve')}
            </Button>
          }
        >
          <p>{attentionText(order.attention, t)}</p>
          {order.offer && <p>{offerText(order.offer, t, format)}</p>}
        </Notice>
      )}
      {order.state === 'awaitingApproval' && <ApprovalNotice eventId={eventId} order={order} />}
      <StatRow>
        <Stat label={t('money.total')} value={money(order.total)} />
        <Stat label={t('money.paid')} value={money(order.paid)} />
        <Stat label={t('money.refunded')} value={money(order.refunded)} />
        <Stat label={t('money.due')} value={money(order.due)} />
      </StatRow>
      <Deeds eventId={eventId} order={order} onChoose={setDeed} />
      <OrderLines eventId={eventId} order={order} />
      <MoreTexts load={loadAnswersTexts}>
        <OrderAnswers eventId={eventId} orderId={order.orderId} />
      </MoreTexts>
      <OrderTimeline eventId={eventId} order={order} />
      <DeskReceipts eventId={eventId} order={order} />
      {deed === 'markPaid' && <MarkPaidDialog eventId={eventId} order={order} onClose={close} />}
      {(deed === 'lines' || deed === 'part') && (
        <RefundDialog eventId={eventId} order={order} byLines={deed === 'lines'} onClose={close} />
      )}
      {deed === 'resolve' && <ResolveDialog eventId={eventId} order={order} onClose={close} />}
    </section>
  );
}

function Deeds({ eventId, order, onChoose }: OfOrder & { readonly onChoose: (deed: Deed) => void }): ReactNode {
  const t = useAdminTexts();
  const isConfirmed = order.state === 'confirmed';
  return (
    <div className="flex flex-wrap gap-2">
      {order.state !== 'awaitingApproval' && (
        <Button variant={order.due > 0 ? 'primary' : 'secondary'} onClick={() => onChoose('markPaid')}>
          {t('money.markPaid')}
        </Button>
      )}
      {isConfirmed && <Button onClick={() => onChoose('lines')}>{t('money.refundLines')}</Button>}
      {isConfirmed && order.paid > order.refunded && (
        <Button onClick={() => onChoose('part')}>{t('money.refundPart')}</Button>
      )}
      {order.lines.some(({ ticketId }) => ticketId !== null) && (
        <ResendButton eventId={eventId} orderId={order.orderId} />
      )}
    </div>
  );
}

/** Which places are kept for a buyer until they have chosen. */
const offerText = ({ seats, until }: SeatOffer, t: AdminTexts, format: Formats): string =>
  t('money.offer', {
    seats: format.list(seats.map(({ from, to }) => (from === to ? to : `${from} → ${to}`))),
    moment: format.dateTime(until),
  });
