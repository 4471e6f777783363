import { useTexts } from '@ringside/client/texts';
import { LoadingRows } from '@ringside/client/ui';
import { lazy, type ReactNode, Suspense } from 'react';
import type { TournamentDeskProps } from './desk/tournament-desk';

// players never need the desk: it is a file of its own
const Desk = lazy(async () => ({ default: (await import('./desk/tournament-desk')).TournamentDesk }));

/** The organizer's place for the tournaments of an event: create, seed, start, enter and correct results. */
export function TournamentDesk(props: TournamentDeskProps): ReactNode {
  const t = useTexts();
  return (
    <Suspense fallback={<LoadingRows label={t('tournaments.loading')} />}>
      <Desk {...props} />
    </Suspense>
  );
}
