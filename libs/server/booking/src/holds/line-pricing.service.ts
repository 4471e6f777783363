import { Injectable } from '@nestjs/common';
import { choosePrice, chooseTicketType, type SoldType, type TypeAsker, type WantedPlace } from '@ringside/booking-core';
import type { Channel, HoldWanted } from '@ringside/contracts/booking';
import {
  type EventId,
  type Instant,
  orRefuse,
  Refusal,
  type SeatNo,
  type TicketTypeId,
  type UserId,
} from '@ringside/kernel';
import { orRefuseSale } from '../catalogue/sale-refusal';
import type { SaleTerms } from '../catalogue/sale-terms.repository';
import { type Exchange, exchangeByVoucher, priceByVoucher, type PricedLine } from '../vouchers/price-by-voucher';
import { VoucherUse } from '../vouchers/voucher-use.service';
import { type HeldLine, type LiveHold, type NewLine, seatsOf } from './cart-line';
import { type Area, PlaceRepository, type SeatPlace } from './place.repository';

/** What is asked for, in which event and by whom. */
export interface PricingAsk {
  readonly eventId: EventId;
  readonly buyer: UserId;
  readonly terms: SaleTerms;
  readonly wanted: HoldWanted;
  readonly hold: LiveHold | undefined;
  readonly now: Instant;
}

/** What somebody wants, and where it is sold. */
type PlaceAsk = Omit<PricingAsk, 'buyer'> & { readonly channel?: Channel };

/** A hold whose lines may become cheaper. */
export interface Exchanging extends Pick<PricingAsk, 'eventId' | 'buyer' | 'terms' | 'now'> {
  readonly hold: LiveHold;
}

/** Gives what somebody wants its ticket type and its price, which it keeps. */
@Injectable()
export class LinePricing {
  constructor(
    private readonly places: PlaceRepository,
    private readonly vouchers: VoucherUse,
  ) {}

  /**
   * The lines to add. A seat that is held already and asked for in no other way keeps its line and its price; one that the
   * plan does not have gets none, since the claim will refuse it.
   * What the buyer's code is good for is sold with it, as far as its uses go.
   * @throws Refusal NO_SEATING, TICKET_TYPE_NEEDED, NOT_SOLD_HERE, SALE_NOT_OPEN, SALE_OVER, PRICE_NOT_OFFERED or VOUCHER_USED_UP
   */
  async price(ask: PricingAsk): Promise<NewLine[]> {
    const areaKeys = ask.wanted.tickets.flatMap(({ areaKey }) => areaKey ?? []);
    const usable = await this.vouchers.usable({ ...ask, areaKeys });
    const opened = new Set(usable?.voucher.ticketTypeIds);
    const lines = [...(await this.seatLines(ask, opened)), ...(await this.ticketLines(ask, opened))];
    return usable ? priceByVoucher(usable, lines) : lines.map(({ line }) => line);
  }

  /** Where these seats are and what is sold there, for many claims at once. */
  placesOf(eventId: EventId, planId: string, seatNos: readonly number[]): Promise<ReadonlyMap<number, SeatPlace>> {
    return this.places.seats(eventId, planId, seatNos);
  }

  /**
   * The lines of seats alone for somebody who holds nothing and has no code, by places that were read for many at once.
   * @throws Refusal TICKET_TYPE_NEEDED, NOT_SOLD_HERE, SALE_NOT_OPEN or SALE_OVER
   */
  pricePlain(ask: Pick<PricingAsk, 'terms' | 'wanted' | 'now'>, places: ReadonlyMap<number, SeatPlace>): NewLine[] {
    return seatLinesAt({ ...ask, hold: undefined }, places, NONE).map(({ line }) => line);
  }

  /** What staff sell on site, at its full price: codes are not taken there. @throws Refusal as `price` */
  async priceOnSite(ask: Omit<PricingAsk, 'buyer' | 'hold'>): Promise<NewLine[]> {
    const onSite = { ...ask, hold: undefined, channel: 'boxOffice' } as const;
    const lines = [...(await this.seatLines(onSite, NONE)), ...(await this.ticketLines(onSite, NONE))];
    return lines.map(({ line }) => line);
  }

  /** Which lines of a hold the buyer's code makes cheaper now, and what they are then. */
  async exchange({ hold, ...ask }: Exchanging): Promise<Exchange> {
    const { eventId, terms } = ask;
    const usable = await this.vouchers.usable({ ...ask, areaKeys: [] });
    if (!usable) return { gone: [], added: [] };
    const seatNos = seatsOf(hold.lines);
    const places = terms.planId === null ? undefined : await this.places.seats(eventId, terms.planId, seatNos);
    const types = new Map<string | null, SoldType>(terms.types.map((type) => [type.id, type]));
    const counters = await this.vouchers.countersOf(hold.lines.flatMap(({ voucherId }) => voucherId ?? []));
    const lines = hold.lines.map((line) => ({
      line,
      groupId: (line.seatNo === null ? undefined : places?.get(line.seatNo)?.groupId) ?? null,
      ...soldAs(types.get(line.ticketTypeId)),
    }));
    return exchangeByVoucher(usable, lines, counters);
  }

