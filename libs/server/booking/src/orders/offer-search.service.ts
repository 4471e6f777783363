import { Injectable } from '@nestjs/common';
import { type LostSeat, offerSeats, type SeatChoices } from '@ringside/booking-core';
import { type Hall, Halls } from '../choosing/hall.service';
import { RowLatches } from '../choosing/row-latch.repository';
import type { LockedOrder } from './order.repository';
import { SeatOfferRepository } from './seat-offer.repository';

export type OfBuyer = Pick<LockedOrder, 'eventId' | 'orderId' | 'buyer'>;

/** A party that has lost its own places, and the hall that they were in. */
export interface Search {
  readonly order: OfBuyer;
  readonly lost: readonly LostSeat[];
  readonly hall: Hall;
}

/** Looks for places instead of those that an order has lost. */
@Injectable()
export class OfferSearch {
  constructor(
    private readonly halls: Halls,
    private readonly latches: RowLatches,
    private readonly offers: SeatOfferRepository,
  ) {}

  async of(order: OfBuyer): Promise<Search> {
    return { order, lost: await this.offers.lost(order), hall: await this.halls.of(order.eventId, order.buyer) };
  }

  /** The best that there are now, in these rows or all. */
  async best({ order, lost, hall }: Search, most: number, rowNos?: readonly number[]): Promise<SeatChoices[]> {
    const open = await this.open({ order, hall });
    const rows = rowNos ? hall.plan.rows.filter(({ rowNo }) => rowNos.includes(rowNo)) : hall.plan.rows;
    return offerSeats(lost, rows, (seatNo) => open.has(seatNo), most);
  }

  /** Seats that the buyer could have now. */
  open({ order, hall }: Pick<Search, 'order' | 'hall'>): Promise<ReadonlySet<number>> {
    return this.offers.open(order, hall.groups);
  }

  /** Takes the latches of the rows in which these seats stand. Answers which rows that are. */
  async latch({ order, hall }: Search, seatNos: readonly number[]): Promise<number[]> {
    const rowNos = [...new Set(seatNos.flatMap((seatNo) => hall.plan.rowOf.get(seatNo)?.rowNo ?? []))];
    await this.latches.take(order.eventId, rowNos, { isAwaited: true });
    return rowNos;
  }
}
