import { siteQueries } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { loadUpkeepTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { Card, LinkButton, LoadingRows } from '@ringside/client/ui';
import { SITE_PAGES, type SitePageName } from '@ringside/contracts/site';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { AdminPage } from '../frame/admin-page';
import { useMe } from '../frame/use-me';
import { SiteIssuerCard } from '../money/issuer-card';
import { SettingsForm } from './settings-form';

/** The site's settings, and the way to its pages. */
export function UpkeepPage(): ReactNode {
  const me = useMe();
  if (me.role !== 'admin') return <Navigate to="/" replace />;
  return (
    <MoreTexts load={loadUpkeepTexts}>
      <Content />
    </MoreTexts>
  );
}

function Content(): ReactNode {
  const t = useAdminTexts();
  const { data, error, refetch } = useQuery(siteQueries.settings());
  return (
    <AdminPage narrow title={t('upkeep.title')} lead={t('upkeep.lead')}>
      <Card title={t('upkeep.settings')}>
        {data ? (
          // what others saved is shown anew; a refused change is typed again on top of it
          <SettingsForm key={data.rev} saved={data} />
        ) : error ? (
          <FailureView error={error} onRetry={() => void refetch()} />
        ) : (
          <LoadingRows label={t('frame.loading')} />
        )}
      </Card>
      <SiteIssuerCard />
      <Card title={t('upkeep.pages')} flush>
        <p className="px-4 pb-3 text-sm text-muted sm:px-5">{t('upkeep.pages.text')}</p>
        <ul>
          {SITE_PAGES.map((page) => (
            <PageRow key={page} page={page} />
          ))}
        </ul>
      </Card>
    </AdminPage>
  );
}

function PageRow({ page }: { readonly page: SitePageName }): ReactNode {
  const t = useAdminTexts();
  const { data } = useQuery(siteQueries.source(page));
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line px-4 py-3 sm:px-5">
      <div>
        <p className="font-medium">{t(`pages.${page}`)}</p>
        <p className="min-h-5 text-sm text-muted">
          {data &&
            (data.version === 0
              ? t('upkeep.page.default')
              : t('upkeep.page.version', { version: String(data.version) }))}
        </p>
      </div>
      <LinkButton to={`/site/pages/${page}`} size="small">
        {t('upkeep.page.edit')}
        <span className="sr-only"> {t(`pages.${page}`)}</span>
      </LinkButton>
    </li>
  );
}
