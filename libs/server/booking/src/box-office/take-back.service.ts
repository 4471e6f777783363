import { Injectable } from '@nestjs/common';
import type { Body } from '@ringside/contracts';
import type { BoxOfficeOrder, takeBack } from '@ringside/contracts/box-office';
import { type EventId, type OrderId, Refusal } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { DeskCommands } from '../commands/desk-commands.service';
import { MoneyDeeds } from '../payments/money-deeds.service';
import { BoxOfficeReader } from './box-office-reader.service';
import { BoxOfficeTill } from './box-office-till.service';
import { CashDrawer } from './cash-drawer.repository';

/** Takes a sale for cash back, out of the drawer that it went into. */
@Injectable()
export class TakeBackService {
  constructor(
    private readonly desk: DeskCommands,
    private readonly till: BoxOfficeTill,
    private readonly drawer: CashDrawer,
    private readonly money: MoneyDeeds,
    private readonly reader: BoxOfficeReader,
  ) {}

  /**
   * What a cashier took in cash in their running shift, whole: its tickets are void, its seats free and its money out of the
   * drawer, at once. @throws Refusal NOT_FOUND, SHIFT_NEEDED, NOT_OF_SHIFT, ORDER_STATE, PRICE_CHANGED or TICKET_CHECKED_IN
   */
  takeBack(
    { eventId, orderId }: { readonly eventId: EventId; readonly orderId: OrderId },
    me: Actor,
    { reason, expected }: Body<typeof takeBack>,
  ): Promise<BoxOfficeOrder> {
    return this.desk.run(eventId, me, async () => {
      const before = await this.reader.order(eventId, me, orderId);
      const shiftId = await this.till.openShift(eventId, me);
      const amount = await this.drawer.takenIn(shiftId, orderId);
      if (amount === 0) throw new Refusal('NOT_OF_SHIFT');
      if (amount !== expected) throw new Refusal('PRICE_CHANGED', { total: amount });
      await this.money.takeBack({ eventId, orderId }, me, { amount, reason });
      const after = await this.reader.order(eventId, me, orderId);
      await this.desk.record(eventId, me, 'boxOffice.takeBack', {
        before: { order: before.code, total: before.total },
        after: { order: after.code, total: after.total, given: amount },
        reason,
      });
      return after;
    });
  }
}
