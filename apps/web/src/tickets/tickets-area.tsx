import { RefusalError, useSession } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { loadBookingTexts, loadTicketsTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { LoadingRows } from '@ringside/client/ui';
import type { EventId } from '@ringside/kernel';
import type { ReactNode } from 'react';
import { Route, Routes, useParams } from 'react-router';
import { TeamSeatingPage } from './team-seating-page';
import { TicketsPage } from './tickets-page';

/** Seats are called here as on the map. */
const loadTexts: typeof loadTicketsTexts = async (language) => ({
  ...(await loadBookingTexts(language)),
  ...(await loadTicketsTexts(language)),
});

/** Everything below `/tickets/<event>`. */
export function TicketsArea(): ReactNode {
  const { eventId } = useParams();
  return (
    <MoreTexts load={loadTexts}>
      <div className="mx-auto grid w-full max-w-4xl content-start gap-6 px-4 py-8 sm:px-6 sm:py-12 [&>*]:min-w-0">
        <SignedIn>
          <Routes>
            <Route index element={<TicketsPage eventId={eventId as EventId} />} />
            <Route path="team" element={<TeamSeatingPage eventId={eventId as EventId} />} />
          </Routes>
        </SignedIn>
      </div>
    </MoreTexts>
  );
}

function SignedIn({ children }: { readonly children: ReactNode }): ReactNode {
  const t = useTexts();
  const { user, isKnown } = useSession();
  // without a connection nobody knows who is here: what the page has kept is shown all the same
  if (user || (!isKnown && !navigator.onLine)) return children;
  return isKnown ? (
    <FailureView error={new RefusalError('NOT_SIGNED_IN')} />
  ) : (
    <LoadingRows label={t('frame.loading')} />
  );
}
