import { reportQueries } from '@ringside/client/api';
import { BarPlot } from '@ringside/client/plots';
import { useAdminTexts } from '@ringside/client/texts';
import type { TournamentReport } from '@ringside/contracts/reports';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Plots, ReportSection } from './report-section';

type Counted = TournamentReport['tournaments'][number];

export function TournamentReportView({ eventId }: { readonly eventId: EventId }): ReactNode {
  const t = useAdminTexts();
  const query = useQuery(reportQueries.tournaments(eventId));
  const rowsOf = (tournaments: readonly Counted[], read: (one: Counted) => readonly number[]) =>
    tournaments.map((one) => ({ key: one.id, label: one.name, values: read(one) }));
  return (
    <ReportSection title={t('reports.tournaments')} query={query}>
      {({ tournaments }) => (
        <Plots>
          <BarPlot
            title={t('reports.tournaments.entrants')}
            series={[
              { label: t('reports.tournaments.entered'), look: 'accent' },
              { label: t('reports.tournaments.dropped'), look: 'danger' },
              { label: t('reports.tournaments.withdrawn'), look: 'muted' },
            ]}
            rowName={t('reports.tournaments.one')}
            rows={rowsOf(tournaments, ({ entrants, dropped, withdrawn }) => [entrants - dropped, dropped, withdrawn])}
            file="entrants"
            empty={t('reports.tournaments.empty')}
          />
          <BarPlot
            title={t('reports.tournaments.matches')}
            note={t('reports.tournaments.matches.note')}
            series={[
              { label: t('reports.tournaments.played'), look: 'positive' },
              { label: t('reports.tournaments.walkovers'), look: 'warning' },
              { label: t('reports.tournaments.open'), look: 'muted' },
            ]}
            rowName={t('reports.tournaments.one')}
            rows={rowsOf(
              tournaments.filter(({ state }) => state === 'running' || state === 'finished'),
              ({ matches }) => [matches.played, matches.walkovers, matches.open],
            )}
            file="matches"
            empty={t('reports.tournaments.noMatches')}
          />
        </Plots>
      )}
    </ReportSection>
  );
}
