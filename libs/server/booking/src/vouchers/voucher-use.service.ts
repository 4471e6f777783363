import { Injectable } from '@nestjs/common';
import { decideVoucher } from '@ringside/booking-core';
import type { EventId, Instant, UserId } from '@ringside/kernel';
import { StockRepository } from '../stock/stock.repository';
import { EnteredVouchers, type KnownVoucher } from './entered-voucher.repository';

/** A code that a buyer can use now, and how many tickets more may use it. */
export interface UsableVoucher {
  readonly voucher: KnownVoucher;
  readonly left: number;
}

interface Ask {
  readonly eventId: EventId;
  readonly buyer: UserId;
  readonly now: Instant;
  /** The standing areas that something is wanted in. */
  readonly areaKeys: readonly string[];
}

/**
 * The uses of codes. They are counted under the lock of their counter, which is taken together with all others that the
 * hold may need: the last use goes to exactly one of those who ask at once (B17), and nobody deadlocks (B11).
 */
@Injectable()
export class VoucherUse {
  constructor(
    private readonly entered: EnteredVouchers,
    private readonly stock: StockRepository,
  ) {}

  /** What the buyer has entered, if it can be used now. Its counter stays locked. */
  async usable({ eventId, buyer, now, areaKeys }: Ask): Promise<UsableVoucher | undefined> {
    const voucher = await this.entered.of(eventId, buyer);
    if (!voucher || !decideVoucher(voucher, now).ok) return undefined;
    await this.stock.lockAll(eventId, buyer, areaKeys);
    return { voucher, left: await this.stock.room(voucher.stockId) };
  }

  countersOf(voucherIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.entered.countersOf(voucherIds);
  }
}
