import type { DrawnArea } from '@ringside/booking-core';
import { refusalOf, useConnection, useSession } from '@ringside/client/api';
import { loadBookingTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { Button, buttonClasses, ErrorState, Loading, Notice, Skeleton } from '@ringside/client/ui';
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { BookingPanel } from './cart/booking-panel';
import type { MapModel } from './map-model';
import type { MapView } from './canvas/map-view';
import { KeptForMe } from './cart/kept-for-me';
import { SeatFinder } from './cart/seat-finder';
import { useFinding } from './cart/use-finding';
import { MyTickets } from './cart/my-tickets';
import { SeatCanvas } from './canvas/seat-canvas';
import { CategoryBar } from './canvas/category-bar';
import { SeatLegend } from './canvas/seat-legend';
import { AreaList } from './list/area-list';
import { LIST_ID, SeatList } from './list/seat-list';
import { aimOf } from './party';
import { WaitlistCard } from './waitlist/lazy-waitlist';
import { rememberSelection } from './selection-memory';
import { useBooking } from './cart/use-booking';
import { MapTickets } from './shop/map-tickets';
import { SaleDoor } from './shop/sale-door';
import { TicketShop, type TicketShopProps } from './shop/ticket-shop';
import { type Seats, useSeats } from './use-seats';

export type SeatMapProps = TicketShopProps;

/** The seats of an event, live: look, select, hold, confirm, give back. Without a seating plan, its tickets. */
export function SeatMapView(props: SeatMapProps): ReactNode {
  return (
    <MoreTexts load={loadBookingTexts}>
      <LiveSeatMap key={props.eventId} {...props} />
    </MoreTexts>
  );
}

function LiveSeatMap(props: SeatMapProps): ReactNode {
  const seats = useSeats(props.eventId);
  if (seats.model) return <OpenSeatMap {...props} seats={seats} model={seats.model} />;
  if (seats.error === undefined) return <WaitingSeatMap />;
  if (refusalOf(seats.error).code === 'NO_SEATING') return <TicketShop {...props} />;
  return <NoSeatMap seats={seats} />;
}

interface OpenSeatMapProps extends SeatMapProps {
  readonly seats: Seats;
  readonly model: MapModel;
}

function OpenSeatMap({ eventId, signInTo, signIn, carryOn, payTo, seats, model }: OpenSeatMapProps): ReactNode {
  const t = useTexts();
  const { user } = useSession();
  const visitorTo = user ? undefined : signInTo;
  const entrance = user ? undefined : { to: signInTo, dialog: signIn, carryOn };
  const booking = useBooking(eventId, model, seats);
  const view = useRef<MapView>(null);
  const show = (seatNo: number) => view.current?.showSeat(seatNo);
  const finding = useFinding({ eventId, model, mine: seats.mine, booking, onShow: show });
  const [size, setSize] = useState(1);
  useEffect(() => rememberSelection(eventId, model), [eventId, model]);
  const prices = useSyncExternalStore(model.subscribe, () => model.prices?.list);
  const most = seats.mine?.left ?? PARTY_MOST;
  const take = (area: DrawnArea | undefined) => area && booking.holdPlaces(area, size);
  return (
    <section aria-label={t('booking.seats')} className="@container relative">
      <a href={`#${LIST_ID}`} className={buttonClasses({ variant: 'primary' }) + SKIP_LINK}>
        {t('booking.toList')}
      </a>
      <div className="grid items-start gap-4 @4xl:grid-cols-[minmax(0,1fr)_21rem] @4xl:grid-rows-[auto_1fr]">
        <div className="grid min-w-0 gap-4 @4xl:col-start-2 @4xl:row-start-1">
          <SaleDoor eventId={eventId} prices={prices} mine={seats.mine} entrance={entrance} />
          <SeatFinder
            model={model}
            finding={finding}
            size={Math.min(size, Math.max(1, most))}
            onSize={setSize}
            most={most}
          />
          <WaitlistCard
            eventId={eventId}
            sold={prices && { prices, model }}
            hold={seats.mine?.hold ?? null}
            signInTo={visitorTo}
          />
        </div>
        <div className="grid min-w-0 gap-4 @4xl:col-start-1 @4xl:row-span-2 @4xl:row-start-1">
          <ConnectionNotice isLive={seats.isLive} />
          <div className="grid gap-3 rounded-card border border-line bg-raised p-3 shadow-card">
            <SeatCanvas
              model={model}
              onSeat={(seatNo) => booking.press(seatNo, size)}
              aimAt={(seatNo) => aimOf(model, seatNo, size)}
              onArea={(areaNo) => take(model.drawing.areas?.find(({ no }) => no === areaNo))}
              view={view}
            />
            <CategoryBar model={model} />
            <SeatLegend model={model} />
          </div>
          <KeptForMe
            eventId={eventId}
            model={model}
            mine={seats.mine}
            onShow={(seatNo) => view.current?.showSeat(seatNo, true)}
          />
          <AreaList model={model} size={size} isBusy={booking.pending.hold.isPending} onTake={take} />
          <MapTickets eventId={eventId} most={most} booking={booking} mine={seats.mine} />
          <SeatList
            model={model}
            onPress={(seatNo) => booking.press(seatNo, size)}
            onFocusSeat={show}
            onSection={(sectionNo) => view.current?.showSection(sectionNo)}
          />
        </div>
        <div className="contents @4xl:sticky @4xl:top-20 @4xl:col-start-2 @4xl:row-start-2 @4xl:grid @4xl:gap-4">
          <div className="sticky bottom-[calc(var(--bottom-bar,0px)+0.5rem)] z-10 order-last @4xl:static @4xl:order-none">
            <BookingPanel model={model} booking={booking} mine={seats.mine} entrance={entrance} payTo={payTo} />
          </div>
          <MyTickets tickets={seats.mine?.tickets ?? []} booking={booking} onShow={show} />
        </div>
      </div>
    </section>
  );
}

/** As many as a visitor may wish for: how many they may have is known once they hold something. */
const PARTY_MOST = 10;
const SKIP_LINK = ' absolute! top-2 left-2 z-20 not-focus-visible:sr-only';

/** A page that has just been opened is not told that it is behind. */
const PATIENCE_MS = 1500;

/** That the map may be behind, and what that means for what is held. */
function ConnectionNotice({ isLive }: Pick<Seats, 'isLive'>): ReactNode {
  const t = useTexts();
  const status = useConnection();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (isLive) return setLate(false);
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isLive]);
  return (
    <div role="status" className="empty:hidden">
      {isLate && (
        <Notice tone="warning">{status === 'offline' ? t('booking.offline') : t('booking.reconnecting')}</Notice>
      )}
    </div>
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
  return (
    <ErrorState title={t('booking.failed')} action={<Button onClick={seats.retry}>{t('frame.retry')}</Button>}>
      {t.refusal(code, details)}
    </ErrorState>
  );
}
