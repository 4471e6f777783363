import { SeatChooser } from '@ringside/client/seat-map';
import { useAdminTexts } from '@ringside/client/texts';
import type { EventDetails } from '@ringside/contracts/events';
import type { ReactNode } from 'react';
import { BlockCard } from './block-card';
import { GroupsCard } from './groups-card';

/** The map on which seats are chosen, and what organizers do with them. */
export function KeepingBoard({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useAdminTexts();
  return (
    <section className="grid gap-4">
      <h2 className="sr-only">{t('keeping.title')}</h2>
      <p className="text-muted">{t('keeping.lead')}</p>
      <SeatChooser eventId={event.id}>
        {(chosen) => (
          <>
            <BlockCard eventId={event.id} chosen={chosen} />
            <GroupsCard event={event} chosen={chosen} />
          </>
        )}
      </SeatChooser>
    </section>
  );
}
