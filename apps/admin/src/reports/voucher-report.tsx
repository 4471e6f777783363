import { reportQueries } from '@ringside/client/api';
import { BarPlot, TimePlot } from '@ringside/client/plots';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Stat, StatRow } from '@ringside/client/ui';
import { REPORTED_CODES_MAX, type ReportUnit, type VoucherReport } from '@ringside/contracts/reports';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Plots, ReportSection } from './report-section';

interface OverTime {
  readonly eventId: EventId;
  readonly by: ReportUnit;
}

/** What codes were used for: when, which ones, and which of those that were made together. */
export function VoucherReportView({ eventId, by }: OverTime): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const query = useQuery(reportQueries.vouchers(eventId, by));
  if (query.data?.codes === 0) return null; // an event without codes has nothing to tell of them
  return (
    <ReportSection title={t('reports.vouchers')} query={query}>
      {(report) => (
        <>
          <StatRow>
            <Stat
              label={t('reports.vouchers.uses')}
              value={format.number(report.uses)}
              note={t('reports.vouchers.codes', { used: report.usedCodes, count: report.codes })}
            />
            <Stat label={t('reports.vouchers.given')} value={format.money(report.given, report.currency)} />
            <Stat label={t('reports.vouchers.sales')} value={format.money(report.sales, report.currency)} />
          </StatRow>
          <Plots>
            <OverTimePlots report={report} />
            <CodePlots report={report} />
          </Plots>
        </>
      )}
    </ReportSection>
  );
}

function OverTimePlots({ report: { points, by, zone, currency } }: { readonly report: VoucherReport }): ReactNode {
  const t = useAdminTexts();
  const frame = { by, zone, empty: t('reports.vouchers.empty') };
  return (
    <>
      <TimePlot
        {...frame}
        title={t('reports.vouchers.overTime')}
        series={[
          { label: t('reports.vouchers.used'), look: 'accent' },
          { label: t('reports.vouchers.cancelled'), look: 'danger' },
        ]}
        points={points.map(({ at, uses, cancelled }) => ({ at, values: [uses, cancelled] }))}
        draw="bars"
        file="voucher-uses"
      />
      <TimePlot
        {...frame}
        title={t('reports.vouchers.total')}
        series={[{ label: t('reports.vouchers.total'), look: 'positive' }]}
        points={points.map(({ at, total }) => ({ at, values: [total] }))}
        draw="lines"
        file="voucher-uses-total"
      />
      <TimePlot
        {...frame}
        currency={currency}
        title={t('reports.vouchers.given')}
        series={[{ label: t('reports.vouchers.given'), look: 'info' }]}
        points={points.map(({ at, given }) => ({ at, values: [given] }))}
        draw="bars"
        file="voucher-discounts"
      />
    </>
  );
}

function CodePlots({ report: { byCode, byNote, currency } }: { readonly report: VoucherReport }): ReactNode {
  const t = useAdminTexts();
  const most = { note: t('reports.vouchers.most', { count: REPORTED_CODES_MAX }), empty: t('reports.vouchers.empty') };
  const notes = byNote.map((each) => ({ ...each, label: each.note || t('reports.vouchers.noNote') }));
  const uses = [
    { label: t('reports.vouchers.used'), look: 'accent' },
    { label: t('reports.vouchers.cancelled'), look: 'danger' },
  ] as const;
  return (
    <>
      <BarPlot
        {...most}
        title={t('reports.vouchers.byCode')}
        series={uses}
        rowName={t('reports.vouchers.code')}
        rows={byCode.map(({ code, uses, cancelled }) => ({ key: code, label: code, values: [uses, cancelled] }))}
        file="vouchers-by-code"
      />
      <BarPlot
        {...most}
        title={t('reports.vouchers.byNote')}
        series={uses}
        rowName={t('reports.vouchers.note')}
        rows={notes.map(({ note, label, uses, cancelled }) => ({ key: note, label, values: [uses, cancelled] }))}
        file="vouchers-by-note"
      />
      <BarPlot
        {...most}
        currency={currency}
        title={t('reports.vouchers.moneyByNote')}
        series={[
          { label: t('reports.vouchers.sales'), look: 'positive' },
          { label: t('reports.vouchers.given'), look: 'info' },
        ]}
        rowName={t('reports.vouchers.note')}
        rows={notes.map(({ note, label, sales, given }) => ({ key: note, label, values: [sales, given] }))}
        file="voucher-money-by-note"
      />
    </>
  );
}
