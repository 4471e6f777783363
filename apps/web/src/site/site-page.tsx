import { refusalOf, siteQueries } from '@ringside/client/api';
import { FailureView, PageHeading } from '@ringside/client/shell';
import { loadSiteTexts, MoreTexts, useFormats, useLanguage, useTexts } from '@ringside/client/texts';
import { EmptyState, LoadingRows, Notice, RichText, TextLink } from '@ringside/client/ui';
import { SITE_PAGES, type SitePage as Page, type SitePageName } from '@ringside/contracts/site';
import { useQuery } from '@tanstack/react-query';
import { FileQuestion } from 'lucide-react';
import type { ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';

/** A page that the site's admins wrote: privacy, imprint, house rules. */
export function SitePage(): ReactNode {
  return (
    <MoreTexts load={loadSiteTexts}>
      <Content />
    </MoreTexts>
  );
}

function Content(): ReactNode {
  const t = useTexts();
  const wished = useParams()['page'];
  const page = SITE_PAGES.find((each) => each === wished);
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-6 px-4 py-8 sm:px-6 sm:py-12">
      <PageHeading title={t(page ? `site.page.${page}` : 'site.lost')} className="text-3xl font-bold" />
      {page ? <Text page={page} /> : <EmptyState icon={<FileQuestion />} title={t('site.lost')} />}
    </div>
  );
}

function Text({ page }: { readonly page: SitePageName }): ReactNode {
  const t = useTexts();
  const { language } = useLanguage();
  const [search] = useSearchParams();
  const version = /^\d{1,6}$/.test(search.get('version') ?? '') ? Number(search.get('version')) : undefined;
  const { data, error, refetch } = useQuery(siteQueries.page(page, language, version));
  if (data) return <Shown page={data} isEarlier={version !== undefined} language={language} />;
  if (!error) return <LoadingRows label={t('frame.loading')} />;
  return refusalOf(error).code === 'NOT_FOUND' ? (
    <EmptyState icon={<FileQuestion />} title={t('site.lost')} />
  ) : (
    <FailureView error={error} onRetry={() => void refetch()} />
  );
}

interface ShownProps {
  readonly page: Page;
  /** A certain version was asked for. */
  readonly isEarlier: boolean;
  /** The reader's. */
  readonly language: string;
}

function Shown({ page, isEarlier, language }: ShownProps): ReactNode {
  const t = useTexts();
  return (
    <>
      {isEarlier && (
        <Notice action={<TextLink to={`/pages/${page.page}`}>{t('site.toNewest')}</TextLink>}>
          {t('site.earlier')}
        </Notice>
      )}
      {page.language !== language && <Notice>{t('site.otherLanguage')}</Notice>}
      <div lang={page.language}>
        <RichText html={page.html} />
      </div>
      {page.page === 'imprint' && <Contact />}
      <Written page={page} />
    </>
  );
}

function Contact(): ReactNode {
  const t = useTexts();
  const { data } = useQuery(siteQueries.about());
  if (!data) return null;
  return data.contact === null ? (
    <p>
      <TextLink to="/contact">{t('site.contact')}</TextLink>
    </p>
  ) : (
    <p>
      <a href={`mailto:${data.contact}`} className="font-medium text-accent-text underline underline-offset-3">
        {data.contact}
      </a>
    </p>
  );
}

function Written({ page: { version, writtenAt, note } }: { readonly page: Page }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  if (writtenAt === null) return null;
  return (
    <footer className="border-t border-line pt-4 text-sm text-muted">
      <p>{t('site.version', { version: String(version), date: format.date(writtenAt) })}</p>
      {note && <p>{note}</p>}
    </footer>
  );
}
