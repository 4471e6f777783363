import { loadKeepingTexts, loadStaffTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { Notice } from '@ringside/client/ui';
import type { ReactNode } from 'react';
import { GridFeedCard } from '../grid-feed/grid-feed-card';
import { KeepingBoard } from '../keeping/keeping-board';
import { useDeskEvent } from './use-desk-event';

/** Taking seats off sale, and keeping them for groups. */
export function KeepingPart(): ReactNode {
  const t = useAdminTexts();
  const event = useDeskEvent();
  if (!event.may.manage) return <Notice>{t('admin.desk.readOnly')}</Notice>;
  if (!event.venue) return <Notice>{t('admin.desk.noHall')}</Notice>;
  return (
    <MoreTexts load={loadStaffTexts}>
      <MoreTexts load={loadKeepingTexts}>
        <div className="grid gap-6 [&>*]:min-w-0">
          <KeepingBoard event={event} />
          <GridFeedCard eventId={event.id} />
        </div>
      </MoreTexts>
    </MoreTexts>
  );
}
