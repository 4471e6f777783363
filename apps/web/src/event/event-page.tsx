import { eventQueries, useLiveEvent } from '@ringside/client/api';
import { FailureView, Part, useMediaQuery } from '@ringside/client/shell';
import { useTexts } from '@ringside/client/texts';
import { classes, Loading, Skeleton } from '@ringside/client/ui';
import type { EventDetails } from '@ringside/contracts/events';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { lazy, useEffect, type ReactNode } from 'react';
import { Route, Routes, useLocation, useParams } from 'react-router';
import { EventHero } from './event-hero';
import { EventOverview } from './event-overview';
import { EventTabs } from './event-tabs';
import { partOf, type EventPart } from './event-part';

const chat = () => import('./event-chat');
const tournaments = () => import('./event-tournaments');
const ChatDock = lazy(async () => ({ default: (await import('./chat-dock')).ChatDock }));
const EventChat = lazy(async () => ({ default: (await chat()).EventChat }));
const EventParticipants = lazy(async () => ({
  default: (await import('./event-participants')).EventParticipants,
}));
const EventSeats = lazy(async () => ({ default: (await import('./event-seats')).EventSeats }));
const EventTournament = lazy(async () => ({ default: (await tournaments()).EventTournament }));
const EventTournaments = lazy(async () => ({ default: (await tournaments()).EventTournaments }));

/** Wide enough for the chat to stay beside everything else. */
const DOCK_QUERY = '(min-width: 80rem)';

/** One event and its parts. It follows the event live: a change of its state or facts appears by itself. */
export function EventPage(): ReactNode {
  const t = useTexts();
  const { eventId = '' } = useParams();
  const id = eventId as EventId;
  const { data: event, error, refetch } = useQuery(eventQueries.one(id));
  useLiveEvent(id);
  if (event) return <OpenEvent key={event.id} event={event} />;
  if (!error) return <WaitingEvent />;
  const notFound = { title: t('pages.event.notFound'), text: t('pages.event.notFound.text') };
  return <FailureView error={error} onRetry={() => void refetch()} notFound={notFound} isPage className="py-24" />;
}

function OpenEvent({ event }: { readonly event: EventDetails }): ReactNode {
  const hasDock = useMediaQuery(DOCK_QUERY);
  const { pathname } = useLocation();
  const addressed = partOf(pathname);
  const part: EventPart = hasDock && addressed === 'chat' ? 'overview' : addressed;
  useEffect(() => void window.scrollTo(0, 0), [part]); // answers a promise in newer browsers
  return (
    <div className="flex items-stretch">
      <div className="min-w-0 grow">
        <EventHero event={event} part={part} />
        <EventTabs eventId={event.id} hasChat={!hasDock} />
        <div
          className={classes(
            'mx-auto w-full px-4 py-6',
            part === 'overview' ? 'max-w-6xl sm:px-6 sm:py-8' : 'max-w-7xl',
          )}
        >
          <Part resetKey={pathname}>
            <Routes>
              <Route index element={<EventOverview event={event} />} />
              <Route path="seats" element={<EventSeats event={event} />} />
              <Route path="tournaments" element={<EventTournaments event={event} />} />
              <Route path="tournaments/:tournamentId" element={<EventTournament event={event} />} />
              <Route path="participants" element={<EventParticipants event={event} />} />
              <Route path="chat" element={hasDock ? <EventOverview event={event} /> : <EventChat event={event} />} />
            </Routes>
          </Part>
        </div>
      </div>
      {hasDock && (
        <Part waiting={<div className="w-[21rem] shrink-0 border-l border-line bg-raised" />}>
          <ChatDock event={event} />
        </Part>
      )}
    </div>
  );
}

function WaitingEvent(): ReactNode {
  const t = useTexts();
  return (
    <Loading label={t('frame.loading')}>
      <Skeleton className="h-72 rounded-none sm:h-80" />
      <div className="mx-auto grid max-w-6xl gap-4 px-4 py-8 sm:px-6">
        <Skeleton className="h-10 w-80 max-w-full" />
        <div className="grid gap-6 md:grid-cols-[2fr_1fr]">
          <Skeleton className="h-64 rounded-card" />
          <Skeleton className="h-64 rounded-card" />
        </div>
      </div>
    </Loading>
  );
}
