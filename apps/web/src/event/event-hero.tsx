import { useSession } from '@ringside/client/api';
import { EventCover, PageHeading } from '@ringside/client/shell';
import { useFormats, useTexts } from '@ringside/client/texts';
import { classes, LinkButton } from '@ringside/client/ui';
import type { EventDetails } from '@ringside/contracts/events';
import { CalendarDays, MapPin, Users, Wifi } from 'lucide-react';
import type { ReactNode } from 'react';
import type { EventPart } from './event-part';
import { EventMoment } from './event-when';

interface EventHeroProps {
  readonly event: EventDetails;
  /** Beside the overview it is a band with the title only: the others need the room. */
  readonly part: EventPart;
}

/** The head of an event's page: its picture, name, time and place. */
export function EventHero({ event, part }: EventHeroProps): ReactNode {
  const t = useTexts();
  const isSmall = part !== 'overview';
  return (
    <header className="relative isolate overflow-clip bg-night text-white">
      <EventCover event={event} sizes="100vw" isFirst className="absolute inset-0 -z-10 size-full" />
      <div className="absolute inset-0 -z-10 bg-gradient-to-t from-night/95 via-night/75 to-night/40 sm:bg-gradient-to-r sm:from-night/95 sm:via-night/70 sm:to-night/10" />
      <div className={classes('mx-auto grid w-full max-w-6xl gap-3 px-4 sm:px-6', isSmall ? 'py-4' : 'py-10 sm:py-14')}>
        {!isSmall && (
          <div>
            <EventMoment event={event} />
          </div>
        )}
        <PageHeading
          title={event.title}
          tab={isSmall ? `${t(`pages.event.${part}`)} · ${event.title}` : event.title}
          className={classes('max-w-3xl font-extrabold', isSmall ? 'text-xl sm:text-2xl' : 'text-3xl sm:text-5xl')}
        />
        {!isSmall && (
          <>
            <p className="text-sm text-white/80">{t('events.by', { name: event.organizer.name })}</p>
            <Facts event={event} />
            <WaysIn event={event} />
          </>
        )}
      </div>
    </header>
  );
}

function Facts({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const Place = event.venue ? MapPin : Wifi;
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-2 text-sm font-medium sm:text-base [&_svg]:size-5 [&_svg]:shrink-0 [&_svg]:text-accent [&>li]:flex [&>li]:items-center [&>li]:gap-2">
      <li>
        <CalendarDays aria-hidden="true" />
        {format.dateSpan(event.startsAt, event.endsAt, event.timeZone)}
      </li>
      <li>
        <Place aria-hidden="true" />
        {event.venue?.name ?? t('events.online')}
      </li>
      <li>
        <Users aria-hidden="true" />
        {t('events.places', { count: event.capacity })}
      </li>
    </ul>
  );
}

/** What most people come for. An online event has no hall, so its tournaments come first. */
function WaysIn({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useTexts();
  const { user, isKnown } = useSession();
  const base = `/events/${event.id}`;
  if (event.state !== 'published' && event.state !== 'started') return null;
  return (
    <div className="mt-2 grid gap-3">
      <div className="flex flex-wrap gap-3">
        {event.venue && (
          <LinkButton to={`${base}/seats`} variant="primary" size="large" className="max-sm:grow">
            {t('pages.event.takeSeat')}
          </LinkButton>
        )}
        <LinkButton
          to={`${base}/tournaments`}
          variant={event.venue ? 'secondary' : 'primary'}
          size="large"
          className="max-sm:grow"
        >
          {t('pages.event.play')}
        </LinkButton>
      </div>
      {isKnown && !user && <p className="text-sm text-white/80">{t('pages.event.signInToTakePart')}</p>}
    </div>
  );
}
