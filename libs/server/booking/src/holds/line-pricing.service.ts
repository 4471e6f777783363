import { Injectable } from '@nestjs/common';
import { chooseTicketType, type SoldType, type WantedPlace } from '@ringside/booking-core';
import type { HoldWanted } from '@ringside/contracts/booking';
import { type EventId, type Instant, Refusal, type SeatNo, type TicketTypeId } from '@ringside/kernel';
import { orRefuseSale } from '../catalogue/sale-refusal';
import type { SaleTerms } from '../catalogue/sale-terms.repository';
import type { LiveHold, NewLine } from './cart-line';
import { type Area, PlaceRepository, type SeatPlace } from './place.repository';

/** What is asked for, in which event and by whom. */
export interface PricingAsk {
  readonly eventId: EventId;
  readonly terms: SaleTerms;
  readonly wanted: HoldWanted;
  readonly hold: LiveHold | undefined;
  readonly now: Instant;
}

/** Gives what somebody wants its ticket type and its price, which it keeps. */
@Injectable()
export class LinePricing {
  constructor(private readonly places: PlaceRepository) {}

  /**
   * The lines to add. A seat that is held already and asked for in no other way keeps its line and its price; one that the
   * plan does not have gets none, since the claim will refuse it.
   * @throws Refusal NO_SEATING, TICKET_TYPE_NEEDED, NOT_SOLD_HERE, SALE_NOT_OPEN or SALE_OVER
   */
  async price(ask: PricingAsk): Promise<NewLine[]> {
    return [...(await this.seatLines(ask)), ...(await this.ticketLines(ask))];
  }

  private async seatLines({ terms, wanted, hold, now }: PricingAsk): Promise<NewLine[]> {
    if (wanted.seatNos.length === 0) return [];
    if (terms.planId === null) throw new Refusal('NO_SEATING');
    const places = await this.places.seats(terms.planId, wanted.seatNos);
    const held = new Map(hold?.lines.map((line) => [line.seatNo, line]));
    return wanted.seatNos.flatMap((seatNo, index) => {
      const asked = wanted.ticketTypeIds?.[index] ?? null;
      const place = places.get(seatNo);
      const line = held.get(seatNo);
      if (!place || (line && (asked === null || asked === line.ticketTypeId))) return [];
      return [seatLine(seatNo, place, typeFor(terms, { place: 'seat', category: place.category }, asked, now))];
    });
  }

  private async ticketLines({ eventId, terms, wanted, now }: PricingAsk): Promise<NewLine[]> {
    if (wanted.tickets.length === 0) return [];
    const areas = await this.places.areas(eventId);
    return wanted.tickets.flatMap(({ ticketTypeId = null, areaKey, amount }) => {
      const area = areaKey === undefined ? undefined : areas.get(areaKey);
      if (areaKey !== undefined && !area) throw new Refusal('NOT_SOLD_HERE');
      const place = area ? ({ place: 'area', category: area.category } as const) : NO_PLACE;
      const type = typeFor(terms, place, ticketTypeId, now);
      // what has neither a seat nor an area is something only by its type
      if (!type && !area) throw new Refusal('NOT_SOLD_HERE');
      return Array.from({ length: amount }, () => plainLine(areaKey ?? null, area, type));
    });
  }
}

const NO_PLACE: WantedPlace = { place: 'none', category: '' };

/** The ticket type of a place; nothing while the event has no types, so that its places are free. */
function typeFor(terms: SaleTerms, place: WantedPlace, asked: string | null, now: Instant): SoldType | undefined {
  if (terms.types.length === 0 && asked === null) return undefined;
  return orRefuseSale(chooseTicketType(terms.types, place, { asked, channel: 'web', now, opened: new Set() }));
}

const seatLine = (seatNo: SeatNo, { label, category }: SeatPlace, type: SoldType | undefined): NewLine => ({
  ...priced(type, category),
  seatNo,
  areaKey: null,
  label,
  stockIds: type?.stockIds ?? [],
});

const plainLine = (areaKey: string | null, area: Area | undefined, type: SoldType | undefined): NewLine => ({
  ...priced(type, area?.category ?? ''),
  seatNo: null,
  areaKey,
  label: null,
  stockIds: [...(area ? [area.stockId] : []), ...(type?.stockIds ?? [])],
});

function priced(type: SoldType | undefined, category: string) {
  return {
    ticketTypeId: (type?.id ?? null) as TicketTypeId | null,
    ticketType: type?.name ?? '',
    category,
    price: type?.prices[category] ?? 0,
    discount: 0,
    taxRate: type?.taxRate ?? 0,
    voucherId: null,
  };
}
