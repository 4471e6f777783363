import { reportQueries } from '@ringside/client/api';
import { loadAnswersTexts, loadReportsTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { Button, Notice, SegmentedControl } from '@ringside/client/ui';
import type { EventDetails } from '@ringside/contracts/events';
import { REPORT_UNITS, type ReportUnit } from '@ringside/contracts/reports';
import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { AnswerReportView } from '../reports/answer-report';
import { ChatReportView } from '../reports/chat-report';
import { CheckInReportView } from '../reports/check-in-report';
import { RegistrationReportView } from '../reports/registration-report';
import { SalesReportView } from '../reports/sales-report';
import { SeatReportView } from '../reports/seat-report';
import { TournamentReportView } from '../reports/tournament-report';
import { VoucherReportView } from '../reports/voucher-report';
import { deskRights } from './desk-rights';
import { useDeskEvent } from './use-desk-event';

/** What is counted of the event, each feature's numbers asked of the feature. */
export function ReportsPart(): ReactNode {
  const event = useDeskEvent();
  return (
    <MoreTexts load={loadReportsTexts}>
      {deskRights(event).manages ? <Reports event={event} /> : <NotYours />}
    </MoreTexts>
  );
}

function NotYours(): ReactNode {
  const t = useAdminTexts();
  return <Notice>{t('reports.notYours')}</Notice>;
}

function Reports({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useAdminTexts();
  const cache = useQueryClient();
  const queryKey = reportQueries.everyOf(event.id);
  const isCounting = useIsFetching({ queryKey }) > 0;
  const [by, setBy] = useUnit();
  return (
    <section className="grid gap-8">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="sr-only">{t('reports.title')}</h2>
        <p className="text-sm text-muted">{t('reports.lead', { zone: event.timeZone })}</p>
        <div className="flex flex-wrap items-center gap-2">
          <SegmentedControl
            label={t('reports.resolution')}
            segments={REPORT_UNITS.map((value) => ({ value, label: t(`reports.unit.${value}`) }))}
            value={by}
            onChange={setBy}
          />
          <Button
            busy={isCounting}
            icon={<RefreshCw aria-hidden="true" />}
            onClick={() => void cache.invalidateQueries({ queryKey })}
          >
            {t('reports.refresh')}
          </Button>
        </div>
      </header>
      <RegistrationReportView eventId={event.id} by={by} />
      <SalesReportView eventId={event.id} by={by} />
      <VoucherReportView eventId={event.id} by={by} />
      <MoreTexts load={loadAnswersTexts}>
        <AnswerReportView eventId={event.id} />
      </MoreTexts>
      {event.venue && <SeatReportView eventId={event.id} by={by} />}
      {event.venue && <CheckInReportView eventId={event.id} />}
      <TournamentReportView eventId={event.id} />
      <ChatReportView eventId={event.id} by={by} />
    </section>
  );
}

/** How time is divided; it stands in the address. */
function useUnit(): readonly [ReportUnit, (unit: ReportUnit) => void] {
  const [address, setAddress] = useSearchParams();
  const by = REPORT_UNITS.find((unit) => unit === address.get('by')) ?? 'day';
  return [by, (unit) => setAddress(unit === 'day' ? {} : { by: unit }, { replace: true, preventScrollReset: true })];
}
