import { RefusalError, useSession } from '@ringside/client/api';
import { FailureView, PageHeading } from '@ringside/client/shell';
import { loadAccountsTexts, loadSettingsTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { LoadingRows, NavTabs } from '@ringside/client/ui';
import type { ReactNode } from 'react';

/** Around each page of the settings: for who is signed in. */
export function SettingsFrame({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <MoreTexts load={loadAccountsTexts}>
      <MoreTexts load={loadSettingsTexts}>
        <Frame>{children}</Frame>
      </MoreTexts>
    </MoreTexts>
  );
}

function Frame({ children }: { readonly children: ReactNode }): ReactNode {
  const t = useTexts();
  const { user, isKnown } = useSession();
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-6 px-4 py-8 sm:px-6 sm:py-12">
      <PageHeading title={t('settings.title')} className="text-3xl font-bold" />
      {user && (
        <NavTabs
          label={t('settings.title')}
          tabs={[
            { to: '/settings', label: t('settings.profile'), end: true },
            { to: '/settings/sign-in', label: t('settings.security') },
            { to: '/settings/devices', label: t('settings.sessions') },
            { to: '/settings/notifications', label: t('settings.notifications') },
            { to: '/settings/privacy', label: t('settings.privacy') },
            { to: '/settings/tokens', label: t('settings.tokens') },
          ]}
        />
      )}
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
