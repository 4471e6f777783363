import { favouriteQueries } from '@ringside/client/api';
import { loadRegistrationsTexts, MoreTexts, useFormats, useTexts } from '@ringside/client/texts';
import { LinkButton } from '@ringside/client/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Heart } from 'lucide-react';
import type { ReactNode } from 'react';
import { FavouriteHeart } from '../registration/favourite-heart';
import { MineSection } from './mine-section';
import { MoreOfMine } from './more-of-mine';

/** The events that the person follows. */
export function MyFavourites(): ReactNode {
  return (
    <MoreTexts load={loadRegistrationsTexts}>
      <Favourites />
    </MoreTexts>
  );
}

function Favourites(): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const list = useInfiniteQuery(favouriteQueries.events());
  const events = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <MineSection
        title={t('registrations.followed')}
        nothing={t('registrations.followed.none')}
        icon={<Heart aria-hidden="true" />}
        isPending={list.isPending}
        error={list.error}
        onRetry={() => void list.refetch()}
      >
        {events.map((event) => (
          <li key={event.id} className="flex flex-wrap items-center justify-between gap-3 py-4 first:pt-0 last:pb-0">
            <div className="min-w-0">
              <p className="font-semibold">{event.title}</p>
              <p className="text-sm text-muted">{format.dateSpan(event.startsAt, event.endsAt, event.timeZone)}</p>
            </div>
            <div className="flex items-center gap-2">
              <FavouriteHeart event={event} />
              <LinkButton to={`/events/${event.id}`} size="small">
                {t('frame.details')}
              </LinkButton>
            </div>
          </li>
        ))}
      </MineSection>
      <MoreOfMine list={list} />
    </>
  );
}
