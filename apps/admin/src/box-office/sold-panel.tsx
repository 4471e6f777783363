import { QrCode } from '@ringside/client/shell';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Button, Card, Notice } from '@ringside/client/ui';
import type { BoxOfficeOrder } from '@ringside/contracts/box-office';
import type { EventId } from '@ringside/kernel';
import { type ReactNode, useEffect, useRef } from 'react';
import { PrintCards } from '../cards/print-cards';
import { TakeBackButton } from './take-back-button';

interface SoldPanelProps {
  readonly eventId: EventId;
  readonly order: BoxOfficeOrder;
  readonly onNext: () => void;
}

/** What was sold, with a code for each ticket: to scan from the screen, or to print. */
export function SoldPanel({ eventId, order, onNext }: SoldPanelProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus(), []);
  const { code, guest, currency, total, due, cash, tickets } = order;
  return (
    <Card title={t('office.sold', { code })}>
      <div className="grid gap-4">
        <p role="status" className="font-medium">
          {guest} · {format.money(total, currency)}
        </p>
        {due > 0 && <Notice tone="warning">{t('office.sold.due', { amount: format.money(due, currency) })}</Notice>}
        <ul className="grid gap-4">
          {tickets.map((ticket) => {
            const what = ticket.label ?? ticket.ticketType ?? code;
            return (
              <li key={ticket.ticketId} className="grid justify-items-center gap-2">
                <QrCode text={ticket.code} label={t('office.code', { what })} />
                <p className="font-semibold">
                  {what} {ticket.label && ticket.ticketType && <span className="text-muted">{ticket.ticketType}</span>}
                </p>
              </li>
            );
          })}
        </ul>
        <PrintCards eventId={eventId} what={code} which={{ orderId: order.orderId }} />
        <Button ref={next} variant="primary" onClick={onNext}>
          {t('office.next')}
        </Button>
        {cash > 0 && cash === total && <TakeBackButton eventId={eventId} order={order} onDone={onNext} />}
      </div>
    </Card>
  );
}
