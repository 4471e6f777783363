import { privacyQueries, RefusalError, useSession } from '@ringside/client/api';
import { FailureView, PageHeading } from '@ringside/client/shell';
import { loadPrivacyTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { LoadingRows } from '@ringside/client/ui';
import type { SessionUser } from '@ringside/contracts/accounts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ConsentCard } from './consent-card';
import { EraseCard } from './erase-card';
import { ExportCard } from './export-card';

/** What a person agreed to, everything about them as a file, and the way out. */
export function PrivacyPage(): ReactNode {
  return (
    <MoreTexts load={loadPrivacyTexts}>
      <Content />
    </MoreTexts>
  );
}

function Content(): ReactNode {
  const t = useTexts();
  const { user, isKnown } = useSession();
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-6 px-4 py-8 sm:px-6 sm:py-12">
      <header className="grid gap-1.5">
        <PageHeading title={t('privacy.title')} className="text-3xl font-bold" />
        <p className="text-muted">{t('privacy.lead')}</p>
      </header>
      {user ? (
        <Mine user={user} />
      ) : isKnown ? (
        <FailureView error={new RefusalError('NOT_SIGNED_IN')} />
      ) : (
        <LoadingRows label={t('frame.loading')} />
      )}
    </div>
  );
}

function Mine({ user }: { readonly user: SessionUser }): ReactNode {
  const t = useTexts();
  const { data, error, refetch } = useQuery(privacyQueries.mine());
  if (!data && error) return <FailureView error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingRows label={t('frame.loading')} />;
  return (
    <>
      <ConsentCard privacy={data} />
      <ExportCard username={user.username} />
      <EraseCard username={user.username} privacy={data} />
    </>
  );
}
