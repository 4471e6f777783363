import { Injectable } from '@nestjs/common';
import { choosePrice } from '@ringside/booking-core';
import type { Hold } from '@ringside/contracts/booking';
import { orRefuse, Refusal } from '@ringside/kernel';
import type { Buyer } from '@ringside/server/ports';
import { SaleDoor } from '../catalogue/sale-door.service';
import { BuyerCommands } from '../commands/buyer-commands.service';
import { CartKeeper } from './cart-keeper.service';
import { toHold } from './cart-line';
import type { HoldRef } from './hold.service';

/** What buyers pay of their own choice for what they hold. */
@Injectable()
export class ChosenPrices {
  constructor(
    private readonly commands: BuyerCommands,
    private readonly door: SaleDoor,
    private readonly cart: CartKeeper,
  ) {}

  /**
   * Gives a held line the price that its buyer chose, and a new id with it: an order that was pressed before is refused.
   * @throws Refusal NOT_FOUND, BOOKING_CLOSED, HOLD_LAPSED, HOLD_CAP_REACHED or PRICE_NOT_OFFERED
   */
  choose({ eventId, holdId, lineId }: HoldRef & { readonly lineId: string }, me: Buyer, price: number): Promise<Hold> {
    return this.commands.runWhileOpen(eventId, me, async () => {
      const hold = await this.cart.getOwn(eventId, me.userId, holdId);
      const line = hold.lines.find((each) => each.lineId === lineId);
      if (!line) throw new Refusal('HOLD_LAPSED');
      const { types, lengthMs, currency } = await this.door.termsOf(eventId);
      const type = types.find(({ id }) => id === line.ticketTypeId);
      if (!type?.priceChoice) throw new Refusal('PRICE_NOT_OFFERED', { ticketType: line.ticketType });
      const chosen = orRefuse(choosePrice(type, line.category, price));
      if (chosen === line.price) return toHold(hold, currency);
      const { lineId: _gone, voucher: _code, ...kept } = line;
      const added = [{ ...kept, price: chosen, discount: 0 }];
      return toHold(
        await this.cart.exchange({ eventId, buyer: me.userId, lengthMs, hold }, { gone: [line], added }),
        currency,
      );
    });
  }
}
