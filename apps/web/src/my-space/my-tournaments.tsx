import { tournamentQueries } from '@ringside/client/api';
import { loadTournamentsTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { LinkButton } from '@ringside/client/ui';
import type { EventSummary } from '@ringside/contracts/events';
import { useQueries } from '@tanstack/react-query';
import { Trophy } from 'lucide-react';
import type { ReactNode } from 'react';
import { MineSection } from './mine-section';

interface MyTournamentsProps {
  readonly events: readonly EventSummary[];
}

/** The tournaments that the person has entered, event by event. */
export function MyTournaments(props: MyTournamentsProps): ReactNode {
  return (
    <MoreTexts load={loadTournamentsTexts}>
      <Tournaments {...props} />
    </MoreTexts>
  );
}

function Tournaments({ events }: MyTournamentsProps): ReactNode {
  const t = useTexts();
  const answers = useQueries({ queries: events.map(({ id }) => tournamentQueries.list(id)) });
  const mine = events.flatMap((event, index) =>
    (answers[index]?.data ?? []).filter((each) => each.mine).map((tournament) => ({ event, tournament })),
  );
  return (
    <MineSection
      title={t('pages.mine.tournaments')}
      nothing={t('pages.mine.noTournaments')}
      icon={<Trophy aria-hidden="true" />}
      isPending={answers.some(({ isPending }) => isPending)}
      error={answers.find(({ error }) => error)?.error}
      onRetry={() => answers.forEach(({ error, refetch }) => error && void refetch())}
    >
      {mine.map(({ event, tournament }) => (
        <li key={tournament.id} className="flex flex-wrap items-center justify-between gap-3 py-4 first:pt-0 last:pb-0">
          <div className="min-w-0">
            <p className="font-semibold">{tournament.name}</p>
            <p className="text-sm text-muted">
              {event.title} · {t(`tournaments.state.${tournament.state}`)}
            </p>
          </div>
          <LinkButton to={`/events/${event.id}/tournaments/${tournament.id}`} size="small">
            {t('frame.details')}
          </LinkButton>
        </li>
      ))}
    </MineSection>
  );
}