  private async seatLines(ask: PlaceAsk, opened: Opened): Promise<PricedLine[]> {
    const { eventId, terms, wanted } = ask;
    if (wanted.seatNos.length === 0) return [];
    if (terms.planId === null) throw new Refusal('NO_SEATING');
    return seatLinesAt(ask, await this.places.seats(eventId, terms.planId, wanted.seatNos), opened);
  }

  private async ticketLines({ eventId, terms, wanted, now, channel }: PlaceAsk, opened: Opened): Promise<PricedLine[]> {
    if (wanted.tickets.length === 0) return [];
    const areas = await this.places.areas(eventId);
    return wanted.tickets.flatMap(({ ticketTypeId = null, areaKey, amount, price }) => {
      const area = areaKey === undefined ? undefined : areas.get(areaKey);
      if (areaKey !== undefined && !area) throw new Refusal('NOT_SOLD_HERE');
      const place = area ? ({ place: 'area', category: area.category } as const) : NO_PLACE;
      const type = typeFor(terms, place, { asked: ticketTypeId, now, opened, channel });
      // what has neither a seat nor an area is something only by its type
      if (!type && !area) throw new Refusal('NOT_SOLD_HERE');
      return Array.from({ length: amount }, () => ({
        line: plainLine(areaKey ?? null, area, { type, price }),
        groupId: null,
        ...soldAs(type),
      }));
    });
  }
}

const NO_PLACE: WantedPlace = { place: 'none', category: '' };

type Opened = ReadonlySet<string>;
const NONE: Opened = new Set();

type Asker = Omit<TypeAsker, 'channel'> & { readonly channel: Channel | undefined };

/** The ticket type of a place; nothing while the event has no types, so that its places are free. */
function typeFor(terms: SaleTerms, place: WantedPlace, { channel = 'web', ...asker }: Asker): SoldType | undefined {
  if (terms.types.length === 0 && asker.asked === null) return undefined;
  return orRefuseSale(chooseTicketType(terms.types, place, { ...asker, channel }));
}

/** The lines of the seats that are wanted, those that the plan has and that are not held in the same way already. */
function seatLinesAt(
  { terms, wanted, hold, now, channel }: Omit<PlaceAsk, 'eventId'>,
  places: ReadonlyMap<number, SeatPlace>,
  opened: Opened,
): PricedLine[] {
  const held = new Map(hold?.lines.map((line) => [line.seatNo, line]));
  return wanted.seatNos.flatMap((seatNo, index) => {
    const asked = wanted.ticketTypeIds?.[index] ?? null;
    const place = places.get(seatNo);
    const line = held.get(seatNo);
    const price = wanted.prices?.[index] ?? undefined;
    if (!place || (line && isHeldSo(line, asked, price))) return [];
    const type = typeFor(terms, { place: 'seat', category: place.category }, { asked, now, opened, channel });
    return [{ line: seatLine(seatNo, place, { type, price }), groupId: place.groupId, ...soldAs(type) }];
  });
}

/** Whether a held seat is asked for in the way in which it is held. */
const isHeldSo = (line: HeldLine, type: string | null, price: number | undefined): boolean =>
  (type === null || type === line.ticketTypeId) && (price === undefined || price === line.price);

const soldAs = (type: SoldType | undefined) => ({
  isHidden: type?.byVoucherOnly ?? false,
  isChosen: (type?.priceChoice ?? null) !== null,
});

/** As what something is sold, and for how much where its buyer says so. */
interface Chosen {
  readonly type: SoldType | undefined;
  readonly price: number | undefined;
}

const seatLine = (seatNo: SeatNo, { label, category }: SeatPlace, chosen: Chosen): NewLine => ({
  ...priced(chosen, category),
  seatNo,
  areaKey: null,
  label,
  stockIds: chosen.type?.stockIds ?? [],
});

const plainLine = (areaKey: string | null, area: Area | undefined, chosen: Chosen): NewLine => ({
  ...priced(chosen, area?.category ?? ''),
  seatNo: null,
  areaKey,
  label: null,
  stockIds: [...(area ? [area.stockId] : []), ...(chosen.type?.stockIds ?? [])],
});

const FREE = { name: '', prices: {}, priceChoice: null };

/** @throws Refusal PRICE_NOT_OFFERED */
function priced({ type, price }: Chosen, category: string) {
  return {
    ticketTypeId: (type?.id ?? null) as TicketTypeId | null,
    ticketType: type?.name ?? '',
    category,
    price: orRefuse(choosePrice(type ?? FREE, category, price)),
    discount: 0,
    taxRate: type?.taxRate ?? 0,
    voucherId: null,
  };
}
