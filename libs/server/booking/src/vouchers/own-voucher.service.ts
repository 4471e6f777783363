import { Injectable } from '@nestjs/common';
import { decideVoucher } from '@ringside/booking-core';
import type { Hold, OwnVoucher } from '@ringside/contracts/booking';
import { type EventId, orRefuse, Refusal } from '@ringside/kernel';
import { TokenBuckets } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { PriceListService } from '../catalogue/price-list.service';
import { BuyerCommands } from '../commands/buyer-commands.service';
import { HoldService } from '../holds/hold.service';
import { StockRepository } from '../stock/stock.repository';
import { EnteredVouchers, type KnownVoucher } from './entered-voucher.repository';
import { storedCode } from './voucher-code';

/** Codes are secrets: nobody tries many. */
const TRIES = { burst: 10, perMs: 15 * 60_000 };

/** A buyer's code: entered, shown, put away. */
@Injectable()
export class OwnVoucherService {
  private readonly tries = new TokenBuckets(TRIES);

  constructor(
    private readonly commands: BuyerCommands,
    private readonly entered: EnteredVouchers,
    private readonly holds: HoldService,
    private readonly prices: PriceListService,
    private readonly stock: StockRepository,
  ) {}

  /**
   * Enters a code; what is held uses it at once.
   * @throws Refusal VOUCHER_UNKNOWN, VOUCHER_NOT_YET, VOUCHER_OVER, VOUCHER_USED_UP or TOO_MANY_TRIES
   */
  async enter(eventId: EventId, me: Actor, typed: string): Promise<{ voucher: OwnVoucher; hold: Hold | null }> {
    this.demandTry(me);
    return this.commands.runWhileOpen(eventId, me, async () => {
      const voucher = await this.entered.byCode(eventId, storedCode(typed));
      if (!voucher) throw new Refusal('VOUCHER_UNKNOWN');
      orRefuse(decideVoucher(voucher, await this.entered.now()));
      await this.entered.enter(eventId, me.userId, voucher.voucherId);
      const hold = await this.holds.useVoucher(eventId, me);
      const left = await this.stock.room(voucher.stockId);
      const isUsed = hold?.lines.some(({ voucher: code }) => code === voucher.code) ?? false;
      if (left < 1 && !isUsed) throw new Refusal('VOUCHER_USED_UP');
      return { voucher: await this.told(eventId, voucher, left), hold };
    });
  }

  /** @throws Refusal NOT_FOUND */
  drop(eventId: EventId, me: Actor): Promise<void> {
    return this.commands.runWhileVisible(eventId, me, () => this.entered.drop(eventId, me.userId));
  }

  /** What the buyer has entered, as long as it can be used. */
  async mine(eventId: EventId, me: Actor): Promise<OwnVoucher | null> {
    const voucher = await this.entered.of(eventId, me.userId);
    if (!voucher || !decideVoucher(voucher, await this.entered.now()).ok) return null;
    return this.told(eventId, voucher, await this.stock.room(voucher.stockId));
  }

  private async told(eventId: EventId, voucher: KnownVoucher, left: number): Promise<OwnVoucher> {
    const { code, percent, amount, ticketTypeIds, groupId } = voucher;
    const group = groupId === null ? null : await this.entered.groupName(groupId);
    const ticketTypes = ticketTypeIds.length > 0 ? await this.prices.named(eventId, ticketTypeIds) : [];
    return { code, percent, amount, group, ticketTypes, left: Math.max(0, left) };
  }

  private demandTry({ userId }: Actor): void {
    const waitMs = this.tries.take(userId);
    if (waitMs > 0) throw new Refusal('TOO_MANY_TRIES', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
  }
}
