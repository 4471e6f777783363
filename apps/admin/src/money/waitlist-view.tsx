import { orderQueries, waitlistQueries } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { loadWaitlistTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { LoadingRows, Notice, Stat, StatRow } from '@ringside/client/ui';
import type { WaitlistDesk } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useDeskEvent } from '../event-desk/use-desk-event';
import { MoreButton } from '../events/more-button';
import { WaitingTable } from './waiting-table';
import { WaitlistForm } from './waitlist-form';

/** The waitlist of an event: whether it is open, how many it serves, and who waits. */
export const WaitlistView = (): ReactNode => (
  <MoreTexts load={loadWaitlistTexts}>
    <WaitlistOf eventId={useDeskEvent().id} />
  </MoreTexts>
);

function WaitlistOf({ eventId }: { readonly eventId: EventId }): ReactNode {
  const t = useAdminTexts();
  const desk = useQuery(waitlistQueries.terms(eventId));
  const list = useInfiniteQuery(waitlistQueries.list(eventId));
  const catalogue = useQuery(orderQueries.catalogue(eventId));
  const error = desk.error ?? list.error;
  if (desk.data && list.data) {
    const { isOpen, offerMinutes } = desk.data;
    return (
      <section className="grid gap-4">
        <h2 className="sr-only">{t('waitlist.title')}</h2>
        <WaitlistForm key={`${isOpen} ${offerMinutes}`} eventId={eventId} terms={{ isOpen, offerMinutes }} />
        <Figures desk={desk.data} />
        {!isOpen && desk.data.waiting > 0 && <Notice>{t('waitlist.closedNote')}</Notice>}
        <WaitingTable
          eventId={eventId}
          entries={list.data.pages.flatMap(({ items }) => items)}
          catalogue={catalogue.data}
        />
        <MoreButton list={list} />
      </section>
    );
  }
  if (!error) return <LoadingRows label={t('frame.loading')} />;
  return <FailureView error={error} onRetry={() => void Promise.all([desk.refetch(), list.refetch()])} />;
}

function Figures({ desk }: { readonly desk: WaitlistDesk }): ReactNode {
  const t = useAdminTexts();
  return (
    <StatRow>
      <Stat label={t('waitlist.waiting')} value={desk.waiting} />
      <Stat label={t('waitlist.offered')} value={desk.offered} />
      <Stat label={t('waitlist.accepted')} value={desk.accepted} />
      <Stat label={t('waitlist.expired')} value={desk.expired} />
    </StatRow>
  );
}
