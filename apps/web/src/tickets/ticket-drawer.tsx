import { call, refusalOf, serverNow, useCancelTicket, useTicketChange } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, ConfirmDialog, Drawer, toasts } from '@ringside/client/ui';
import { type MyTickets, reissueTicket } from '@ringside/contracts/tickets';
import { type ReactNode, useState } from 'react';
import { MoveForm } from './move-form';
import { ManagersForm, NameForm, TransferForm } from './ticket-forms';
import { type OfTicket, ticketName } from './of-ticket';

interface TicketDrawerProps extends OfTicket {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly mine: MyTickets;
}

/** Everything that can be done with a ticket. */
export function TicketDrawer({ open, onClose, eventId, ticket, mine }: TicketDrawerProps): ReactNode {
  const t = useTexts();
  const { may } = ticket;
  const of = { eventId, ticket };
  return (
    <Drawer open={open} onClose={onClose} title={ticketName(ticket)} closeLabel={t('frame.close')}>
      <div className="grid gap-8">
        <Seating {...of} lockAt={mine.seatingLockAt} />
        {may.name && <NameForm key={ticket.rev} {...of} />}
        {may.transfer && <TransferForm {...of} />}
        {may.own && <ManagersForm key={`managers-${ticket.rev}`} {...of} />}
        {may.own && !ticket.checkedInAt && <LastSteps {...of} onDone={onClose} />}
      </div>
    </Drawer>
  );
}

function Seating({ lockAt, ...of }: OfTicket & { readonly lockAt: string | null }): ReactNode {
  const t = useTexts();
  const { may, seatNo } = of.ticket;
  if (may.seat) return seatNo === null ? null : <MoveForm {...of} />;
  return lockAt !== null && Date.parse(lockAt) <= serverNow() ? (
    <p className="text-muted">{t('tickets.locked')}</p>
  ) : null;
}

/** What cannot be taken back. */
function LastSteps({ eventId, ticket, onDone }: OfTicket & { readonly onDone: () => void }): ReactNode {
  const t = useTexts();
  const [asked, setAsked] = useState<'reissue' | 'cancel' | null>(null);
  const change = useTicketChange(eventId);
  const cancel = useCancelTicket(eventId);
  const params = { eventId, ticketId: ticket.ticketId };
  const run = (step: Promise<unknown>) =>
    void step
      .then(onDone, (error: unknown) => {
        const { code, details } = refusalOf(error);
        toasts.push({ tone: 'danger', title: t.refusal(code, details), key: 'tickets' });
      })
      .finally(() => setAsked(null));
  return (
    <div className="flex flex-wrap gap-2 border-t border-line pt-6">
      <Button onClick={() => setAsked('reissue')}>{t('tickets.reissue')}</Button>
      <Button variant="danger" onClick={() => setAsked('cancel')}>
        {t('tickets.cancel')}
      </Button>
      <ConfirmDialog
        open={asked === 'reissue'}
        title={t('tickets.reissueTitle')}
        confirmLabel={t('tickets.reissue')}
        cancelLabel={t('frame.cancel')}
        busy={change.isPending}
        onConfirm={() => run(change.mutateAsync(() => call(reissueTicket, { params })))}
        onCancel={() => setAsked(null)}
      >
        {t('tickets.reissueText')}
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'cancel'}
        title={t('tickets.cancelTitle')}
        confirmLabel={t('tickets.cancel')}
        cancelLabel={t('frame.cancel')}
        danger
        busy={cancel.isPending}
        onConfirm={() => run(cancel.mutateAsync(ticket.ticketId))}
        onCancel={() => setAsked(null)}
      >
        {t('tickets.cancelText')}
      </ConfirmDialog>
    </div>
  );
}
