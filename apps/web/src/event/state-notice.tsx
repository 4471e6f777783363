import { useTexts } from '@ringside/client/texts';
import { Notice } from '@ringside/client/ui';
import type { EventDetails } from '@ringside/contracts/events';
import type { ReactNode } from 'react';

/** What differs from an ordinary public event. */
export function StateNotice({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useTexts();
  const { state, cancelReason } = event;
  if (state === 'cancelled')
    return (
      <Notice tone="danger" title={t('pages.event.cancelled')}>
        {cancelReason}
      </Notice>
    );
  if (state === 'suspended') return <Notice tone="warning" title={t('pages.event.suspended')} />;
  return <Notice tone="info" title={t('pages.event.notPublic')} />;
}
