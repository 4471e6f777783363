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
} from '@ringside/client/api';
import type { DrawnArea } from '@ringside/booking-core';
import { type Texts, useFormats, useTexts } from '@ringside/client/texts';
import type { Hold, MySeats, Order, PaymentProvider, SeatReason } from '@ringside/contracts/booking';
import type { EventId, SeatNo, TicketId, TicketTypeId } from '@ringside/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { MapModel } from '../map-model';
import { seatsForParty } from '../party';
import type { Seats } from '../use-seats';

/** A sentence about what just happened, shown where it happened. */
export interface BookingMessage {
  readonly tone: 'positive' | 'warning' | 'danger' | 'info';
  readonly text: string;
  /** Free seats that may be selected in place of lost ones. */
  readonly instead?: readonly number[];
  /** An order that waits for its money. */
  readonly toPay?: Order;
}

type Say = (message: BookingMessage | null) => void;

function useCommands(eventId: EventId) {
  return {
    hold: useHoldSeats(eventId),
    extend: useExtendHold(eventId),
    release: useReleaseHold(eventId),
    order: usePlaceOrder(eventId),
    giveBack: useCancelTicket(eventId),
  };
}

/** The buyer's commands on one map, and what came of the last one. */
export function useBooking(eventId: EventId, model: MapModel, { mine, ask }: Pick<Seats, 'mine' | 'ask'>) {
  const t = useTexts();
  const format = useFormats();
  const cache = useQueryClient();
  const [message, say] = useState<BookingMessage | null>(null);
  const commands = useCommands(eventId);
  const sayLapsed = useLapsedUnseen(mine, () => say({ tone: 'warning', text: t('booking.lapsed') }));
  const onError = (error: unknown) => {
    ask(); // the map showed it otherwise
    say(messageOf(refusalOf(error), model, t));
  };
  const tellOrder = (order: Order) => {
    if (order.state !== 'confirmed')
      return say({ tone: 'info', text: t('booking.ordered', { code: order.code }), toPay: order });
    const seats = format.list(order.tickets.map(({ label, ticketType }) => label ?? ticketType));
    return say({ tone: 'positive', text: t('booking.confirmed', { count: order.tickets.length, seats }) });
  };
  return {
    message,
    say,
    /** Says why a command was refused, and asks what the seats are really like. */
    explain: onError,
    pending: commands,
    ...selecting(model, mine, say, t),
    ...holding(commands, model, say, onError),
    /** Orders all lines of the hold; `provider` says how what costs something is paid. */
    order: (hold: Hold, provider?: PaymentProvider) =>
      commands.order.mutate({ ...hold, ...(provider ? { provider } : {}) }, { onError, onSuccess: tellOrder }),
    giveBack: (ticketId: TicketId) => commands.giveBack.mutate(ticketId, { onError }),
    /** The hold's time is over. */
    lapse: () => {
      sayLapsed();
      void cache.invalidateQueries({ queryKey: bookingQueries.mine(eventId).queryKey });
    },
  };
}

/** What changes the hold before it is ordered. */
function holding(
  commands: ReturnType<typeof useCommands>,
  model: MapModel,
  say: Say,
  onError: (error: unknown) => void,
) {
  return {
    /** Holds what is selected; `types` where a seat is sold with several ticket types. */
    hold: (types: ReadonlyMap<number, TicketTypeId>) => {
      say(null);
      const seatNos = model.summary().selected as readonly SeatNo[];
      const typed = types.size > 0 ? { ticketTypeIds: seatNos.map((seatNo) => types.get(seatNo) ?? null) } : {};
      commands.hold.mutate({ seatNos, ...typed }, { onSuccess: () => model.select([]), onError });
    },
    /** Holds places in a standing area, of the cheapest kind where there are several. */
    holdPlaces: (area: DrawnArea, amount: number) => {
      say(null);
      const [cheapest] = model.prices?.typesFor(area.category ?? -1, 'area') ?? [];
      const type = cheapest ? { ticketTypeId: cheapest.id } : {};
      commands.hold.mutate({ tickets: [{ areaKey: area.key, amount, ...type }] }, { onError });
    },
    extend: (hold: Hold) => commands.extend.mutate(hold.holdId, { onError }),
    /** Lets some lines of it go, or all. */
    release: ({ holdId }: Hold, lineIds?: readonly string[]) =>
      commands.release.mutate({ holdId, ...(lineIds ? { lineIds } : {}) }, { onError }),
  };
}

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

function selecting(model: MapModel, mine: MySeats | undefined, say: Say, t: Texts) {
  const most = mine ? mine.left : Infinity;
  const pressForParty = (seatNo: number, size: number) => {
    const seatNos = seatsForParty(model, seatNo, size);
    if (seatNos.length === 0) return say({ tone: 'warning', text: t('booking.noneSuit') });
    model.select([...model.summary().selected, ...seatNos]);
    return say(null);
  };
  return {
    /** Selects a seat or not any more, or as many side by side as the party has people; says why it cannot be. */
    press: (seatNo: number, size = 1) => {
      const isOneMore = !model.isSelected(seatNo) && model.isFree(seatNo);
      if (isOneMore && model.summary().selected.length + size > most) {
        return say({ tone: 'warning', text: t('booking.limitReached', { count: mine?.limit ?? 0 }) });
      }
      if (isOneMore && size > 1) return pressForParty(seatNo, size);
      if (model.toggle(seatNo)) return say(null);
      const state = t(`booking.look.${model.lookAt(seatNo)}`);
      return say({ tone: 'info', text: t('booking.seatState', { seat: model.nameOf(seatNo), state }) });
    },
    selectInstead: (seatNos: readonly number[]) => {
      model.select([...model.summary().selected, ...seatNos]);
      say(null);
    },
  };
}

export type Booking = ReturnType<typeof useBooking>;

/** What to tell a buyer whose command was refused; seats that are gone leave the selection. */
function messageOf(error: RefusalError, model: MapModel, t: Texts): BookingMessage {
  const refused = refusedSeats(error);
  if (refused.length === 0) return { tone: 'danger', text: t.refusal(error.code, error.details) };
  const seatNos = refused.map(({ seatNo }) => seatNo);
  model.lose(seatNos);
  model.forgetLost(); // this message says it already, and why
  return {
    tone: 'warning',
    text: refused.map(({ seatNo, reason }) => t(`booking.reason.${reason}`, { seat: model.nameOf(seatNo) })).join(' '),
    instead: model.suggestInstead(seatNos),
  };
}

function refusedSeats({ code, details }: RefusalError): readonly { seatNo: number; reason: SeatReason }[] {
  if (code !== 'SEAT_TAKEN' || !Array.isArray(details['seats'])) return [];
  return details['seats'] as { seatNo: number; reason: SeatReason }[];
}
