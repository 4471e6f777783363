import { reportQueries } from '@ringside/client/api';
import { BarPlot, TimePlot } from '@ringside/client/plots';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Stat, StatRow } from '@ringside/client/ui';
import type { ReportUnit, SeatReport } from '@ringside/contracts/reports';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Plots, ReportSection } from './report-section';

interface OverTime {
  readonly eventId: EventId;
  readonly by: ReportUnit;
}

export function SeatReportView({ eventId, by }: OverTime): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const query = useQuery(reportQueries.seats(eventId, by));
  return (
    <ReportSection title={t('reports.seats')} query={query}>
      {(report) => (
        <>
          <StatRow>
            <Stat
              label={t('reports.seats.stat')}
              value={format.number(report.taken)}
              note={t('reports.seats.stat.of', { seats: report.seats })}
              share={report.taken / Math.max(1, report.seats)}
            />
            <Stat label={t('reports.seats.held')} value={format.number(report.held)} />
          </StatRow>
          <SeatPlots report={report} />
        </>
      )}
    </ReportSection>
  );
}

function SeatPlots({ report: { points, by, zone, sections, areas } }: { readonly report: SeatReport }): ReactNode {
  const t = useAdminTexts();
  const frame = { by, zone, empty: t('reports.seats.empty') };
  return (
    <Plots>
      <TimePlot
        {...frame}
        title={t('reports.seats.total')}
        series={[{ label: t('reports.seats.taken'), look: 'accent' }]}
        points={points.map(({ at, total }) => ({ at, values: [total] }))}
        draw="lines"
        file="seats-total"
      />
      <TimePlot
        {...frame}
        title={t('reports.seats.moved')}
        series={[
          { label: t('reports.seats.taken'), look: 'accent' },
          { label: t('reports.seats.returned'), look: 'info' },
        ]}
        points={points.map(({ at, taken, returned }) => ({ at, values: [taken, returned] }))}
        draw="bars"
        file="seats"
      />
      <BarPlot
        title={t('reports.seats.sections')}
        series={[
          { label: t('reports.seats.taken'), look: 'accent' },
          { label: t('reports.seats.heldPart'), look: 'warning' },
          { label: t('reports.seats.blocked'), look: 'danger' },
          { label: t('reports.seats.free'), look: 'muted' },
        ]}
        rowName={t('reports.seats.section')}
        rows={[
          ...sections.map(({ no, name, seats, taken, held, blocked }) => ({
            key: String(no),
            label: name,
            values: [taken, held, blocked, seats - taken - held - blocked],
          })),
          ...areas.map(({ key, name, capacity, taken, held }) => ({
            key,
            label: name,
            values: [taken, held, 0, capacity - taken - held],
          })),
        ]}
        file="sections"
        empty={t('reports.seats.noPlan')}
      />
    </Plots>
  );
}
