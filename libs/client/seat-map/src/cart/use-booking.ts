import type { DrawnArea } from '@ringside/booking-core';
import type { RefusalError } from '@ringside/client/api';
import { type Texts, useTexts } from '@ringside/client/texts';
import type { MySeats, SeatReason } from '@ringside/contracts/booking';
import type { EventId, SeatNo, TicketTypeId } from '@ringside/kernel';
import type { MapModel } from '../map-model';
import type { Seats } from '../use-seats';
import { pressing } from './press-seats';
import { type BookingMessage, type Cart, useCart } from './use-cart';

export type { BookingMessage } from './use-cart';

/** The buyer's commands on one map, and what came of the last one. */
export function useBooking(eventId: EventId, model: MapModel, { mine, ask }: Pick<Seats, 'mine' | 'ask'>) {
  const t = useTexts();
  const cart = useCart(eventId, mine, (refusal) => {
    ask(); // the map showed it otherwise
    return messageOf(refusal, model, t);
  });
  return { ...cart, ...selecting(model, mine, cart.say, t), ...holding(cart, model) };
}

/** What is taken from the map. */
function holding({ pending, say, explain, holdTickets }: Cart, model: MapModel) {
  return {
    /** Holds what is selected; `types` where a seat is sold with several ticket types. */
    hold: (types: ReadonlyMap<number, TicketTypeId>, accessible = false) => {
      say(null);
      const seatNos = model.summary().selected as readonly SeatNo[];
      const typed = types.size > 0 ? { ticketTypeIds: seatNos.map((seatNo) => types.get(seatNo) ?? null) } : {};
      const request = { seatNos, ...typed, accessible };
      pending.hold.mutate(request, { onSuccess: () => model.select([]), onError: explain });
    },
    /** Holds places in a standing area, of the cheapest kind where there are several. */
    holdPlaces: (area: DrawnArea, amount: number) => {
      const [cheapest] = model.prices?.typesFor(area.category ?? -1, 'area') ?? [];
      const type = cheapest ? { ticketTypeId: cheapest.id } : {};
      holdTickets([{ areaKey: area.key, amount, ...type }]);
    },
  };
}

function selecting(model: MapModel, mine: MySeats | undefined, say: Cart['say'], t: Texts) {
  return {
    press: pressing({ model, mine, say, t }),
    /** Selects these and no others. */
    selectOnly: (seatNos: readonly number[]) => {
      model.select(seatNos);
      say(null);
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
  const inPlace = seatsInPlace(error);
  if (inPlace.length > 0) return { tone: 'warning', text: t.refusal(error.code, error.details), inPlace };
  const refused = refusedSeats(error);
  if (refused.every(({ reason }) => ASKED.has(reason)) && refused.length > 0)
    return { tone: 'warning', text: whyRefused(refused, model, t) }; // they are free: the buyer only has to say more
  if (refused.length === 0) return { tone: 'danger', text: t.refusal(error.code, error.details) };
  const seatNos = refused.map(({ seatNo }) => seatNo);
  model.lose(seatNos);
  model.forgetLost(); // this message says it already, and why
  return {
    tone: 'warning',
    text: whyRefused(refused, model, t),
    instead: model.suggestInstead(seatNos),
  };
}

interface RefusedSeat {
  readonly seatNo: number;
  readonly reason: SeatReason;
}

/** Of seats that are free, to those who ask for them or take the one beside, too. */
const ASKED: ReadonlySet<SeatReason> = new Set<SeatReason>(['onlyAccessible', 'onlyCompanion', 'onlyWhole']);

const whyRefused = (refused: readonly RefusedSeat[], model: MapModel, t: Texts): string =>
  refused.map(({ seatNo, reason }) => t(`reasons.${reason}`, { seat: model.nameOf(seatNo) })).join(' ');

/** What the server offers where somebody would be left alone. */
function seatsInPlace({ code, details }: RefusalError): readonly number[] {
  const instead = code === 'SEAT_STRANDED' ? details['instead'] : undefined;
  return Array.isArray(instead) ? instead.filter((seatNo): seatNo is number => typeof seatNo === 'number') : [];
}

function refusedSeats({ code, details }: RefusalError): readonly RefusedSeat[] {
  if (code !== 'SEAT_TAKEN' || !Array.isArray(details['seats'])) return [];
  return details['seats'] as RefusedSeat[];
}
