import { RefusalError, useSession } from '@ringside/client/api';
import { FailureView, PageHeading } from '@ringside/client/shell';
import { loadNotificationsTexts, MoreTexts, useTexts, type TextKey } from '@ringside/client/texts';
import { LoadingRows } from '@ringside/client/ui';
import type { ReactNode } from 'react';

interface OwnPageProps {
  readonly title: TextKey & 'notifications.title';
  readonly lead: TextKey & 'notifications.lead';
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page about what the person is told; a visitor is asked to sign in. */
export const OwnPage = (props: OwnPageProps): ReactNode => (
  <MoreTexts load={loadNotificationsTexts}>
    <Page {...props} />
  </MoreTexts>
);

function Page({ title, lead, actions, children }: OwnPageProps): ReactNode {
  const t = useTexts();
  const { user, isKnown } = useSession();
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-6 px-4 py-8 sm:px-6 sm:py-12">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="grid min-w-0 gap-1.5">
          <PageHeading title={t(title)} className="text-3xl font-bold" />
          <p className="max-w-prose text-muted">{t(lead)}</p>
        </div>
        {user && actions}
      </header>
      {user ? (
        children
      ) : isKnown ? (
        <FailureView error={new RefusalError('NOT_SIGNED_IN')} />
      ) : (
        <LoadingRows label={t('frame.loading')} />
      )}
    </div>
  );
}
