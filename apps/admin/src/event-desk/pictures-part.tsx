import { loadPicturesTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { Notice } from '@ringside/client/ui';
import type { ReactNode } from 'react';
import { PictureBoard } from '../pictures/picture-board';
import { useDeskEvent } from './use-desk-event';

/** The pictures of the event. */
export function PicturesPart(): ReactNode {
  return (
    <MoreTexts load={loadPicturesTexts}>
      <Pictures />
    </MoreTexts>
  );
}

/** A moderator looks at it or has taken it away, or it is over for good. */
const STILL: readonly string[] = ['submitted', 'suspended', 'cancelled'];

function Pictures(): ReactNode {
  const t = useAdminTexts();
  const event = useDeskEvent();
  const isStill = !event.may.manage || STILL.includes(event.state);
  return (
    <div className="grid max-w-4xl gap-6">
      {isStill && <Notice>{event.may.manage ? t('pictures.still') : t('admin.desk.readOnly')}</Notice>}
      <PictureBoard eventId={event.id} isStill={isStill} />
    </div>
  );
}
