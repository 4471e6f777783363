import { Injectable } from '@nestjs/common';
import { decideOrder, decideTypeMinimums, needsApproval, totalOf } from '@ringside/booking-core';
import type { Body } from '@ringside/contracts';
import type { Channel, Order, OrderProvider, placeOrder } from '@ringside/contracts/booking';
import { type EventId, orRefuse, Refusal } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { type SaleTerms, SaleTermsRepository } from '../catalogue/sale-terms.repository';
import { BuyerCommands } from '../commands/buyer-commands.service';
import { type HeldLine, typeCounts } from '../holds/cart-line';
import { HoldRepository } from '../holds/hold.repository';
import { AnsweredOrders } from '../questions/answered-orders.service';
import { PaymentMethods } from './payment-methods.service';

type Asked = Body<typeof placeOrder>;

/** From a hold to an order. */
@Injectable()
export class CheckoutService {
  constructor(
    private readonly commands: BuyerCommands,
    private readonly terms: SaleTermsRepository,
    private readonly holds: HoldRepository,
    private readonly orders: AnsweredOrders,
    private readonly methods: PaymentMethods,
  ) {}

  /** Orders exactly these lines of the hold. @throws Refusal HOLD_LAPSED, PROVIDER_NOT_OFFERED, ANSWER_NEEDED …; nothing has changed then */
  place(eventId: EventId, me: Actor, asked: Asked, channel: Channel = 'web'): Promise<Order> {
    const buyer = me.userId;
    return this.commands.runWhileOpen(eventId, me, async () => {
      const terms = await this.terms.get(eventId);
      const lines = await this.linesOf(eventId, me, asked);
      const { ownedTypes } = await this.holds.standing(eventId, buyer);
      orRefuse(decideTypeMinimums(terms.types, sumOf(typeCounts(lines), ownedTypes)));
      const { currency } = terms;
      const begun = { ...this.begin(terms, asked, lines), holdId: asked.holdId, soldBy: null };
      return this.orders.add({ ...begun, eventId, buyer, currency, channel }, lines, asked.answers ?? []);
    });
  }

  /** In which state the order begins, and how it is paid. @throws Refusal PROVIDER_NOT_OFFERED */
  private begin(terms: SaleTerms, { provider: wanted }: Asked, lines: readonly HeldLine[]) {
    const total = totalOf(lines);
    const offered = this.methods.offered(terms.providers);
    const ask = { total, provider: wanted, offered, needsApproval: needsApproval(terms, lines) };
    const plan = orRefuse(decideOrder(ask));
    const { state, provider } = plan;
    const within = state === 'confirmed' ? null : terms.payWithinMs; // whoever has to decide has as long as who has to pay
    return { state, total, provider: provider as OrderProvider, payWithinMs: within };
  }

  /** The lines that are ordered, all of which must still run. @throws Refusal NOT_FOUND, HOLD_LAPSED or SEAT_TAKEN */
  private async linesOf(eventId: EventId, { userId }: Actor, { holdId, lineIds }: Asked): Promise<HeldLine[]> {
    const hold = await this.holds.getOwn(eventId, userId, holdId);
    const lines = hold.lines.filter(({ lineId }) => lineIds.includes(lineId));
    if (lines.length < lineIds.length) throw new Refusal('HOLD_LAPSED');
    const parted = lines.length < hold.lines.length ? await this.holds.partedTables(holdId, lineIds) : [];
    const seats = parted.map((seatNo) => ({ seatNo, reason: 'onlyWhole' }));
    if (seats.length > 0) throw new Refusal('SEAT_TAKEN', { seats });
    return lines;
  }
}

function sumOf(counts: Record<string, number>, owned: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).map(([id, count]) => [id, count + (owned[id] ?? 0)]));
}
