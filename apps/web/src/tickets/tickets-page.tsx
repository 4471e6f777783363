import { FailureView, PageHeading } from '@ringside/client/shell';
import { useFormats, useTexts } from '@ringside/client/texts';
import { EmptyState, LinkButton, LoadingRows, Notice } from '@ringside/client/ui';
import type { MyTickets } from '@ringside/contracts/tickets';
import type { EventId } from '@ringside/kernel';
import { Ticket } from 'lucide-react';
import type { ReactNode } from 'react';
import { NameChoice } from './name-choice';
import { TeamLink } from './team-link';
import { TicketCard } from './ticket-card';
import { TicketOffers } from './ticket-offers';
import { useMyTickets } from './use-my-tickets';

/** What somebody has at one event: codes to show at the door, and what can be done with them. */
export function TicketsPage({ eventId }: { readonly eventId: EventId }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const { list, event, title, mine, kept } = useMyTickets(eventId);
  return (
    <>
      <header className="grid gap-1.5">
        <PageHeading title={t('tickets.title')} className="text-3xl font-bold" />
        {title && <p className="text-muted">{title}</p>}
        {event && <p className="text-sm text-muted">{format.dateSpan(event.startsAt, event.endsAt, event.timeZone)}</p>}
      </header>
      {kept && (
        <Notice tone="warning" announce>
          {t('tickets.offline', { time: format.dateTime(kept.at) })}
        </Notice>
      )}
      {mine && <Mine eventId={eventId} mine={mine} isLive={!kept} zone={event?.timeZone} />}
      {!mine && list.isError && <FailureView error={list.error} onRetry={() => void list.refetch()} />}
      {!mine && !list.isError && <LoadingRows label={t('frame.loading')} />}
    </>
  );
}

interface MineProps {
  readonly eventId: EventId;
  readonly mine: MyTickets;
  /** Whether the server can be asked: what is kept cannot be changed. */
  readonly isLive: boolean;
  readonly zone: string | undefined;
}

function Mine({ eventId, mine, isLive, zone }: MineProps): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const hasTickets = mine.tickets.length > 0;
  return (
    <>
      {isLive && <TicketOffers eventId={eventId} mine={mine} />}
      {mine.tickets.map((ticket) => (
        <TicketCard key={ticket.ticketId} eventId={eventId} ticket={ticket} mine={mine} isLive={isLive} />
      ))}
      {!hasTickets && (
        <EmptyState
          icon={<Ticket aria-hidden="true" />}
          title={t('tickets.none')}
          action={<LinkButton to={`/events/${eventId}/seats`}>{t('tickets.toEvent')}</LinkButton>}
        >
          {t('tickets.noneText')}
        </EmptyState>
      )}
      {hasTickets && <p className="text-sm text-muted">{t('tickets.kept')}</p>}
      {hasTickets && mine.seatingLockAt && (
        <p className="text-sm text-muted">{t('tickets.lockAt', { time: format.dateTime(mine.seatingLockAt, zone) })}</p>
      )}
      {isLive && <TeamLink eventId={eventId} />}
      {isLive && hasTickets && <NameChoice />}
    </>
  );
}
