import type { PaymentProvider } from '@ringside/contracts/booking';
import type { EventId, TicketTypeId } from '@ringside/kernel';
import { anEvent } from '@ringside/server/testing';
import { aHall, type Booking } from './a-booking';

interface TypeFacts {
  readonly name?: string;
  readonly place?: 'seat' | 'none';
  readonly price?: number;
  readonly min?: number;
  readonly max?: number | null;
  /** How many there are of it, all in all. */
  readonly quota?: number;
}

/** Sells a ticket type in an event, everywhere at one price. */
export async function aTicketType(
  { tables }: Booking,
  eventId: EventId,
  { name = 'Weekend', place = 'seat', price = 2500, min = 1, max = null, quota }: TypeFacts = {},
): Promise<TicketTypeId> {
  const [type] = await tables.query<{ id: TicketTypeId }>(
    `insert into ticket_type (event_id, name, place, tax_rate, min_amount, max_amount)
     values ($1, $2, $3, 1900, $4, $5) returning id`,
    [eventId, name, place, min, max],
  );
  await tables.query(`insert into price (event_id, ticket_type_id, category, amount) values ($1, $2, '', $3)`, [
    eventId,
    type!.id,
    price,
  ]);
  if (quota !== undefined) {
    await tables.query(
      `with counter as (insert into stock (event_id, kind, capacity) values ($1, 'quota', $3) returning id),
            made as (insert into quota (event_id, name, stock_id) select $1, 'Quota of ' || $4, id from counter returning id)
       insert into quota_ticket_type (quota_id, ticket_type_id) select id, $2 from made`,
      [eventId, type!.id, quota, name],
    );
  }
  return type!.id;
}

/** An event that is sold without seats. */
export async function aSaleWithoutSeats({ tables }: Booking): Promise<EventId> {
  const { eventId } = await anEvent(tables);
  await tables.query('insert into event_sale (event_id) values ($1)', [eventId]);
  return eventId;
}

/** A hall whose seats cost something and are paid for in these ways. */
export async function aPaidHall(booking: Booking, ...providers: PaymentProvider[]): Promise<EventId> {
  const eventId = await aHall(booking);
  await aTicketType(booking, eventId);
  await takes(booking, eventId, ...providers);
  return eventId;
}

export const takes = ({ tables }: Booking, eventId: EventId, ...providers: PaymentProvider[]) =>
  tables.query('update event_sale set providers = $2 where event_id = $1', [eventId, ['free', ...providers]]);
