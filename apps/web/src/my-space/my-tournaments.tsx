import { tournamentQueries } from '@ringside/client/api';
import { loadTournamentsTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { LinkButton } from '@ringside/client/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Trophy } from 'lucide-react';
import type { ReactNode } from 'react';
import { MineSection } from './mine-section';
import { MoreOfMine } from './more-of-mine';

/** The tournaments that the person has entered, at all events. */
export function MyTournaments(): ReactNode {
  return (
    <MoreTexts load={loadTournamentsTexts}>
      <Tournaments />
    </MoreTexts>
  );
}

function Tournaments(): ReactNode {
  const t = useTexts();
  const list = useInfiniteQuery(tournamentQueries.mine());
  const mine = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <MineSection
        title={t('pages.mine.tournaments')}
        nothing={t('pages.mine.noTournaments')}
        icon={<Trophy aria-hidden="true" />}
        isPending={list.isPending}
        error={list.error}
        onRetry={() => void list.refetch()}
      >
        {mine.map(({ event, tournament }) => (
          <li
            key={tournament.id}
            className="flex flex-wrap items-center justify-between gap-3 py-4 first:pt-0 last:pb-0"
          >
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
      <MoreOfMine list={list} />
    </>
  );
}
