import { FailureView, PageHeading } from '@ringside/client/shell';
import { useFormats, useTexts } from '@ringside/client/texts';
import { EmptyState, LinkButton, LoadingRows, Notice } from '@ringside/client/ui';
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
  const { list, event, title, mine, keptAt } = useMyTickets(eventId);
  const zone = event?.timeZone;
  return (
    <>
      <header className="grid gap-1.5">
        <PageHeading title={t('tickets.title')} className="text-3xl font-bold" />
        {title && <p className="text-muted">{title}</p>}
        {event && <p className="text-sm text-muted">{format.dateSpan(event.startsAt, event.endsAt, zone)}</p>}
      </header>
      {keptAt && (
        <Notice tone="warning" announce>
          {t('tickets.offline', { time: format.dateTime(keptAt) })}
        </Notice>
      )}
      {mine && <TicketOffers eventId={eventId} mine={mine} />}
      {mine ? (
        mine.tickets.map((ticket) => (
          <TicketCard key={ticket.ticketId} eventId={eventId} ticket={ticket} mine={mine} isLive={!keptAt} />
        ))
      ) : list.isError ? (
        <FailureView error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <LoadingRows label={t('frame.loading')} />
      )}
      {mine?.tickets.length === 0 && (
        <EmptyState
          icon={<Ticket aria-hidden="true" />}
          title={t('tickets.none')}
          action={<LinkButton to={`/events/${eventId}/seats`}>{t('tickets.toEvent')}</LinkButton>}
        >
          {t('tickets.noneText')}
        </EmptyState>
      )}
      {mine && mine.tickets.length > 0 && (
        <>
          <p className="text-sm text-muted">{t('tickets.kept')}</p>
          {mine.seatingLockAt && (
            <p className="text-sm text-muted">
              {t('tickets.lockAt', { time: format.dateTime(mine.seatingLockAt, zone) })}
            </p>
          )}
        </>
      )}
      {!keptAt && <TeamLink eventId={eventId} />}
      {!keptAt && mine && mine.tickets.length > 0 && <NameChoice />}
    </>
  );
}
