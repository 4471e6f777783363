import { Injectable } from '@nestjs/common';
import type { BoxOfficeQuote } from '@ringside/contracts/box-office';
import type { HoldWanted } from '@ringside/contracts/booking';
import { type EventId, instant, type UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { SaleTermsRepository } from '../catalogue/sale-terms.repository';
import { CartKeeper } from '../holds/cart-keeper.service';
import type { LiveHold, NewLine } from '../holds/cart-line';
import { LinePricing } from '../holds/line-pricing.service';

/** What a guest asked for, with its prices. */
export interface Priced {
  readonly currency: string;
  readonly lines: readonly NewLine[];
}

/** Prices and claims what guests on site want, by the same statements as everywhere. */
@Injectable()
export class BoxOfficeLines {
  constructor(
    private readonly database: Database,
    private readonly terms: SaleTermsRepository,
    private readonly pricing: LinePricing,
    private readonly cart: CartKeeper,
  ) {}

  /** @throws Refusal NO_SALE, NO_SEATING, TICKET_TYPE_NEEDED, NOT_SOLD_HERE, SALE_NOT_OPEN or SALE_OVER */
  async price(eventId: EventId, wanted: HoldWanted): Promise<Priced> {
    const terms = await this.terms.get(eventId);
    const now = instant((await this.database.now()).getTime());
    const lines = await this.pricing.priceOnSite({ eventId, terms, wanted, now });
    return { currency: terms.currency, lines };
  }

  /** Claims it all for a moment, in the running transaction. @throws Refusal SEAT_TAKEN, SOLD_OUT or BUSY */
  async claim(eventId: EventId, buyer: UserId, wanted: HoldWanted, lines: readonly NewLine[]): Promise<LiveHold> {
    const { lengthMs, capMs } = await this.terms.get(eventId);
    const capAt = instant((await this.database.now()).getTime() + capMs);
    const claim = { eventId, buyer, holdId: undefined, seatNos: wanted.seatNos, lengthMs, capAt, isStaffSale: true };
    return this.cart.keep({ ...claim, wanted, lines, added: lines });
  }
}

export const totalOfNew = (lines: readonly NewLine[]): number =>
  lines.reduce((sum, { price, discount }) => sum + price - discount, 0);

export const quoteOf = ({ currency, lines }: Priced): BoxOfficeQuote => ({
  currency,
  total: totalOfNew(lines),
  lines: lines.map(({ seatNo, areaKey, label, ticketType, price }) => ({ seatNo, areaKey, label, ticketType, price })),
});
