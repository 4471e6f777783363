import { type DoorWish, reportQueries } from '@ringside/client/api';
import { BarPlot, TimePlot } from '@ringside/client/plots';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Field, Select, Stat, StatRow } from '@ringside/client/ui';
import type { CheckInReport } from '@ringside/contracts/reports';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Plots, ReportSection } from './report-section';

/** Who came in, every five minutes of a day. */
export function CheckInReportView({ eventId }: { readonly eventId: EventId }): ReactNode {
  const t = useAdminTexts();
  const [wish, setWish] = useState<DoorWish>({});
  const query = useQuery(reportQueries.checkIns(eventId, wish));
  return (
    <ReportSection title={t('reports.door')} query={query}>
      {(report) => (
        <>
          <Totals report={report} />
          {report.days.length > 0 && <Choice report={report} wish={wish} onChange={setWish} />}
          <DoorPlots report={report} />
        </>
      )}
    </ReportSection>
  );
}

function Totals({ report: { arrived, tickets, conflicts } }: { readonly report: CheckInReport }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  return (
    <StatRow>
      <Stat
        label={t('reports.door.arrived')}
        value={format.number(arrived)}
        note={t('reports.door.arrived.of', { tickets })}
        share={arrived / Math.max(1, tickets)}
      />
      <Stat label={t('reports.door.conflicts')} value={format.number(conflicts)} />
    </StatRow>
  );
}

interface ChoiceProps {
  readonly report: CheckInReport;
  readonly wish: DoorWish;
  readonly onChange: (wish: DoorWish) => void;
}

/** Which day, and which of several lists. */
function Choice({ report: { day, days, lists }, wish, onChange }: ChoiceProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  return (
    <div className="flex flex-wrap gap-4">
      <Field label={t('reports.door.day')}>
        <Select
          value={day ?? ''}
          onChange={({ target }) => onChange({ ...wish, day: target.value })}
          choices={days.map(({ day: value }) => ({ value, label: format.date(`${value}T12:00:00Z`, 'UTC') }))}
        />
      </Field>
      {lists.length > 1 && (
        <Field label={t('reports.door.list')}>
          <Select
            value={wish.listId ?? ''}
            onChange={({ target: { value } }) => onChange(ofList(wish, value))}
            choices={[
              { value: '', label: t('reports.door.allLists') },
              ...lists.map(({ listId, name }) => ({ value: listId, label: name })),
            ]}
          />
        </Field>
      )}
    </div>
  );
}

/** Another list, or all of them. */
const ofList = ({ day }: DoorWish, listId: string): DoorWish => ({
  ...(day === undefined ? {} : { day }),
  ...(listId === '' ? {} : { listId }),
});

function DoorPlots({ report: { points, zone, lists, days } }: { readonly report: CheckInReport }): ReactNode {
  const t = useAdminTexts();
  const came = lists.filter(({ entries }) => entries > 0);
  return (
    <Plots>
      <TimePlot
        by="fiveMinutes"
        zone={zone}
        title={t('reports.door.perFive')}
        series={[
          { label: t('reports.door.entries'), look: 'accent' },
          { label: t('reports.door.exits'), look: 'info' },
        ]}
        points={points.map(({ at, entries, exits }) => ({ at, values: [entries, exits] }))}
        draw="bars"
        file="check-ins"
        empty={t(days.length > 0 ? 'reports.door.empty.day' : 'reports.door.empty')}
      />
      <BarPlot
        title={t('reports.door.lists')}
        series={[
          { label: t('reports.door.inside'), look: 'positive' },
          { label: t('reports.door.left'), look: 'muted' },
        ]}
        rowName={t('reports.door.list')}
        rows={came.map(({ listId, name, inside, exits }) => ({ key: listId, label: name, values: [inside, exits] }))}
        file="check-ins-by-list"
        empty={t('reports.door.empty')}
      />
    </Plots>
  );
}
