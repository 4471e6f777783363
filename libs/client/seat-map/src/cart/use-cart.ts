import {
  bookingQueries,
  refusalOf,
  type RefusalError,
  serverNow,
  useCancelTicket,
  useExtendHold,
  useHoldSeats,
  usePlaceOrder,
  useReleaseHold,
  useSession,
} from '@ringside/client/api';
import { type Formats, type Texts, useFormats, useTexts } from '@ringside/client/texts';
import type { Hold, LineAnswer, MySeats, Order, PaymentProvider, TicketsWanted } from '@ringside/contracts/booking';
import type { EventId, TicketId } from '@ringside/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useAdoption } from './use-adoption';

/** A sentence about what just happened, shown where it happened. */
export interface BookingMessage {
  readonly tone: 'positive' | 'warning' | 'danger' | 'info';
  readonly text: string;
  /** Free seats that may be selected in place of lost ones. */
  readonly instead?: readonly number[];
  /** Seats that take the place of all that is selected, and leave nobody alone. */
  readonly inPlace?: readonly number[];
  /** Signing in would help. */
  readonly asksSignIn?: boolean;
  /** An order that waits for its money. */
  readonly toPay?: Order;
}

function useCommands(eventId: EventId) {
  return {
    hold: useHoldSeats(eventId),
    extend: useExtendHold(eventId),
    release: useReleaseHold(eventId),
    order: usePlaceOrder(eventId),
    giveBack: useCancelTicket(eventId),
  };
}

/**
 * The buyer's commands on what they hold, with or without a map, and what came of the last one. `messageOf` says what to
 * tell about a refused one.
 */
export function useCart(
  eventId: EventId,
  mine: MySeats | undefined,
  messageOf: (refusal: RefusalError) => BookingMessage,
) {
  const t = useTexts();
  const format = useFormats();
  const cache = useQueryClient();
  const [message, say] = useState<BookingMessage | null>(null);
  const commands = useCommands(eventId);
  const sayLapsed = useLapsedUnseen(mine, () => say({ tone: 'warning', text: t('booking.lapsed') }));
  const onError = useRefusals(messageOf, say);
  const adoption = useAdoption(eventId, mine, () => say({ tone: 'positive', text: t('guest.adopted') }));
  const tellOrder = (order: Order) => say(orderMessage(order, t, format));
  return {
    eventId,
    /** What was held before signing in, where it could not be taken over. */
    adoption,
    message,
    say,
    /** Says why a command was refused. */
    explain: onError,
    pending: commands,
    /** Holds tickets without a seat. */
    holdTickets: (tickets: readonly TicketsWanted[], onHeld?: () => void) => {
      say(null);
      void commands.hold.mutateAsync({ tickets }).then(onHeld, onError);
    },
    extend: (hold: Hold) => commands.extend.mutate(hold.holdId, { onError }),
    /** Lets some lines of it go, or all. */
    release: ({ holdId }: Hold, lineIds?: readonly string[]) =>
      commands.release.mutate({ holdId, ...(lineIds ? { lineIds } : {}) }, { onError }),
    /** Orders all lines of the hold; `provider` says how what costs something is paid. */
    order: (hold: Hold, provider?: PaymentProvider) =>
      void commands.order.mutateAsync({ ...hold, ...(provider ? { provider } : {}) }).then(tellOrder, onError),
    /** As `order`, with what was asked; whoever asked says why it was refused. */
    orderWith: (hold: Hold, answers: readonly LineAnswer[], provider?: PaymentProvider): Promise<void> =>
      commands.order.mutateAsync({ ...hold, answers, ...(provider ? { provider } : {}) }).then(tellOrder),
    giveBack: (ticketId: TicketId) => commands.giveBack.mutate(ticketId, { onError }),
    /** The hold's time is over. */
    lapse: () => {
      sayLapsed();
      void cache.invalidateQueries({ queryKey: bookingQueries.mine(eventId).queryKey });
    },
  };
}

/** What became of an order: it is the buyer's, or it waits for its money. */
function orderMessage(order: Order, t: Texts, format: Formats): BookingMessage {
  const { code, state, tickets } = order;
  if (state === 'awaitingApproval') return { tone: 'info', text: t('approval.asked', { code }), toPay: order };
  if (state !== 'confirmed') return { tone: 'info', text: t('booking.ordered', { code }), toPay: order };
  const seats = format.list(tickets.map(({ label, ticketType }) => label ?? ticketType));
  const said = tickets.some(({ seatNo }) => seatNo !== null) ? 'booking.confirmed' : 'booking.confirmedTickets';
  return { tone: 'positive', text: t(said, { count: tickets.length, seats }) };
}

function useRefusals(messageOf: (refusal: RefusalError) => BookingMessage, say: (message: BookingMessage) => void) {
  const { user } = useSession();
  return (error: unknown) => {
    const refusal = refusalOf(error);
    const asksSignIn = user === null && SIGN_IN_HELPS.has(refusal.code);
    say({ ...messageOf(refusal), ...(asksSignIn ? { asksSignIn } : {}) });
  };
}

/** What a guest is refused and an account may not be. */
const SIGN_IN_HELPS: ReadonlySet<string> = new Set(['NOT_SIGNED_IN', 'GUEST_PLACES', 'REGISTRATION_NEEDED']);

export type Cart = ReturnType<typeof useCart>;

/** How much earlier than its expiry a hold may be seen to be gone: clocks are only about the same. */
const CLOCKS_DIFFER_MS = 1000;

/** The server may take a lapsed hold away before the countdown on the screen has ended: that is told, too. */
function useLapsedUnseen(mine: MySeats | undefined, sayLapsed: () => void): () => void {
  const seen = useRef(mine);
  const tell = useRef(sayLapsed);
  useEffect(() => {
    tell.current = sayLapsed;
  });
  useEffect(() => {
    const before = seen.current;
    seen.current = mine;
    if (!before?.hold || !mine || mine.hold || mine.tickets.length > before.tickets.length) return;
    if (serverNow() >= Date.parse(before.hold.expiresAt) - CLOCKS_DIFFER_MS) tell.current();
  }, [mine]);
  return sayLapsed;
}
