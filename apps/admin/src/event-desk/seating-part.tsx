import { SeatingGenerator } from '@ringside/client/seat-map';
import { useAdminTexts } from '@ringside/client/texts';
import { Notice } from '@ringside/client/ui';
import type { ReactNode } from 'react';
import { useDeskEvent } from './use-desk-event';

/** Giving the event its seats. */
export function SeatingPart(): ReactNode {
  const t = useAdminTexts();
  const event = useDeskEvent();
  if (!event.may.manage) return <Notice>{t('admin.desk.readOnly')}</Notice>;
  if (!event.venue) return <Notice>{t('admin.desk.noHall')}</Notice>;
  return <SeatingGenerator eventId={event.id} />;
}
