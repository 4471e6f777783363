import { calendarAddress, ticketPdfAddress } from '@ringside/client/api';
import { TicketAnswers } from '@ringside/client/seat-map';
import { useFormats, useLanguage, useTexts } from '@ringside/client/texts';
import { Button, buttonClasses, Card, Notice } from '@ringside/client/ui';
import type { MyTickets } from '@ringside/contracts/tickets';
import { CalendarPlus, Download, Pencil, QrCode } from 'lucide-react';
import { type ReactNode, Suspense, useState } from 'react';
import { SeatSpot } from './seat-spot';
import { type OfTicket, ticketName } from './of-ticket';
import { TicketCodeDialog } from './ticket-code-dialog';
import { TicketDrawer } from './ticket-drawer';
import { TicketQr } from './ticket-qr';

interface TicketCardProps extends OfTicket {
  readonly mine: MyTickets;
  /** Whether the server can be asked: what is kept cannot be changed. */
  readonly isLive: boolean;
}

/** One ticket: its code, what it is, and where its seat is. */
export function TicketCard({ eventId, ticket, mine, isLive }: TicketCardProps): ReactNode {
  const t = useTexts();
  const [isShown, setShown] = useState(false);
  const [isChanging, setChanging] = useState(false);
  const name = ticketName(ticket);
  const { code } = ticket;
  return (
    <Card>
      <div className="grid gap-5 sm:grid-cols-[13rem_1fr]">
        {code && (
          <button
            type="button"
            onClick={() => setShown(true)}
            aria-label={`${t('tickets.showCode')}: ${name}`}
            className="mx-auto w-full max-w-64 rounded-control border border-line bg-white p-1"
          >
            <TicketQr code={code} label={t('tickets.codeOf', { ticket: name })} />
          </button>
        )}
        <div className="grid min-w-0 content-start gap-4">
          <TicketFacts ticket={ticket} />
          <div className="flex flex-wrap gap-2">
            {code && (
              <Button variant="primary" icon={<QrCode aria-hidden="true" />} onClick={() => setShown(true)}>
                {t('tickets.showCode')}
              </Button>
            )}
            {isLive && <TicketTools eventId={eventId} ticket={ticket} onChange={() => setChanging(true)} />}
          </div>
          {isLive && (
            <Suspense fallback={null}>
              <TicketAnswers eventId={eventId} ticketId={ticket.ticketId} name={name} />
            </Suspense>
          )}
          {ticket.seatNo !== null && <SeatSpot eventId={eventId} seatNo={ticket.seatNo} label={name} />}
        </div>
      </div>
      {code && <TicketCodeDialog open={isShown} name={name} code={code} onClose={() => setShown(false)} />}
      <TicketDrawer
        open={isChanging}
        onClose={() => setChanging(false)}
        eventId={eventId}
        ticket={ticket}
        mine={mine}
      />
    </Card>
  );
}

function TicketTools({ onChange, ...of }: OfTicket & { readonly onChange: () => void }): ReactNode {
  const t = useTexts();
  const { may, code } = of.ticket;
  return (
    <>
      {(may.own || may.name || may.seat) && (
        <Button icon={<Pencil aria-hidden="true" />} onClick={onChange}>
          {t('tickets.more')}
        </Button>
      )}
      {code && <TicketFiles {...of} />}
    </>
  );
}

function TicketFiles({ eventId, ticket }: OfTicket): ReactNode {
  const t = useTexts();
  const { language } = useLanguage();
  return (
    <>
      <a className={buttonClasses()} href={ticketPdfAddress(eventId, ticket.ticketId, language)} download>
        <Download aria-hidden="true" />
        {t('tickets.pdf')}
      </a>
      <a className={buttonClasses()} href={calendarAddress(eventId)} download>
        <CalendarPlus aria-hidden="true" />
        {t('tickets.calendar')}
      </a>
    </>
  );
}

function TicketFacts({ ticket }: Pick<OfTicket, 'ticket'>): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const { label, ticketType, orderCode, participant, participantName, checkedInAt, state } = ticket;
  const person = participant?.name ?? participantName;
  return (
    <div className="grid gap-1">
      <h2 className="text-2xl font-bold break-words">{label ?? ticketType ?? t('tickets.noSeat')}</h2>
      {label && ticketType && <p>{ticketType}</p>}
      <p className="text-muted">{person ? t('tickets.for', { name: person }) : t('tickets.forNobody')}</p>
      <p className="text-sm text-muted">{t('tickets.order', { code: orderCode })}</p>
      {checkedInAt && (
        <p className="font-medium text-positive">{t('tickets.isIn', { time: format.dateTime(checkedInAt) })}</p>
      )}
      {state === 'due' && <Notice tone="warning">{t('tickets.due')}</Notice>}
    </div>
  );
}
