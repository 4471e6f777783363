import { calendarAddress } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Card, RichText, Skeleton } from '@ringside/client/ui';
import type { EventDetails, EventState } from '@ringside/contracts/events';
import { CalendarDays, MapPin, UserRound, Users, Wifi, type LucideIcon } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { EventHours } from './event-when';
import { Games } from './games';

const EventAnnouncements = lazy(async () => ({ default: (await import('./event-programme')).EventAnnouncements }));
const EventSchedule = lazy(async () => ({ default: (await import('./event-programme')).EventSchedule }));
const EventGallery = lazy(async () => ({ default: (await import('./event-gallery')).EventGallery }));
const EventResults = lazy(async () => ({ default: (await import('../results/event-results')).EventResults }));
const MyPart = lazy(async () => ({ default: (await import('../registration/my-part')).MyPart }));
const StateNotice = lazy(async () => ({ default: (await import('./state-notice')).StateNotice }));

/** States of which nothing needs to be said. */
const usual: ReadonlySet<EventState> = new Set(['published', 'started', 'finished']);

/** States in which people take part, or have. */
const OPEN: ReadonlySet<EventState> = new Set([...usual, 'cancelled']);

/** What the event is, when, where and by whom. */
export function EventOverview({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useTexts();
  return (
    <div className="grid items-start gap-6 md:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid gap-6">
        {usual.has(event.state) || (
          <Suspense fallback={null}>
            <StateNotice event={event} />
          </Suspense>
        )}
        {event.state === 'finished' && (
          <Suspense fallback={null}>
            <EventResults eventId={event.id} />
          </Suspense>
        )}
        <Suspense fallback={null}>
          <EventAnnouncements event={event} />
        </Suspense>
        <Card title={t('pages.event.about')}>
          {event.summary && <p className="mb-4 text-lg font-medium text-balance">{event.summary}</p>}
          <Description html={event.descriptionHtml} />
          {event.games.length > 0 && (
            <div className="mt-6">
              <h3 className="text-sm font-semibold text-muted">{t('pages.event.games')}</h3>
              <Games games={event.games} />
            </div>
          )}
        </Card>
        <Suspense fallback={null}>
          <EventSchedule event={event} />
        </Suspense>
        {event.cover && (
          <Suspense fallback={null}>
            <EventGallery eventId={event.id} />
          </Suspense>
        )}
      </div>
      <div className="grid gap-6 max-md:contents">
        {OPEN.has(event.state) && (
          <div className="max-md:order-first">
            <Suspense fallback={<Skeleton className="h-48 rounded-card" />}>
              <MyPart eventId={event.id} />
            </Suspense>
          </div>
        )}
        <Facts event={event} />
      </div>
    </div>
  );
}

/** What the server made of the Markdown. */
function Description({ html }: { readonly html: string }): ReactNode {
  const t = useTexts();
  return html === '' ? <p className="text-muted">{t('pages.event.noDescription')}</p> : <RichText html={html} />;
}

const link = 'text-sm font-medium text-accent-text underline';

/** Where that is, on a map that the reader opens; the page itself asks no other site for anything. */
const onMap = (address: string) => `https://osm.org/search?query=${encodeURIComponent(address)}`;

function Facts({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useTexts();
  const { venue, organizer } = event;
  return (
    <Card>
      <dl className="grid gap-5">
        <Fact icon={CalendarDays} name={t('pages.event.when')}>
          <EventHours event={event} />
          <a href={calendarAddress(event.id)} download className={link}>
            {t('pages.event.calendar')}
          </a>
        </Fact>
        <Fact icon={venue ? MapPin : Wifi} name={t('pages.event.where')}>
          <p className="font-medium">{venue?.name ?? t('events.online')}</p>
          {venue?.address ? (
            <a href={onMap(venue.address)} target="_blank" rel="noreferrer" className={link}>
              {venue.address}
            </a>
          ) : (
            <p className="text-sm text-muted">{!venue && t('pages.event.onlineHow')}</p>
          )}
        </Fact>
        <Fact icon={Users} name={t('pages.event.capacity')}>
          <p className="font-medium">{t('events.places', { count: event.capacity })}</p>
        </Fact>
        <Fact icon={UserRound} name={t('events.organizer')}>
          <p className="font-medium">{organizer.name}</p>
        </Fact>
      </dl>
    </Card>
  );
}

interface FactProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly children: ReactNode;
}

function Fact({ icon: Icon, name, children }: FactProps): ReactNode {
  return (
    <div className="grid grid-cols-[auto_1fr] gap-x-3">
      <dt className="col-span-2 grid grid-cols-subgrid items-center text-sm font-semibold text-muted">
        <Icon aria-hidden="true" className="size-4.5 text-accent-text" />
        {name}
      </dt>
      <dd className="col-start-2">{children}</dd>
    </div>
  );
}
