import { refusalOf, useSession } from '@ringside/client/api';
import { loadBookingTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { Button, EmptyState, ErrorState, Loading, Notice, Skeleton } from '@ringside/client/ui';
import type { EventId } from '@ringside/kernel';
import { Armchair } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { BookingPanel } from './cart/booking-panel';
import type { MapModel } from './map-model';
import type { MapView } from './canvas/map-view';
import { MyTickets } from './cart/my-tickets';
import { SeatCanvas } from './canvas/seat-canvas';
import { SeatLegend } from './canvas/seat-legend';
import { SeatList } from './list/seat-list';
import { useBooking } from './cart/use-booking';
import { type Seats, useSeats } from './use-seats';

export interface SeatMapProps {
  readonly eventId: EventId;
  /** Where a visitor signs in, with the way back here. */
  readonly signInTo: string;
}

/** The seats of an event, live: look, select, hold, confirm, give back. */
export function SeatMapView(props: SeatMapProps): ReactNode {
  return (
    <MoreTexts load={loadBookingTexts}>
      <LiveSeatMap key={props.eventId} {...props} />
    </MoreTexts>
  );
}

function LiveSeatMap({ eventId, signInTo }: SeatMapProps): ReactNode {
  const seats = useSeats(eventId);
  if (seats.model) return <OpenSeatMap {...{ eventId, signInTo, seats }} model={seats.model} />;
  return seats.error === undefined ? <WaitingSeatMap /> : <NoSeatMap seats={seats} />;
}

interface OpenSeatMapProps extends SeatMapProps {
  readonly seats: Seats;
  readonly model: MapModel;
}

function OpenSeatMap({ eventId, signInTo, seats, model }: OpenSeatMapProps): ReactNode {
  const t = useTexts();
  const { user } = useSession();
  const booking = useBooking(eventId, model, seats);
  const view = useRef<MapView>(null);
  const show = (seatNo: number) => view.current?.showSeat(seatNo);
  return (
    <section aria-label={t('booking.seats')} className="@container">
      <div className="grid items-start gap-4 @4xl:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="grid min-w-0 gap-4">
          {!seats.isLive && <Notice tone="warning">{t('booking.notLive')}</Notice>}
          <div className="grid gap-3 rounded-card border border-line bg-raised p-3 shadow-card">
            <SeatCanvas model={model} onSeat={booking.press} view={view} />
            <SeatLegend />
          </div>
          <SeatList
            model={model}
            onPress={booking.press}
            onFocusSeat={show}
            onSection={(sectionNo) => view.current?.showSection(sectionNo)}
          />
        </div>
        <div className="contents @4xl:sticky @4xl:top-20 @4xl:grid @4xl:gap-4">
          <div className="sticky bottom-[calc(var(--bottom-bar,0px)+0.5rem)] z-10 order-last @4xl:static @4xl:order-none">
            <BookingPanel model={model} booking={booking} mine={seats.mine} signInTo={user ? undefined : signInTo} />
          </div>
          <MyTickets tickets={seats.mine?.tickets ?? []} booking={booking} onShow={show} />
        </div>
      </div>
    </section>
  );
}

function WaitingSeatMap(): ReactNode {
  const t = useTexts();
  return (
    <Loading label={t('booking.loading')}>
      <div className="@container">
        <div className="grid gap-4 @4xl:grid-cols-[minmax(0,1fr)_21rem]">
          <Skeleton className="h-[min(64dvh,32rem)] rounded-card @4xl:h-[38rem]" />
          <Skeleton className="h-40 rounded-card" />
        </div>
      </div>
    </Loading>
  );
}

function NoSeatMap({ seats }: { readonly seats: Seats }): ReactNode {
  const t = useTexts();
  const { code, details } = refusalOf(seats.error);
  if (code === 'NO_SEATING') {
    return (
      <EmptyState icon={<Armchair />} title={t('booking.noSeating')}>
        {t('booking.noSeatingText')}
      </EmptyState>
    );
  }
  return (
    <ErrorState title={t('booking.failed')} action={<Button onClick={seats.retry}>{t('frame.retry')}</Button>}>
      {t.refusal(code, details)}
    </ErrorState>
  );
}
