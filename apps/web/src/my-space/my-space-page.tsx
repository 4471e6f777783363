import { RefusalError, useSession } from '@ringside/client/api';
import { FailureView, PageHeading } from '@ringside/client/shell';
import { useTexts } from '@ringside/client/texts';
import { LoadingRows } from '@ringside/client/ui';
import { lazy, Suspense, type ReactNode } from 'react';
import { MyOrders } from '../orders/my-orders';
import { MyFavourites } from './my-favourites';
import { MyRegistrations } from './my-registrations';
import { MySeats } from './my-seats';
import { MyTeams } from './my-teams';
import { MyTournaments } from './my-tournaments';

const CalendarFeed = lazy(async () => ({ default: (await import('../discovery/calendar-feed')).CalendarFeed }));

/** What is the person's own, at all events. */
export function MySpacePage(): ReactNode {
  const t = useTexts();
  const { user, isKnown } = useSession();
  return (
    <div className="mx-auto grid w-full max-w-4xl gap-6 px-4 py-8 sm:px-6 sm:py-12">
      <header className="grid gap-1.5">
        <PageHeading title={t('pages.mine.title')} className="text-3xl font-bold" />
        <p className="text-muted">{t('pages.mine.lead')}</p>
      </header>
      {user ? <Mine /> : isKnown ? <FailureView error={new RefusalError('NOT_SIGNED_IN')} /> : <Waiting />}
    </div>
  );
}

function Waiting(): ReactNode {
  const t = useTexts();
  return <LoadingRows label={t('frame.loading')} />;
}

function Mine(): ReactNode {
  return (
    <>
      <MyRegistrations />
      <MySeats />
      <Suspense fallback={null}>
        <MyOrders />
      </Suspense>
      <MyTournaments />
      <MyFavourites />
      <MyTeams />
      <Suspense fallback={null}>
        <CalendarFeed />
      </Suspense>
    </>
  );
}
