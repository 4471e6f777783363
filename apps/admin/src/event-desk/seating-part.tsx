import { eventQueries } from '@ringside/client/api';
import { PlanDesigner } from '@ringside/client/plan-designer';
import { SeatingGenerator } from '@ringside/client/seat-map';
import { loadBookingTexts, loadPlansTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { Notice, SegmentedControl } from '@ringside/client/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useDeskEvent } from './use-desk-event';

/** Giving the event its seats: drawn in the designer, or quickly by numbers. */
export function SeatingPart(): ReactNode {
  const t = useAdminTexts();
  const event = useDeskEvent();
  if (!event.may.manage) return <Notice>{t('admin.desk.readOnly')}</Notice>;
  if (!event.venue) return <Notice>{t('admin.desk.noHall')}</Notice>;
  return (
    <section>
      <h2 className="sr-only">{t('admin.desk.seating')}</h2>
      <MoreTexts load={loadBookingTexts}>
        <MoreTexts load={loadPlansTexts}>
          <Ways />
        </MoreTexts>
      </MoreTexts>
    </section>
  );
}

function Ways(): ReactNode {
  const t = useAdminTexts();
  const event = useDeskEvent();
  const [way, setWay] = useState<'designer' | 'quick'>('designer');
  const mine = useInfiniteQuery(eventQueries.mine({}));
  const others = (mine.data?.pages.flatMap(({ items }) => items) ?? [])
    .filter(({ id }) => id !== event.id)
    .map(({ id, title }) => ({ eventId: id, title }));
  return (
    <div className="grid gap-4">
      <SegmentedControl
        label={t('plans.way')}
        value={way}
        onChange={setWay}
        className="justify-self-start"
        segments={[
          { value: 'designer', label: t('plans.way.designer') },
          { value: 'quick', label: t('plans.way.quick') },
        ]}
      />
      {way === 'designer' ? (
        <PlanDesigner eventId={event.id} others={others} />
      ) : (
        <SeatingGenerator eventId={event.id} />
      )}
    </div>
  );
}
