import { loadTournamentsTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { TextLink } from '@ringside/client/ui';
import type { EventDetails } from '@ringside/contracts/events';
import type { TournamentId } from '@ringside/kernel';
import { ChevronLeft } from 'lucide-react';
import { lazy, type ReactNode } from 'react';
import { useParams } from 'react-router';

const importBracket = () => import('@ringside/client/bracket');
const TournamentList = lazy(async () => ({ default: (await importBracket()).TournamentList }));
const TournamentView = lazy(async () => ({ default: (await importBracket()).TournamentView }));

interface PartOfEvent {
  readonly event: EventDetails;
}

/** The tournaments of the event; each leads to its own page. */
export function EventTournaments({ event }: PartOfEvent): ReactNode {
  void importBracket(); // at once with its texts, not after them
  return (
    <MoreTexts load={loadTournamentsTexts}>
      <TournamentList eventId={event.id} linkTo={({ id }) => `/events/${event.id}/tournaments/${id}`} />
    </MoreTexts>
  );
}

/** One tournament, live. */
export function EventTournament({ event }: PartOfEvent): ReactNode {
  const t = useTexts();
  const { tournamentId = '' } = useParams();
  void importBracket();
  return (
    <div className="grid gap-4">
      <TextLink
        to={`/events/${event.id}/tournaments`}
        className="inline-flex items-center gap-1 justify-self-start text-sm no-underline hover:underline"
      >
        <ChevronLeft aria-hidden="true" className="size-4" />
        {t('pages.event.tournaments')}
      </TextLink>
      <MoreTexts load={loadTournamentsTexts}>
        <TournamentView eventId={event.id} tournamentId={tournamentId as TournamentId} />
      </MoreTexts>
    </div>
  );
}
