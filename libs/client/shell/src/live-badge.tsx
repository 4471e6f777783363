import { useConnection } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { ConnectionBadge, Notice } from '@ringside/client/ui';
import { useState, type ReactNode } from 'react';

/** Whether this page hears changes at once. Silent while the first connection is being made: nothing was missed yet. */
export function LiveBadge(): ReactNode {
  const t = useTexts();
  const state = useConnection();
  const [isSettled, setSettled] = useState(false);
  if (!isSettled && state !== 'connecting') setSettled(true);
  if (!isSettled) return null;
  return (
    <ConnectionBadge
      state={state}
      // a phone's header has no room for the word while all is well; the dot says it
      className={state === 'live' ? 'max-sm:gap-0 max-sm:text-[0px]' : ''}
      words={{ live: t('frame.live'), connecting: t('frame.catchingUp'), offline: t('frame.offline') }}
      hints={{ live: t('frame.live.hint'), connecting: t('frame.catchingUp.hint'), offline: t('frame.offline.hint') }}
    />
  );
}

/** Says over the whole width that the page may be out of date. */
export function OfflineBanner(): ReactNode {
  const t = useTexts();
  if (useConnection() !== 'offline') return null;
  return (
    <Notice tone="warning" className="justify-center rounded-none">
      {t('frame.offline.hint')}
    </Notice>
  );
}
