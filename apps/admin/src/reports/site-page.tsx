import { reportQueries } from '@ringside/client/api';
import { loadReportsTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { Button } from '@ringside/client/ui';
import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { AdminPage } from '../frame/admin-page';
import { canModerate } from '../frame/roles';
import { useMe } from '../frame/use-me';
import { ServerReportView } from './server-report';
import { AccountReportView, EventsReportView, WaitingView } from './site-report';

/** How the site is, for those who run it. */
export function SitePage(): ReactNode {
  const me = useMe();
  if (!canModerate(me.role)) return <Navigate to="/" replace />;
  return (
    <MoreTexts load={loadReportsTexts}>
      <Site />
    </MoreTexts>
  );
}

function Site(): ReactNode {
  const t = useAdminTexts();
  const cache = useQueryClient();
  const queryKey = reportQueries.everyOfSite;
  const isCounting = useIsFetching({ queryKey }) > 0;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <AdminPage
      title={t('admin.overview')}
      lead={t('reports.site.lead', { zone })}
      actions={
        <Button
          busy={isCounting}
          icon={<RefreshCw aria-hidden="true" />}
          onClick={() => void cache.invalidateQueries({ queryKey })}
        >
          {t('reports.refresh')}
        </Button>
      }
    >
      <div className="grid gap-8 [&>*]:min-w-0">
        <WaitingView />
        <AccountReportView zone={zone} />
        <EventsReportView />
        <ServerReportView />
      </div>
    </AdminPage>
  );
}
