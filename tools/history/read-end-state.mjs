/** Reads what stands in the database of one event, for the history checker. One statement, so that it is one picture. */

const END_STATE = `
  select json_build_object(
    'planSeats', (select count(*) from event_seating e join plan_seat p on p.plan_id = e.plan_id where e.event_id = $1),
    'seats', (select coalesce(json_agg(json_build_object('seatNo', seat_no, 'state', state, 'orderId', order_id,
                'isLive', state = 'held' and held_until > clock_timestamp()) order by seat_no), '[]')
                from seat_state where event_id = $1),
    'orders', (select coalesce(json_agg(json_build_object('orderId', o.id, 'buyer', o.buyer, 'state', o.state,
                 'seats', array(select seat_no from order_line where order_id = o.id and state = 'live' and seat_no is not null),
                 'cancelled', array(select seat_no from order_line where order_id = o.id and state <> 'live' and seat_no is not null))), '[]')
                 from booking_order o where o.event_id = $1),
    'keys', (select coalesce(json_agg(json_build_object('key', key, 'actor', actor, 'orderId', answer ->> 'orderId')), '[]')
               from idempotency where route = 'POST /events/:eventId/orders' and answer ->> 'eventId' = $1::text),
    'tickets', (select coalesce(json_agg(json_build_object('seatNo', seat_no, 'orderId', order_id)), '[]')
                  from ticket where event_id = $1 and state in ('issued', 'due') and seat_no is not null)
  ) as found`;

/**
 * @param {import('pg').Client} client
 * @param {string} eventId
 * @returns {Promise<import('./history.mjs').EndState>}
 */
export async function readEndState(client, eventId) {
  const { rows } = await client.query(END_STATE, [eventId]);
  return rows[0].found;
}
