import { holdSeats, type Order, placeOrder, type PaymentProvider } from '@ringside/contracts/booking';
import type { EventId, OrderId, SeatNo } from '@ringside/kernel';
import type { Client } from 'pg';
import type { Somebody } from './people';

const PRICE = 2500;

/** Sells all seats of an event for 25 euro, paid in these ways. */
export async function sellSeats(
  database: Client,
  eventId: EventId,
  ...providers: readonly PaymentProvider[]
): Promise<void> {
  await database.query(
    `with made as (insert into ticket_type (event_id, name) values ($1, 'Weekend') returning id)
     insert into price (event_id, ticket_type_id, amount) select $1, id, $2 from made`,
    [eventId, PRICE],
  );
  await database.query('update event_sale set providers = $2 where event_id = $1', [eventId, providers]);
}

/** Somebody orders seats through the API. */
export async function orderSeats(
  buyer: Somebody,
  eventId: EventId,
  provider: PaymentProvider | 'free',
  ...numbers: readonly number[]
): Promise<Order> {
  const params = { eventId };
  const { holdId, lines } = await buyer.call(holdSeats, { params, body: { seatNos: numbers as SeatNo[] } });
  const lineIds = lines.map(({ lineId }) => lineId);
  return buyer.call(placeOrder, { params, body: { holdId, lineIds, provider } });
}

/** Has the money of an order come that is on its way through the sandbox. */
export async function moneyArrives(database: Client, orderId: OrderId): Promise<void> {
  await database.query(
    `with paid as (
       update sandbox_payment s set decided_at = clock_timestamp() from payment p
        where p.order_id = $1 and s.merchant_ref = p.id and s.state = 'pending' returning s.ref)
     update sandbox_notice n set due_at = clock_timestamp() from paid where n.ref = paid.ref and n.delivered_at is null`,
    [orderId],
  );
}
