import { Injectable } from '@nestjs/common';
import { Refusal } from '@ringside/kernel';
import { Logs, RepeatedJob } from '@ringside/server/platform';
import { SeatOfferRepository } from '../orders/seat-offer.repository';
import { MoneySettlement } from './money-settlement.service';

const EVERY_MS = 10_000;

/** Ends offers of other places for late money that nobody has answered in time; the money goes back. */
@Injectable()
export class SeatOffersJob extends RepeatedJob {
  constructor(
    private readonly offers: SeatOfferRepository,
    private readonly settlement: MoneySettlement,
    logs: Logs,
  ) {
    super('offers for late money', EVERY_MS, logs);
  }

  protected async work(): Promise<void> {
    for (const orderId of await this.offers.overdue()) {
      if (this.isStopped) return;
      await this.settlement.endOffer(orderId, ({ isOverdue }) => isOverdue).catch(ignoreRefusal);
    }
  }
}

/** Its buyer was a moment earlier. */
function ignoreRefusal(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}
