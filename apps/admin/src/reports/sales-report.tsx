import { exportAddress, reportQueries } from '@ringside/client/api';
import { BarPlot, TimePlot } from '@ringside/client/plots';
import { loadMoneyTexts, MoreTexts, useAdminTexts, useFormats } from '@ringside/client/texts';
import { buttonClasses, Stat, StatRow } from '@ringside/client/ui';
import { EXPORT_FORMATS, type ReportUnit, type SalesReport } from '@ringside/contracts/reports';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { Plots, ReportSection } from './report-section';

interface OverTime {
  readonly eventId: EventId;
  readonly by: ReportUnit;
}

/** What is sold: when, of which type, and by which provider its money came. */
export function SalesReportView({ eventId, by }: OverTime): ReactNode {
  const t = useAdminTexts();
  const query = useQuery(reportQueries.sales(eventId, by));
  return (
    <ReportSection title={t('reports.sales')} query={query}>
      {(report) => (
        <>
          <Totals report={report} />
          <Plots>
            <OverTimePlots report={report} />
            <MoreTexts load={loadMoneyTexts}>
              <KindPlots report={report} />
            </MoreTexts>
          </Plots>
          <Exports eventId={eventId} />
        </>
      )}
    </ReportSection>
  );
}

function Totals({ report: { tickets, orders, sales, due, waiting, currency } }: { readonly report: SalesReport }) {
  const t = useAdminTexts();
  const format = useFormats();
  return (
    <StatRow>
      <Stat
        label={t('reports.sales.stat')}
        value={format.number(tickets)}
        note={t('reports.sales.orders', { count: orders })}
      />
      <Stat label={t('reports.sales.worth')} value={format.money(sales, currency)} />
      <Stat
        label={t('reports.sales.due')}
        value={format.money(due, currency)}
        note={waiting > 0 && t('reports.sales.waiting', { count: waiting })}
      />
    </StatRow>
  );
}

function OverTimePlots({ report: { points, by, zone, currency } }: { readonly report: SalesReport }): ReactNode {
  const t = useAdminTexts();
  const frame = { by, zone, empty: t('reports.sales.empty') };
  return (
    <>
      <TimePlot
        {...frame}
        title={t('reports.sales.overTime')}
        series={[{ label: t('reports.sales.overTime'), look: 'accent' }]}
        points={points.map(({ at, tickets }) => ({ at, values: [tickets] }))}
        draw="bars"
        file="tickets-sold"
      />
      <TimePlot
        {...frame}
        currency={currency}
        title={t('reports.sales.money')}
        note={t('reports.sales.money.note')}
        series={[
          { label: t('reports.sales.sold'), look: 'accent' },
          { label: t('reports.sales.cancelled'), look: 'danger' },
        ]}
        points={points.map(({ at, sales, cancelled }) => ({ at, values: [sales, cancelled] }))}
        draw="bars"
        file="sales"
      />
      <TimePlot
        {...frame}
        currency={currency}
        title={t('reports.sales.total')}
        series={[{ label: t('reports.sales.total'), look: 'positive' }]}
        points={points.map(({ at, total }) => ({ at, values: [total] }))}
        draw="lines"
        file="sales-total"
      />
    </>
  );
}

function KindPlots({ report: { types, providers, currency } }: { readonly report: SalesReport }): ReactNode {
  const t = useAdminTexts();
  const named = types.map((type, index) => ({
    ...type,
    key: String(index),
    label: type.name || t('reports.sales.noType'),
  }));
  return (
    <>
      <BarPlot
        currency={currency}
        title={t('reports.sales.types')}
        series={[
          { label: t('reports.sales.net'), look: 'accent' },
          { label: t('reports.sales.tax'), look: 'info' },
        ]}
        rowName={t('reports.sales.type')}
        rows={named.map(({ key, label, sales, tax }) => ({ key, label, values: [sales - tax, tax] }))}
        file="revenue-by-type"
        empty={t('reports.sales.empty')}
      />
      <BarPlot
        title={t('reports.sales.typeTickets')}
        series={[
          { label: t('reports.sales.sold'), look: 'accent' },
          { label: t('reports.sales.cancelled'), look: 'danger' },
        ]}
        rowName={t('reports.sales.type')}
        rows={named.map(({ key, label, tickets, cancelled }) => ({ key, label, values: [tickets, cancelled] }))}
        file="tickets-by-type"
        empty={t('reports.sales.empty')}
      />
      <BarPlot
        currency={currency}
        title={t('reports.sales.providers')}
        series={[
          { label: t('reports.sales.kept'), look: 'positive' },
          { label: t('reports.sales.refunded'), look: 'danger' },
        ]}
        rowName={t('reports.sales.provider')}
        rows={providers.map(({ provider, income, refunded }) => ({
          key: provider,
          label: t(`money.provider.${provider}`),
          values: [income - refunded, refunded],
        }))}
        file="income-by-provider"
        empty={t('reports.sales.noIncome')}
      />
    </>
  );
}

const LISTS = ['orders', 'tickets'] as const;

/** The lists behind the numbers, as files. */
function Exports({ eventId }: { readonly eventId: EventId }): ReactNode {
  const t = useAdminTexts();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="text-sm text-muted">{t('reports.sales.export')}</span>
      {LISTS.flatMap((what) =>
        EXPORT_FORMATS.map((format) => (
          <a
            key={`${what}.${format}`}
            href={exportAddress(eventId, what, format)}
            download
            className={buttonClasses({ size: 'small' })}
          >
            <Download aria-hidden="true" />
            {`${t(`reports.sales.export.${what}`)}, ${format.toUpperCase()}`}
          </a>
        )),
      )}
    </div>
  );
}
