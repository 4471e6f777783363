import { Inject, Injectable } from '@nestjs/common';
import type { BoxOfficeOrder, BoxOfficeTypes, DueOrdersPage } from '@ringside/contracts/box-office';
import { type EventId, type OrderId, Refusal, type TicketTypeId, type UserId } from '@ringside/kernel';
import { type Actor, EventDirectory, People } from '@ringside/server/ports';
import type { SaleTerms } from '../catalogue/sale-terms.repository';
import { TicketCodes } from '../tickets/ticket-codes.service';
import { TicketRepository } from '../tickets/ticket.repository';
import { type DueRow, WalkInRepository } from './walk-in.repository';

interface DueWish {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly search?: string | undefined;
}

/** What cashiers read: orders with the codes of their tickets, and what is still to be paid. */
@Injectable()
export class BoxOfficeReader {
  constructor(
    private readonly orders: WalkInRepository,
    private readonly tickets: TicketRepository,
    private readonly codes: TicketCodes,
    @Inject(EventDirectory) private readonly events: EventDirectory,
    @Inject(People) private readonly people: People,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async order(eventId: EventId, me: Actor, orderId: OrderId): Promise<BoxOfficeOrder> {
    const event = await this.events.getVisible(eventId, me);
    const order = await this.orders.find(eventId, orderId);
    if (!order) throw new Refusal('NOT_FOUND');
    const found = await this.tickets.ofOrder(eventId, orderId);
    const codes = await this.codes.write(event, found);
    const [shown] = await this.shown([order]);
    const { tickets: _called, ...head } = shown!;
    const tickets = found.map(({ ticketId, label, typeName, state }) => ({
      ...{ ticketId, label, state, ticketType: typeName },
      code: codes.get(ticketId) ?? '',
    }));
    return { ...head, tickets };
  }

  /** @throws Refusal NOT_FOUND */
  async due(eventId: EventId, me: Actor, { limit, cursor, search }: DueWish): Promise<DueOrdersPage> {
    await this.events.getVisible(eventId, me);
    const called = search ? await this.people.called(search, await this.orders.debtors(eventId)) : new Set<UserId>();
    const rows = await this.orders.due(eventId, { limit, after: cursor, search }, [...called]);
    const items = (await this.shown(rows.slice(0, limit))).map(({ cash: _cash, ...order }) => order);
    const last = items.at(-1);
    return { items, ...(rows.length > limit && last ? { next: last.orderId } : {}) };
  }

  private async shown(rows: readonly DueRow[]) {
    const names = await this.people.names(rows.map(({ buyer }) => buyer));
    return rows.map(({ buyer, walkIn, tickets, ...order }) => ({
      ...order,
      guest: walkIn ?? names.get(buyer)?.name ?? '',
      tickets: [...tickets],
    }));
  }
}

/** What of an event is sold at the box office. */
export function soldOnSite({ currency, planId, types }: SaleTerms): BoxOfficeTypes {
  const sold = types.filter((type) => type.isActive && !type.byVoucherOnly && type.channels.includes('boxOffice'));
  return {
    currency,
    hasSeats: planId !== null,
    types: sold.map(({ id, name, place, prices, priceChoice }) => ({
      ticketTypeId: id as TicketTypeId,
      name,
      place,
      prices: { ...prices },
      priceChoice,
    })),
  };
}
