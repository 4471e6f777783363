import { reportQueries } from '@ringside/client/api';
import { type PlotSeries, TimePlot } from '@ringside/client/plots';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Stat, StatRow } from '@ringside/client/ui';
import type { RegistrationReport, ReportUnit } from '@ringside/contracts/reports';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Plots, ReportSection } from './report-section';

/** From the ground up: those who are there first. */
const STATES = [
  ['joined', 'positive'],
  ['accepted', 'accent'],
  ['pending', 'info'],
  ['waitlisted', 'warning'],
  ['withdrawn', 'muted'],
  ['rejected', 'danger'],
] as const;

interface OverTime {
  readonly eventId: EventId;
  readonly by: ReportUnit;
}

export function RegistrationReportView({ eventId, by }: OverTime): ReactNode {
  const t = useAdminTexts();
  const query = useQuery(reportQueries.registrations(eventId, by));
  return (
    <ReportSection title={t('reports.registrations')} query={query}>
      {(report) => (
        <>
          <Totals report={report} />
          <RegistrationPlots report={report} />
        </>
      )}
    </ReportSection>
  );
}

function Totals({ report: { states, capacity } }: { readonly report: RegistrationReport }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const taken = states.accepted + states.joined;
  return (
    <StatRow>
      <Stat
        label={t('reports.registrations.stat')}
        value={format.number(taken)}
        note={t('reports.registrations.stat.of', { capacity })}
        share={taken / Math.max(1, capacity)}
      />
      <Stat label={t('reports.registrations.waiting')} value={format.number(states.pending + states.waitlisted)} />
      <Stat
        label={t('reports.registrations.joined')}
        value={format.number(states.joined)}
        note={taken > 0 && t('reports.registrations.joined.of', { share: format.percent(states.joined / taken) })}
      />
      <Stat label={t('reports.registrations.state.withdrawn')} value={format.number(states.withdrawn)} />
    </StatRow>
  );
}

function RegistrationPlots({ report: { points, by, zone } }: { readonly report: RegistrationReport }): ReactNode {
  const t = useAdminTexts();
  const shown = STATES.filter(([state]) => points.some(({ states }) => states[state] > 0));
  const series: PlotSeries[] = shown.map(([state, look]) => ({
    label: t(`reports.registrations.state.${state}`),
    look,
  }));
  const frame = { by, zone, empty: t('reports.registrations.empty') };
  return (
    <Plots>
      <TimePlot
        {...frame}
        title={t('reports.registrations.new')}
        note={t('reports.registrations.new.note')}
        series={series}
        points={points.map(({ at, states }) => ({ at, values: shown.map(([state]) => states[state]) }))}
        draw="bars"
        file="registrations"
      />
      <TimePlot
        {...frame}
        title={t('reports.registrations.total')}
        series={[{ label: t('reports.registrations'), look: 'accent' }]}
        points={points.map(({ at, total }) => ({ at, values: [total] }))}
        draw="lines"
        file="registrations-total"
      />
    </Plots>
  );
}
