import { SeatingGenerator } from '@ringside/client/seat-map';
import { loadBookingTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { Notice } from '@ringside/client/ui';
import type { ReactNode } from 'react';
import { useDeskEvent } from './use-desk-event';

/** Giving the event its seats. */
export function SeatingPart(): ReactNode {
  const t = useAdminTexts();
  const event = useDeskEvent();
  if (!event.may.manage) return <Notice>{t('admin.desk.readOnly')}</Notice>;
  if (!event.venue) return <Notice>{t('admin.desk.noHall')}</Notice>;
  return (
    <section>
      <h2 className="sr-only">{t('admin.desk.seating')}</h2>
      <MoreTexts load={loadBookingTexts}>
        <SeatingGenerator eventId={event.id} />
      </MoreTexts>
    </section>
  );
}
