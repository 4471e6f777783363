import { Injectable } from '@nestjs/common';
import { countCoarsely, pricesToTell, rangeOfPrices, type SoldType } from '@ringside/booking-core';
import type { OfferedType, PriceList } from '@ringside/contracts/booking';
import type { EventId, Instant, TicketTypeId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { Visitor } from '@ringside/server/ports';
import { BookingWindow } from '../commands/booking-window.service';
import { PaymentMethods } from '../orders/payment-methods.service';
import { SaleOpeningRepository } from './sale-opening.repository';
import { SaleTermsRepository } from './sale-terms.repository';

/** What buyers may know of an event's prices. */
@Injectable()
export class PriceListService {
  constructor(
    private readonly database: Database,
    private readonly window: BookingWindow,
    private readonly terms: SaleTermsRepository,
    private readonly methods: PaymentMethods,
    private readonly openings: SaleOpeningRepository,
  ) {}

  /** @throws Refusal NOT_FOUND or NO_SALE */
  async read(eventId: EventId, asker: Visitor): Promise<PriceList> {
    await this.window.demandVisible(eventId, asker);
    const terms = await this.terms.get(eventId);
    const shown = terms.types.filter(({ isActive, byVoucherOnly, channels }) => {
      return isActive && !byVoucherOnly && channels.includes('web');
    });
    const more = await this.more(shown.map(({ id }) => id));
    const seatTypes = shown.filter(({ place }) => place === 'seat');
    return {
      currency: terms.currency,
      saleFrom: iso(terms.saleFrom),
      saleUntil: iso(terms.saleUntil),
      openings: await this.openings.list(eventId),
      limit: terms.limit,
      needsRegistration: terms.needsRegistration,
      needsApproval: terms.needsApproval,
      hasWaitlist: terms.hasWaitlist,
      providers: this.methods.offered(terms.providers),
      cancelUntil: iso(terms.cancelUntil),
      ticketTypes: shown.map((type) => offered(type, more.get(type.id))),
      categories: rangeOfPrices(seatTypes.flatMap(pricesToTell)),
    };
  }

  /** These ticket types as buyers may know them, also those that are hidden from others; only what is sold on the web. */
  async named(eventId: EventId, typeIds: readonly string[]): Promise<OfferedType[]> {
    const { types } = await this.terms.get(eventId);
    const shown = types.filter(({ id, isActive, channels }) => {
      return typeIds.includes(id) && isActive && channels.includes('web');
    });
    const more = await this.more(shown.map(({ id }) => id));
    return shown.map((type) => offered(type, more.get(type.id)));
  }

  /** What is not needed to sell: how types are described, and which are sold out by a quota. */
  private async more(typeIds: readonly string[]): Promise<ReadonlyMap<string, More>> {
    const rows = await this.database.query<More & { id: string }>(
      `select t.id, t.about, coalesce(min(q.unsold) <= 0, false) as "isSoldOut", min(q.free)::int as "left"
         from ticket_type t left join lateral (
           select s.capacity - s.sold as unsold, s.capacity - s.sold - coalesce((
                    select sum(h.amount) from hold_stock h
                     where h.stock_id = s.id and h.held_until > clock_timestamp()), 0) as free
             from quota_ticket_type x join quota q on q.id = x.quota_id join stock s on s.id = q.stock_id
            where x.ticket_type_id = t.id) q on true
        where t.id = any($1::uuid[]) group by t.id`,
      [typeIds],
    );
    return new Map(rows.map(({ id, ...more }) => [id, more]));
  }
}

interface More {
  readonly about: string;
  readonly isSoldOut: boolean;
  readonly left: number | null;
}

function offered(type: SoldType, more: More = { about: '', isSoldOut: false, left: null }): OfferedType {
  const { name, place, minAmount, maxAmount, taxRate, needsApproval, priceChoice, saleFrom, saleUntil, prices } = type;
  return {
    id: type.id as TicketTypeId,
    name,
    about: more.about,
    place,
    minAmount,
    maxAmount,
    saleFrom: iso(saleFrom),
    saleUntil: iso(saleUntil),
    taxRate,
    needsApproval,
    priceChoice,
    prices: Object.entries(prices).map(([category, amount]) => ({ category, amount })),
    isSoldOut: more.isSoldOut,
    left: more.left === null ? null : countCoarsely(more.left),
  };
}

const iso = (moment: Instant | null): string | null => (moment === null ? null : new Date(moment).toISOString());
