import { Controller, Header, Inject } from '@nestjs/common';
import type { Query } from '@ringside/contracts';
import { listMyOrders, type OwnOrdersPage } from '@ringside/contracts/booking';
import { Me, QueryOf, readIdCursor, Route } from '@ringside/server/platform';
import { type Actor, EventDirectory } from '@ringside/server/ports';
import { OrderReading } from './order-reading.repository';

@Controller()
export class OwnOrdersController {
  constructor(
    private readonly orders: OrderReading,
    @Inject(EventDirectory) private readonly events: EventDirectory,
  ) {}

  @Route(listMyOrders)
  @Header('cache-control', 'no-store')
  async list(
    @Me() me: Actor,
    @QueryOf(listMyOrders) { limit, cursor }: Query<typeof listMyOrders>,
  ): Promise<OwnOrdersPage> {
    const found = await this.orders.list(me.userId, { limit, after: readIdCursor(cursor) });
    const rows = found.slice(0, limit);
    const events = await this.events.openToEveryone(rows.map(({ eventId }) => eventId));
    const last = rows.at(-1);
    return {
      items: rows.flatMap(({ eventId, ...order }) => {
        const event = events.get(eventId);
        return event ? [{ ...order, event }] : [];
      }),
      ...(found.length > limit && last ? { next: last.orderId } : {}),
    };
  }
}
