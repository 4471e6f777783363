import { reportQueries } from '@ringside/client/api';
import { BarPlot, TimePlot } from '@ringside/client/plots';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Stat, StatRow, TextLink } from '@ringside/client/ui';
import { SITE_ROLES } from '@ringside/contracts';
import { EVENT_STATES } from '@ringside/contracts/events';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Plots, ReportSection } from './report-section';

/** What somebody has to decide, with the way there. */
export function WaitingView(): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const events = useQuery(reportQueries.events());
  const mail = useQuery(reportQueries.mail());
  return (
    <ReportSection title={t('reports.site.waiting')} query={events}>
      {({ waiting }) => (
        <StatRow>
          <Stat
            label={<TextLink to="/moderation">{t('reports.site.waiting.events')}</TextLink>}
            value={format.number(waiting.events)}
          />
          <Stat
            label={<TextLink to="/moderation">{t('reports.site.waiting.edits')}</TextLink>}
            value={format.number(waiting.edits)}
          />
          {mail.data && <Stat label={t('reports.site.waiting.contact')} value={format.number(mail.data.unread)} />}
        </StatRow>
      )}
    </ReportSection>
  );
}

export function AccountReportView({ zone }: { readonly zone: string }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const query = useQuery(reportQueries.accounts('day', zone));
  const empty = t('reports.site.accounts.empty');
  return (
    <ReportSection title={t('reports.site.accounts')} query={query}>
      {({ roles, signedIn, banned, points, ...frame }) => (
        <>
          <StatRow>
            <Stat
              label={t('reports.site.accounts.total')}
              value={format.number(SITE_ROLES.reduce((sum, role) => sum + roles[role], 0))}
            />
            <Stat label={t('reports.site.accounts.active')} value={format.number(signedIn)} />
            <Stat label={t('reports.site.accounts.banned')} value={format.number(banned)} />
          </StatRow>
          <Plots>
            <TimePlot
              {...frame}
              title={t('reports.site.accounts.new')}
              series={[{ label: t('reports.site.accounts.new'), look: 'accent' }]}
              points={points.map(({ at, created }) => ({ at, values: [created] }))}
              draw="bars"
              file="accounts"
              empty={empty}
            />
            <TimePlot
              {...frame}
              title={t('reports.site.accounts.total')}
              series={[{ label: t('reports.site.accounts'), look: 'accent' }]}
              points={points.map(({ at, total }) => ({ at, values: [total] }))}
              draw="lines"
              file="accounts-total"
              empty={empty}
            />
          </Plots>
        </>
      )}
    </ReportSection>
  );
}

export function EventsReportView(): ReactNode {
  const t = useAdminTexts();
  const query = useQuery(reportQueries.events());
  return (
    <ReportSection title={t('reports.site.events')} query={query}>
      {({ states }) => (
        <BarPlot
          title={t('reports.site.events.byState')}
          series={[{ label: t('reports.site.events'), look: 'accent' }]}
          rowName={t('reports.site.events.state')}
          rows={
            EVENT_STATES.some((state) => states[state] > 0)
              ? EVENT_STATES.map((state) => ({
                  key: state,
                  label: t(`events.state.${state}`),
                  values: [states[state]],
                }))
              : []
          }
          file="events"
          empty={t('reports.site.events.empty')}
        />
      )}
    </ReportSection>
  );
}
