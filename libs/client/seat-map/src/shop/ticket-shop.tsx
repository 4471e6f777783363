import { bookingQueries, refusalOf, useLiveMySeats, useMySeats, useSession } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, Card, classes, EmptyState, ErrorState, LinkButton, LoadingRows } from '@ringside/client/ui';
import type { Hold, MySeats, PriceList } from '@ringside/contracts/booking';
import type { EventId, OrderId } from '@ringside/kernel';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Ticket } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { AdoptionCard } from '../cart/adoption-card';
import { CART_ID } from '../cart/cart-id';
import type { LineWords } from '../cart/cart-lines';
import { CartMessage } from '../cart/cart-message';
import type { Entrance } from '../cart/entrance';
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
  /** The same without leaving the page. */
  readonly signIn?: Entrance['dialog'];
  /** How a guest takes a hold to another device. */
  readonly carryOn?: Entrance['carryOn'];
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

function OpenShop({ signInTo, signIn, carryOn, ...shop }: OpenShopProps): ReactNode {
  const t = useTexts();
  const { eventId, prices } = shop;
  const { user } = useSession();
  const { mine } = useMySeats(eventId);
  useLiveMySeats();
  const cart = useCart(eventId, mine, ({ code, details }) => ({ tone: 'danger', text: t.refusal(code, details) }));
  const hold = mine?.hold ?? null;
  const visitorTo = user ? undefined : signInTo;
  const entrance = user ? undefined : { to: signInTo, dialog: signIn, carryOn };
  return (
    <section aria-label={t('booking.tickets')} className="@container">
      <div className="grid items-start gap-4 @3xl:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="grid min-w-0 gap-4">
          <SaleDoor eventId={eventId} prices={prices} mine={mine} entrance={entrance} />
          <Offer cart={cart} mine={mine} prices={prices} />
          {user && <CodeBeforeCart cart={cart} mine={mine} prices={prices} />}
          <WaitlistCard eventId={eventId} sold={{ prices }} hold={hold} signInTo={visitorTo} />
        </div>
        <ShopCart cart={cart} mine={mine} entrance={entrance} {...shop} />
      </div>
    </section>
  );
}

/** It goes over to the cart with what is taken: while that is on its way, nobody types into one that leaves. */
function CodeBeforeCart({ cart, mine, prices }: OfferProps): ReactNode {
  if (!mine || mine.hold || cart.pending.hold.isPending) return null;
  return <VoucherBox eventId={cart.eventId} currency={prices.currency} voucher={mine.voucher} />;
}

interface OfferProps {
  readonly cart: Cart;
  readonly mine: MySeats | undefined;
  readonly prices: PriceList;
}

/** What can be had, with what the buyer's code opens. */
function Offer({ cart, mine, prices }: OfferProps): ReactNode {
  const types = withoutSeat(withOpened(prices, mine?.voucher).ticketTypes);
  if (types.length === 0) return <NothingSold />;
  return (
    <TicketPicker
      types={types}
      currency={prices.currency}
      most={mine ? mine.left : prices.limit}
      isBusy={cart.pending.hold.isPending}
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

interface ShopCartProps extends Omit<OpenShopProps, 'signInTo' | 'signIn' | 'carryOn'> {
  readonly entrance: Entrance | undefined;
  readonly cart: Cart;
  readonly mine: MySeats | undefined;
}

const wordsOf: LineWords = ({ ticketType, label }) => ({ name: label ?? ticketType, details: [] });

function ShopCart({ eventId, cart, mine, prices, entrance, ...ways }: ShopCartProps): ReactNode {
  const t = useTexts();
  const hold = mine?.hold ?? null;
  useLeftAnew(eventId, hold?.lines.length ?? 0);
  const isIdle = !hold && !cart.message && !cart.adoption;
  return (
    <Card
      id={CART_ID}
      tabIndex={-1}
      aria-label={t('booking.cart')}
      className={classes(CART, isIdle && 'hidden @3xl:block')}
    >
      <div className="grid gap-4">
        <Told cart={cart} entrance={entrance} {...ways} />
        {cart.adoption && <AdoptionCard adoption={cart.adoption} wordsOf={wordsOf} />}
        {hold ? (
          <FullCart hold={hold} {...{ eventId, cart, mine, prices, entrance }} />
        ) : (
          <EmptyCart isVisitor={entrance !== undefined} />
        )}
      </div>
    </Card>
  );
}

interface FullCartProps extends Pick<ShopCartProps, 'eventId' | 'cart' | 'mine' | 'prices' | 'entrance'> {
  readonly hold: Hold;
}

function FullCart({ eventId, cart, mine, prices, entrance, hold }: FullCartProps): ReactNode {
  const voucher = mine?.voucher ?? null;
  return (
    <>
      <HeldCart
        key={hold.holdId}
        cart={cart}
        hold={hold}
        prices={withOpened(prices, voucher)}
        wordsOf={wordsOf}
        entrance={entrance}
      />
      {!entrance && <VoucherBox eventId={eventId} currency={prices.currency} voucher={voucher} />}
    </>
  );
}

function EmptyCart({ isVisitor }: { readonly isVisitor: boolean }): ReactNode {
  const t = useTexts();
  return (
    <div>
      <h2 className="font-semibold">{t('booking.cart')}</h2>
      <p className="text-sm text-muted">{t('booking.cartEmpty')}</p>
      {isVisitor && <p className="mt-2 text-sm text-muted">{t('guest.lead')}</p>}
    </div>
  );
}

interface ToldProps {
  readonly cart: Cart;
  readonly payTo?: TicketShopProps['payTo'];
  readonly ticketsTo?: TicketShopProps['ticketsTo'];
  readonly entrance: Entrance | undefined;
}

/** What came of the last command. */
function Told({ cart: { message }, payTo, ticketsTo, entrance }: ToldProps): ReactNode {
  const t = useTexts();
  if (!message) return null;
  return (
    <CartMessage message={message} payTo={payTo} entrance={entrance}>
      {message.tone === 'positive' && ticketsTo !== undefined && (
        <LinkButton to={ticketsTo} size="small" className="mt-2">
          {t('booking.toTickets')}
        </LinkButton>
      )}
    </CartMessage>
  );
}
