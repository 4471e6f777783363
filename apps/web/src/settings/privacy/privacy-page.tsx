import { privacyQueries, useSession } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { loadPrivacyTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { LoadingRows } from '@ringside/client/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { SettingsFrame } from '../settings-frame';
import { ConsentCard } from './consent-card';
import { EraseCard } from './erase-card';
import { ExportCard } from './export-card';

/** What a person agreed to, everything about them as a file, and the way out. */
export function PrivacyPage(): ReactNode {
  return (
    <SettingsFrame>
      <MoreTexts load={loadPrivacyTexts}>
        <Mine />
      </MoreTexts>
    </SettingsFrame>
  );
}

function Mine(): ReactNode {
  const t = useTexts();
  const { user } = useSession();
  const { data, error, refetch } = useQuery(privacyQueries.mine());
  if (!data && error) return <FailureView error={error} onRetry={() => void refetch()} />;
  if (!data || !user) return <LoadingRows label={t('frame.loading')} />;
  return (
    <>
      <p className="text-muted">{t('privacy.lead')}</p>
      <ConsentCard privacy={data} />
      <ExportCard username={user.username} />
      <EraseCard username={user.username} privacy={data} />
    </>
  );
}
