import { useFormats, useAdminTexts } from '@ringside/client/texts';
import { Notice } from '@ringside/client/ui';
import type { EventId } from '@ringside/kernel';
import type { ReactNode } from 'react';
import { useKeptDoor } from './use-kept-door';

/** Says whether the device can go on without a connection. */
export function DoorReadiness({ eventId }: { readonly eventId: EventId }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const { until, canVerify, opensAgain } = useKeptDoor(eventId);
  if (until === undefined) return null;
  if (!canVerify) return <Notice tone="warning">{t('door.noCrypto')}</Notice>;
  return <Notice tone="info">{t(opensAgain ? 'door.ready' : 'door.keepOpen', { time: format.time(until) })}</Notice>;
}
