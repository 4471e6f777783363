import { Injectable } from '@nestjs/common';
import type { OtherSeats } from '@ringside/contracts/booking';
import type { SeatNo } from '@ringside/kernel';
import type { LockedOrder } from './order.repository';
import { SeatOfferRepository } from './seat-offer.repository';
import { SeatOffers } from './seat-offers.service';

/** Beside the places that are kept. */
const MOST = 2;

/** What else the buyer of an order may choose instead of the places that are kept for late money. */
@Injectable()
export class OtherOffers {
  constructor(
    private readonly offers: SeatOffers,
    private readonly seats: SeatOfferRepository,
  ) {}

  async list(order: Pick<LockedOrder, 'eventId' | 'orderId' | 'buyer'>): Promise<OtherSeats[]> {
    const all = await this.offers.others(order, MOST);
    const seatNos = all.flatMap(({ seats }) => seats.flatMap(({ from, to }) => [from, to]));
    const labels = await this.seats.labels(order.eventId, seatNos);
    const labelOf = (seatNo: number) => labels.get(seatNo) ?? '';
    return all.map(({ seats, isTogether }) => ({
      seatNos: seats.map(({ to }) => to as SeatNo),
      seats: seats.map(({ from, to, isBetter }) => ({ from: labelOf(from), to: labelOf(to), isBetter })),
      isTogether,
    }));
  }
}
