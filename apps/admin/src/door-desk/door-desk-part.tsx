import { useLiveDoor } from '@ringside/client/api';
import { loadDoorTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { TextLink } from '@ringside/client/ui';
import type { EventDetails } from '@ringside/contracts/events';
import type { ReactNode } from 'react';
import { useDeskEvent } from '../event-desk/use-desk-event';
import { CardsCard } from './cards-card';
import { ListsCard } from './lists-card';
import { LogCard } from './log-card';
import { TicketsCard } from './tickets-card';

/** Looking after the door: its lists, tickets and scans. */
export function DoorDeskPart(): ReactNode {
  const event = useDeskEvent();
  return (
    <MoreTexts load={loadDoorTexts}>
      <DoorDesk event={event} />
    </MoreTexts>
  );
}

function DoorDesk({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useAdminTexts();
  useLiveDoor(event.id);
  const { manage } = event.may;
  return (
    <section className="grid gap-4">
      <h2 className="sr-only">{t('door.desk')}</h2>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <p className="text-muted">{t('door.desk.lead')}</p>
        <p className="flex flex-wrap gap-4">
          <TextLink to={`/events/${event.id}/door`}>{t('door.desk.scanner')}</TextLink>
          {manage && <TextLink to={`/events/${event.id}/reports`}>{t('door.desk.reports')}</TextLink>}
        </p>
      </div>
      <ListsCard event={event} />
      <TicketsCard eventId={event.id} isLeading={manage} />
      <CardsCard eventId={event.id} />
      <LogCard eventId={event.id} />
    </section>
  );
}
