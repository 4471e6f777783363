import { useSession, RefusalError } from '@ringside/client/api';
import { FailureView, PageHeading } from '@ringside/client/shell';
import { useTexts } from '@ringside/client/texts';
import { EmptyState, LinkButton, LoadingRows } from '@ringside/client/ui';
import { Ticket } from 'lucide-react';
import type { ReactNode } from 'react';

/** What is the person's own. */
export function MySpacePage(): ReactNode {
  const t = useTexts();
  const { user, isKnown } = useSession();
  return (
    <div className="mx-auto grid w-full max-w-5xl gap-6 px-4 py-8 sm:px-6 sm:py-12">
      <header className="grid gap-1.5">
        <PageHeading title={t('pages.mine.title')} className="text-3xl font-bold" />
        <p className="text-muted">{t('pages.mine.lead')}</p>
      </header>
      {!isKnown ? (
        <LoadingRows label={t('frame.loading')} />
      ) : user ? (
        <EmptyState
          icon={<Ticket />}
          title={t('pages.mine.nothing')}
          action={<LinkButton to="/">{t('pages.mine.find')}</LinkButton>}
        >
          {t('pages.mine.nothing.text')}
        </EmptyState>
      ) : (
        <FailureView error={new RefusalError('NOT_SIGNED_IN')} />
      )}
    </div>
  );
}
