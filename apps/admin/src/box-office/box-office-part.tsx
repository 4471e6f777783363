import { boxOfficeQueries } from '@ringside/client/api';
import { SeatChooser } from '@ringside/client/seat-map';
import { FailureView } from '@ringside/client/shell';
import { loadBookingTexts, loadOfficeTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { LoadingRows } from '@ringside/client/ui';
import type { EventDetails } from '@ringside/contracts/events';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useDeskEvent } from '../event-desk/use-desk-event';
import { DueCard } from './due-card';
import { SaleCard } from './sale-card';
import { ShiftCard } from './shift-card';
import { ShiftsCard } from './shifts-card';

/** What is refused on site is said as on the map. */
const loadTexts: typeof loadOfficeTexts = async (language) => ({
  ...(await loadBookingTexts(language)),
  ...(await loadOfficeTexts(language)),
});

/** Selling on site. */
export function BoxOfficePart(): ReactNode {
  const event = useDeskEvent();
  return (
    <MoreTexts load={loadTexts}>
      <BoxOffice event={event} />
    </MoreTexts>
  );
}

function BoxOffice({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useAdminTexts();
  const { data, error, refetch } = useQuery(boxOfficeQueries.types(event.id));
  if (!data) {
    if (error) return <FailureView error={error} onRetry={() => void refetch()} />;
    return <LoadingRows label={t('frame.loading')} />;
  }
  const mayGive = event.may.manage;
  const around = { eventId: event.id, currency: data.currency };
  return (
    <section className="grid gap-4">
      <h2 className="sr-only">{t('office.title')}</h2>
      <p className="text-muted">{t('office.lead')}</p>
      <ShiftCard {...around} />
      {data.hasSeats ? (
        <SeatChooser eventId={event.id} panelFirst>
          {(chosen) => <SaleCard {...around} types={data.types} mayGive={mayGive} chosen={chosen} />}
        </SeatChooser>
      ) : (
        <SaleCard {...around} types={data.types} mayGive={mayGive} chosen={undefined} />
      )}
      <DueCard {...around} />
      {mayGive && <ShiftsCard eventId={event.id} />}
    </section>
  );
}
