import { siteQueries } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { loadUpkeepTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { Breadcrumbs, LoadingRows } from '@ringside/client/ui';
import { SITE_PAGES, type SitePageName } from '@ringside/contracts/site';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate, useParams } from 'react-router';
import { AdminPage } from '../frame/admin-page';
import { useMe } from '../frame/use-me';
import { PageForm } from './page-form';
import { VersionList } from './version-list';

/** Writing one of the site's pages. */
export function PageEditor(): ReactNode {
  const me = useMe();
  const wished = useParams()['page'];
  const page = SITE_PAGES.find((each) => each === wished);
  if (me.role !== 'admin' || !page) return <Navigate to="/" replace />;
  return (
    <MoreTexts load={loadUpkeepTexts}>
      <Editor key={page} page={page} />
    </MoreTexts>
  );
}

function Editor({ page }: { readonly page: SitePageName }): ReactNode {
  const t = useAdminTexts();
  const { data, error, refetch } = useQuery(siteQueries.source(page));
  const title = t(`pages.${page}`);
  return (
    <AdminPage
      narrow
      title={title}
      above={
        <Breadcrumbs
          label={t('frame.breadcrumbs')}
          crumbs={[{ label: t('upkeep.title'), to: '/site' }, { label: title }]}
        />
      }
      actions={
        // another app, another page load
        <a href={`/pages/${page}`} className="text-sm font-medium text-accent-text underline underline-offset-3">
          {t('upkeep.page.read')}
        </a>
      }
    >
      {data ? (
        <>
          <PageForm source={data} />
          {data.versions.length > 0 && <VersionList page={page} versions={data.versions} />}
        </>
      ) : error ? (
        <FailureView error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingRows label={t('frame.loading')} />
      )}
    </AdminPage>
  );
}
