import { Injectable } from '@nestjs/common';
import { isSideBySide, SEAT_WHOLE, type SeatChoices, suitInstead } from '@ringside/booking-core';
import { Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { SeatStateRepository } from '../seats/seat-state.repository';
import { amountsOf, StockRepository } from '../stock/stock.repository';
import { type OfBuyer, OfferSearch, type Search } from './offer-search.service';
import type { LockedOrder } from './order.repository';
import { SeatOfferRepository } from './seat-offer.repository';

/** Looks before a search gives up: others took each time what was seen to be free. */
const LOOKS = 8;

/** What was found is another's by now; what was taken of it is undone. */
class Gone extends Error {}

/**
 * Places instead of those that an order has lost (B20). The best of them are kept for its buyer until they have chosen; what
 * else would do is free for everybody meanwhile, so that nobody who paid late keeps three parties' seats.
 */
@Injectable()
export class SeatOffers {
  constructor(
    private readonly database: Database,
    private readonly searches: OfferSearch,
    private readonly offers: SeatOfferRepository,
    private readonly seats: SeatStateRepository,
    private readonly stock: StockRepository,
  ) {}

  /** Takes the best for the order, whose lines name them from now on. Answers false, with nothing changed, where there are not enough. */
  async take(order: LockedOrder): Promise<boolean> {
    if (order.lines.every(({ seatNo }) => seatNo === null)) return false;
    const search = await this.searches.of(order);
    for (let look = 1; look <= LOOKS; look++) {
      const [best] = await this.searches.best(search, 1);
      if (!best) return false;
      if (await this.isTaken(order, search, best)) return true;
    }
    return false;
  }

  /** What the buyer of an order could have instead of what is kept for them, the best first. Nothing of it is kept. */
  async others(order: OfBuyer, most: number): Promise<SeatChoices[]> {
    const kept = listed(await this.offers.kept(order));
    const all = await this.searches.best(await this.searches.of(order), most + 1);
    return all.filter(({ seats }) => listed(seats.map(({ to }) => to)) !== kept).slice(0, most);
  }

  /** Takes these places for the order and lets go what was kept. @throws Refusal OFFER_GONE; what is kept stays so then */
  async change(order: LockedOrder, seatNos: readonly number[]): Promise<void> {
    const { eventId, orderId, buyer } = order;
    const search = await this.searches.of(order);
    const { plan } = search.hall;
    const chosen = seatNos.flatMap((seatNo) => plan.seatOf.get(seatNo) ?? []);
    const isWhole = chosen.length === search.lost.length && !partsTable(plan, seatNos);
    const seats = isWhole ? suitInstead(search.lost, chosen) : undefined;
    if (!seats) throw new Refusal('OFFER_GONE');
    await this.searches.latch(search, seatNos);
    const open = await this.searches.open(search);
    const kept = await this.offers.kept(order);
    const isOurs = seatNos.every((seatNo) => open.has(seatNo));
    const more = ascending(seatNos.filter((seatNo) => !kept.includes(seatNo)));
    if (!isOurs || !(await this.seats.orderAgain(eventId, more, { orderId, buyer }))) throw new Refusal('OFFER_GONE');
    await this.seats.freeOf(eventId, orderId, ascending(kept.filter((seatNo) => !seatNos.includes(seatNo))));
    await this.offers.keep(order, { seats, isTogether: isSideBySide(plan.rows, seatNos) });
  }

  private async isTaken(order: LockedOrder, search: Search, best: SeatChoices): Promise<boolean> {
    try {
      await this.database.attemptPart(() => this.takeAll(order, search, best));
      return true;
    } catch (error) {
      if (error instanceof Gone) return false;
      throw error;
    }
  }

  /** Chooses anew under the latches of the rows that looked best: who has them is the only one who chooses there. */
  private async takeAll(order: LockedOrder, search: Search, best: SeatChoices): Promise<void> {
    if (await this.stock.sellFree(amountsOf(order.lines))) throw new Gone();
    const rowNos = await this.searches.latch(search, seatNosOf(best));
    const [found] = await this.searches.best(search, 1, rowNos);
    if (!found || (best.isTogether && !found.isTogether)) throw new Gone();
    if (!(await this.seats.orderAgain(order.eventId, ascending(seatNosOf(found)), order))) throw new Gone();
    await this.offers.keep(order, found);
  }
}

/** Whether a table that is booked whole would be parted. */
const partsTable = ({ seatOf, rowOf }: Search['hall']['plan'], seatNos: readonly number[]): boolean =>
  seatNos.some((seatNo) => {
    const isOfTable = ((seatOf.get(seatNo)?.flags ?? 0) & SEAT_WHOLE) > 0;
    return isOfTable && rowOf.get(seatNo)?.seats.some((seat) => !seatNos.includes(seat.seatNo)) === true;
  });

const seatNosOf = ({ seats }: SeatChoices): number[] => seats.map(({ to }) => to);
const ascending = (seatNos: readonly number[]): number[] => seatNos.toSorted((a, b) => a - b);
const listed = (seatNos: readonly number[]): string => ascending(seatNos).join();
