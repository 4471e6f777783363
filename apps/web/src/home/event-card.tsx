import { useSession } from '@ringside/client/api';
import { EventCover } from '@ringside/client/shell';
import { useFormats, useTexts } from '@ringside/client/texts';
import { classes } from '@ringside/client/ui';
import type { EventSummary } from '@ringside/contracts/events';
import { CalendarDays, MapPin, Users, Wifi } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { Link } from 'react-router';
import { EventMoment } from '../event/event-when';
import { Games } from '../event/games';

const FavouriteHeart = lazy(async () => ({
  default: (await import('../registration/favourite-heart')).FavouriteHeart,
}));

interface EventCardProps {
  readonly event: EventSummary;
  /** The first of its group, drawn wide. */
  readonly isLarge?: boolean;
}

const looks = {
  card: {
    sheet: 'grid-rows-[auto_1fr]',
    picture: 'h-40',
    sizes: '(min-width: 64rem) 24rem, (min-width: 40rem) 50vw, 100vw',
    words: 'p-4',
    title: 'text-lg',
    summary: 'line-clamp-2 text-sm',
  },
  feature: {
    sheet: 'md:grid-cols-[3fr_2fr]',
    picture: 'h-52 md:order-2 md:h-full',
    sizes: '(min-width: 48rem) 30rem, 100vw',
    words: 'p-5 sm:p-7',
    title: 'text-2xl sm:text-3xl',
    summary: 'line-clamp-3',
  },
} as const;

/** An event in a list; all of it leads to the event's page. */
export function EventCard({ event, isLarge = false }: EventCardProps): ReactNode {
  const { user } = useSession();
  const look = looks[isLarge ? 'feature' : 'card'];
  return (
    <article
      className={classes(
        'group relative grid overflow-clip rounded-card border border-line bg-raised shadow-card',
        'transition-[translate,box-shadow,border-color] duration-200',
        'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus hover:-translate-y-0.5 hover:border-outline hover:shadow-overlay',
        look.sheet,
      )}
    >
      <div className={classes('relative', look.picture)}>
        <EventCover event={event} sizes={look.sizes} isFirst={isLarge} className="absolute inset-0 size-full" />
        <div className="absolute top-3 left-3">
          <EventMoment event={event} />
        </div>
        {user && (
          <Suspense fallback={null}>
            <FavouriteHeart event={event} className="absolute top-2 right-2 z-10" />
          </Suspense>
        )}
      </div>
      <div className={classes('grid content-start gap-2', look.words)}>
        <h3 className={classes('font-bold', look.title)}>
          <Link to={`/events/${event.id}`} className="outline-none after:absolute after:inset-0">
            {event.title}
          </Link>
        </h3>
        <p className={classes('text-muted', look.summary)}>{event.summary}</p>
        <Facts event={event} />
        {event.games.length > 0 && <Games games={event.games} />}
      </div>
    </article>
  );
}

function Facts({ event }: { readonly event: EventSummary }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const Place = event.venue ? MapPin : Wifi;
  return (
    <ul
      className={
        'mt-1 grid gap-1.5 text-sm text-muted [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0 [&>li]:flex [&>li]:gap-2'
      }
    >
      <li>
        <CalendarDays aria-hidden="true" />
        {format.dateSpan(event.startsAt, event.endsAt, event.timeZone)}
      </li>
      <li>
        <Place aria-hidden="true" />
        <span className="truncate">{event.venue?.name ?? t('events.online')}</span>
      </li>
      <li>
        <Users aria-hidden="true" />
        {t('events.places', { count: event.capacity })}
      </li>
    </ul>
  );
}
