import { Inject, Injectable } from '@nestjs/common';
import type { EventId, OrderId, UserId } from '@ringside/kernel';
import { Database, Outbox } from '@ringside/server/platform';
import { EventDirectory, notifyPeople, ordersMoved, People } from '@ringside/server/ports';
import { receiptsDue } from '../booking.facts';

interface OrderNames {
  readonly eventId: EventId;
  readonly orderId: OrderId;
  readonly buyer: UserId;
}

/** Tells of orders by tasks of the transaction that runs, so that nothing is said of what was rolled back (B32). */
@Injectable()
export class OrderNews {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    @Inject(EventDirectory) private readonly events: EventDirectory,
    @Inject(People) private readonly people: People,
  ) {}

  /** An order is another now: receipts follow it, and registrations where confirmed orders register their buyers. */
  async moved({ eventId, orderId, buyer }: OrderNames): Promise<void> {
    const [order] = await this.database.query<{ registers: boolean; isReceipted: boolean }>(
      `select e.registers, (o.state = 'confirmed' and o.total > 0)
              or exists (select from receipt r where r.order_id = o.id) as "isReceipted"
         from booking_order o join event_sale e on e.event_id = o.event_id where o.id = $1`,
      [orderId],
    );
    if (order?.isReceipted) await this.outbox.add(receiptsDue, { orderId });
    if (order?.registers) await this.outbox.add(ordersMoved, { eventId, buyer });
  }

  /** An order waits for the organizers' decision. */
  async received(order: OrderNames): Promise<void> {
    const { eventId, orderId, buyer } = order;
    const person = (await this.people.names([buyer])).get(buyer)?.name ?? '';
    await this.outbox.add(notifyPeople, {
      to: await this.events.staffWith(eventId, 'owner', 'manager'),
      kind: 'orderReceived',
      params: { ...(await this.names(order)), person },
      link: `/admin/events/${eventId}/money/${orderId}`,
      eventId,
      key: `order-received:${orderId}`,
    });
  }

  async approved(order: OrderNames): Promise<void> {
    const { eventId, orderId, buyer } = order;
    await this.outbox.add(notifyPeople, {
      to: [buyer],
      kind: 'orderApproved',
      params: await this.names(order),
      link: `/orders/${eventId}/${orderId}`,
      eventId,
      key: `order-approved:${orderId}`,
    });
  }

  async refused(order: OrderNames, reason: string): Promise<void> {
    const { eventId, orderId, buyer } = order;
    await this.outbox.add(notifyPeople, {
      to: [buyer],
      kind: 'orderRefused',
      params: { ...(await this.names(order)), reason },
      link: `/orders/${eventId}/${orderId}`,
      eventId,
      key: `order-refused:${orderId}`,
    });
  }

  /** Other places are kept for a buyer whose money came late; staff see it among what needs a look. */
  async seatsOffered(order: OrderNames, hours: number): Promise<void> {
    const { eventId, orderId, buyer } = order;
    await this.outbox.add(notifyPeople, {
      to: [buyer],
      kind: 'seatsOffered',
      params: { ...(await this.names(order)), hours },
      link: `/pay/${eventId}/${orderId}`,
      eventId,
      key: `seats-offered:${orderId}`,
    });
  }

  /** Its buyer has the tickets once more. @param key tells one sending from another */
  async ticketsSent(order: OrderNames, key: string): Promise<void> {
    const { eventId, buyer } = order;
    await this.outbox.add(notifyPeople, {
      to: [buyer],
      kind: 'ticketsSent',
      params: await this.names(order),
      link: `/tickets/${eventId}`,
      eventId,
      key: `tickets-sent:${key}`,
    });
  }

  private async names({ eventId, orderId }: OrderNames): Promise<{ event: string; order: string }> {
    const [order] = await this.database.query<{ code: string }>('select code from booking_order where id = $1', [
      orderId,
    ]);
    const event = (await this.events.openToEveryone([eventId])).get(eventId)?.title ?? '';
    return { event, order: order?.code ?? '' };
  }
}
