import { reportQueries } from '@ringside/client/api';
import { TimePlot } from '@ringside/client/plots';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Stat, StatRow } from '@ringside/client/ui';
import type { ReportUnit } from '@ringside/contracts/reports';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Plots, ReportSection } from './report-section';

interface OverTime {
  readonly eventId: EventId;
  readonly by: ReportUnit;
}

export function ChatReportView({ eventId, by }: OverTime): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const query = useQuery(reportQueries.chat(eventId, by));
  const empty = t('reports.chat.empty');
  return (
    <ReportSection title={t('reports.chat')} query={query}>
      {({ messages, people, points, ...frame }) => (
        <>
          <StatRow>
            <Stat label={t('reports.chat.stat')} value={format.number(messages)} />
            <Stat label={t('reports.chat.people')} value={format.number(people)} />
          </StatRow>
          <Plots>
            <TimePlot
              {...frame}
              title={t('reports.chat.messages')}
              note={t('reports.chat.messages.note')}
              series={[{ label: t('reports.chat.messages'), look: 'accent' }]}
              points={points.map((point) => ({ at: point.at, values: [point.messages] }))}
              draw="bars"
              file="messages"
              empty={empty}
            />
            <TimePlot
              {...frame}
              title={t('reports.chat.writers')}
              series={[{ label: t('reports.chat.writers'), look: 'info' }]}
              points={points.map((point) => ({ at: point.at, values: [point.people] }))}
              draw="lines"
              file="people-who-wrote"
              empty={empty}
            />
          </Plots>
        </>
      )}
    </ReportSection>
  );
}
