import { useTexts } from '@ringside/client/texts';
import { Button, Card, ConfirmDialog } from '@ringside/client/ui';
import type { MySeats } from '@ringside/contracts/booking';
import { type ReactNode, useState } from 'react';
import { SeatIcon } from '../canvas/seat-icon';
import type { Booking } from './use-booking';

interface MyTicketsProps {
  readonly tickets: MySeats['tickets'];
  readonly booking: Booking;
  readonly onShow: (seatNo: number) => void;
}

/** The seats that are the buyer's for good, and the way to give one back. */
export function MyTickets({ tickets, booking, onShow }: MyTicketsProps): ReactNode {
  const t = useTexts();
  const [asked, setAsked] = useState<MySeats['tickets'][number] | null>(null);
  const isOpen = asked !== null && tickets.some(({ ticketId }) => ticketId === asked.ticketId);
  return (
    <>
      {tickets.length > 0 && (
        <Card title={t('booking.mySeats', { count: tickets.length })}>
          <ul className="grid gap-1">
            {tickets.map((ticket) => (
              <li key={ticket.ticketId} className="flex items-center gap-2">
                <button
                  type="button"
                  onClick={() => onShow(ticket.seatNo)}
                  className="flex min-h-11 grow items-center gap-3 rounded-control px-1 text-left hover:bg-hover"
                >
                  <SeatIcon look="mine" className="size-7" />
                  <span>
                    <span className="block font-semibold">{ticket.label}</span>
                    <span className="block text-sm text-muted">{t('booking.order', { code: ticket.orderCode })}</span>
                  </span>
                </button>
                <Button size="small" onClick={() => setAsked(ticket)}>
                  {t('booking.giveBack')}
                </Button>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <ConfirmDialog
        open={isOpen}
        title={t('booking.giveBackTitle', { seat: asked?.label ?? '' })}
        confirmLabel={t('booking.giveBack')}
        cancelLabel={t('frame.cancel')}
        danger
        busy={booking.pending.giveBack.isPending}
        onConfirm={() => asked && booking.giveBack(asked.ticketId)}
        onCancel={() => setAsked(null)}
      >
        {t('booking.giveBackText')}
      </ConfirmDialog>
    </>
  );
}
