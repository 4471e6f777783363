import { bookingQueries, refusalOf, useLiveMySeats, useSession } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, Card, classes, EmptyState, ErrorState, LinkButton, LoadingRows } from '@ringside/client/ui';
import type { MySeats, PriceList } from '@ringside/contracts/booking';
import type { EventId, OrderId } from '@ringside/kernel';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Ticket } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { CART_ID } from '../cart/cart-id';
import type { LineWords } from '../cart/cart-lines';
import { CartMessage } from '../cart/cart-message';
import { HeldCart } from '../cart/held-cart';
import { type Cart, useCart } from '../cart/use-cart';
import { VoucherBox } from '../cart/voucher-box';
import { withOpened } from '../with-opened';
import { withoutSeat } from './offered-ticket';
import { WaitlistCard } from '../waitlist/lazy-waitlist';
import { SaleDoor } from './sale-door';
import { TicketPicker } from './ticket-picker';

export interface TicketShopProps {
  readonly eventId: EventId;
  /** Where a visitor signs in, with the way back here. */
  readonly signInTo: string;
  /** Where an order is paid. */
  readonly payTo?: (orderId: OrderId) => string;
  /** Where the person's tickets for this event are. */
  readonly ticketsTo?: string;
}

/** How often is asked what is left: quotas are not told live. */
const LEFT_ASKED_EVERY_MS = 10_000;

/** The tickets of an event without a seating plan: how many of which kind, the cart with its clock, the order. */
export function TicketShop(props: TicketShopProps): ReactNode {
  const t = useTexts();
  const prices = useQuery({ ...bookingQueries.prices(props.eventId), refetchInterval: LEFT_ASKED_EVERY_MS });
  if (prices.data) return <OpenShop {...props} prices={prices.data} />;
  if (!prices.error) return <LoadingRows label={t('frame.loading')} />;
  const { code, details } = refusalOf(prices.error);
  if (code === 'NO_SALE') return <NothingSold />;
  return (
    <ErrorState
      title={t('booking.failed')}
      action={<Button onClick={() => void prices.refetch()}>{t('frame.retry')}</Button>}
    >
      {t.refusal(code, details)}
    </ErrorState>
  );
}

function NothingSold(): ReactNode {
  const t = useTexts();
  return (
    <EmptyState icon={<Ticket />} title={t('booking.nothingSold')}>
      {t('booking.nothingSoldText')}
    </EmptyState>
  );
}

interface OpenShopProps extends TicketShopProps {
  readonly prices: PriceList;
}

function OpenShop({ signInTo, ...shop }: OpenShopProps): ReactNode {
  const t = useTexts();
  const { eventId, prices } = shop;
  const { user } = useSession();
  const asked = useQuery({ ...bookingQueries.mine(eventId), enabled: user !== null });
  useLiveMySeats();
  const mine = user ? asked.data : undefined;
  const cart = useCart(eventId, mine, ({ code, details }) => ({ tone: 'danger', text: t.refusal(code, details) }));
  const hold = mine?.hold ?? null;
  const visitorTo = user ? undefined : signInTo;
  return (
    <section aria-label={t('booking.tickets')} className="@container">
      <div className="grid items-start gap-4 @3xl:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="grid min-w-0 gap-4">
          <SaleDoor eventId={eventId} prices={prices} mine={mine} />
          <Offer cart={cart} mine={mine} prices={prices} signInTo={visitorTo} />
          {/* it goes over to the cart with what is taken: while that is on its way, nobody types into one that leaves */}
          {mine && !hold && !cart.pending.hold.isPending && (
            <VoucherBox eventId={eventId} currency={prices.currency} voucher={mine.voucher} />
          )}
          <WaitlistCard eventId={eventId} sold={{ prices }} hold={hold} signInTo={visitorTo} />
        </div>
        <ShopCart cart={cart} mine={mine} {...shop} />
      </div>
    </section>
  );
}

interface OfferProps {
  readonly cart: Cart;
  readonly mine: MySeats | undefined;
  readonly prices: PriceList;
  readonly signInTo: string | undefined;
}

/** What can be had, with what the buyer's code opens. */
function Offer({ cart, mine, prices, signInTo }: OfferProps): ReactNode {
  const types = withoutSeat(withOpened(prices, mine?.voucher).ticketTypes);
  if (types.length === 0) return <NothingSold />;
  return (
    <TicketPicker
      types={types}
      currency={prices.currency}
      most={mine ? mine.left : prices.limit}
      isBusy={cart.pending.hold.isPending}
      signInTo={signInTo}
      onTake={cart.holdTickets}
    />
  );
}

/** What one takes or lets go changes what is left. */
function useLeftAnew(eventId: EventId, held: number): void {
  const cache = useQueryClient();
  const before = useRef(held);
  useEffect(() => {
    if (before.current !== held) void cache.invalidateQueries({ queryKey: bookingQueries.prices(eventId).queryKey });
    before.current = held;
  }, [cache, eventId, held]);
}

// on a phone it floats above what is sold, as beside the map
const CART =
  'sticky bottom-[calc(var(--bottom-bar,0px)+0.5rem)] z-10 shadow-overlay @3xl:top-32 @3xl:bottom-auto @3xl:shadow-card';

interface ShopCartProps extends Omit<OpenShopProps, 'signInTo'> {
  readonly cart: Cart;
  readonly mine: MySeats | undefined;
}

const wordsOf: LineWords = ({ ticketType, label }) => ({ name: label ?? ticketType, details: [] });

function ShopCart({ eventId, cart, mine, prices, payTo, ticketsTo }: ShopCartProps): ReactNode {
  const t = useTexts();
  const { hold = null, voucher = null } = mine ?? {};
  useLeftAnew(eventId, hold?.lines.length ?? 0);
  const isIdle = !hold && !cart.message;
  return (
    <Card
      id={CART_ID}
      tabIndex={-1}
      aria-label={t('booking.cart')}
      className={classes(CART, isIdle && 'hidden @3xl:block')}
    >
      <div className="grid gap-4">
        <Told cart={cart} payTo={payTo} ticketsTo={ticketsTo} />
        {hold ? (
          <>
            <HeldCart
              key={hold.holdId}
              cart={cart}
              hold={hold}
              prices={withOpened(prices, voucher)}
              wordsOf={wordsOf}
            />
            <VoucherBox eventId={eventId} currency={prices.currency} voucher={voucher} />
          </>
        ) : (
          <div>
            <h2 className="font-semibold">{t('booking.cart')}</h2>
            <p className="text-sm text-muted">{t('booking.cartEmpty')}</p>
          </div>
        )}
      </div>
    </Card>
  );
}

interface ToldProps {
  readonly cart: Cart;
  readonly payTo: TicketShopProps['payTo'];
  readonly ticketsTo: TicketShopProps['ticketsTo'];
}

/** What came of the last command. */
function Told({ cart: { message }, payTo, ticketsTo }: ToldProps): ReactNode {
  const t = useTexts();
  if (!message) return null;
  return (
    <CartMessage message={message} payTo={payTo}>
      {message.tone === 'positive' && ticketsTo !== undefined && (
        <LinkButton to={ticketsTo} size="small" className="mt-2">
          {t('booking.toTickets')}
        </LinkButton>
      )}
    </CartMessage>
  );
}
