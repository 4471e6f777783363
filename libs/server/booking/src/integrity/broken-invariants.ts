/** States of orders that have their seats without having sold them. */
const UNCONFIRMED = `('awaitingApproval', 'awaitingPayment', 'inPayment', 'needsAttention')`;

/**
 * Lists what must never be so in the event $1, whatever its organizer changes: one row a fault, with the seat and the row that
 * shows it. An empty answer is the good one. It reads only, so that it is asked of running servers.
 */
export const LASTING_INVARIANTS = `
  select 'two live tickets for one seat' as what, seat_no, string_agg(id::text, ' ') as id from ticket
   where event_id = $1 and seat_no is not null and state in ('issued', 'due') group by seat_no having count(*) > 1
  union all
  select 'sold without its live ticket', c.seat_no, c.ticket_id::text from seat_state c
   where c.event_id = $1 and c.state = 'sold' and not exists (
     select from ticket t where t.id = c.ticket_id and t.event_id = $1 and t.seat_no = c.seat_no
        and t.state in ('issued', 'due') and t.bearer = c.holder)
  union all
  select 'live ticket without its sold seat', t.seat_no, t.id::text from ticket t
   where t.event_id = $1 and t.seat_no is not null and t.state in ('issued', 'due') and not exists (
     select from seat_state c where c.event_id = $1 and c.seat_no = t.seat_no and c.state = 'sold' and c.ticket_id = t.id)
  union all
  select 'live ticket of another order than its seat', t.seat_no, t.id::text from ticket t
    join order_line l on l.id = t.line_id join booking_order o on o.id = l.order_id
    join seat_state c on c.event_id = t.event_id and c.seat_no = t.seat_no
   where t.event_id = $1 and t.state in ('issued', 'due')
     and (c.order_id <> o.id or l.seat_no <> t.seat_no or o.event_id <> $1 or o.state <> 'confirmed')
  union all
  select 'held without the hold of its holder', c.seat_no, c.hold_id::text from seat_state c
   where c.event_id = $1 and c.state = 'held' and not exists (
     select from hold h where h.id = c.hold_id and h.event_id = $1 and h.buyer = c.holder and c.held_until <= h.cap_at)
  union all
  select 'ordered without its open order', c.seat_no, c.order_id::text from seat_state c
   where c.event_id = $1 and c.state = 'ordered' and not exists (
     select from booking_order o join order_line l on l.order_id = o.id
      where o.id = c.order_id and o.event_id = $1 and o.buyer = c.holder and o.state in ${UNCONFIRMED}
        and l.seat_no = c.seat_no and l.state = 'live')
  union all
  select 'open order without its seat', l.seat_no, o.id::text from booking_order o join order_line l on l.order_id = o.id
   where o.event_id = $1 and o.state in ${UNCONFIRMED} and l.state = 'live' and l.seat_no is not null and not exists (
     select from seat_state c where c.event_id = $1 and c.seat_no = l.seat_no and c.state = 'ordered' and c.order_id = o.id)
  union all
  select 'confirmed line without its one live ticket', l.seat_no, l.id::text from booking_order o join order_line l on l.order_id = o.id
   where o.event_id = $1 and o.state = 'confirmed' and l.state = 'live'
     and 1 <> (select count(*) from ticket t where t.line_id = l.id and t.state in ('issued', 'due'))
  union all
  select 'live ticket of what was not confirmed', t.seat_no, t.id::text from ticket t join order_line l on l.id = t.line_id
    join booking_order o on o.id = l.order_id
   where o.event_id = $1 and t.state in ('issued', 'due') and (o.state <> 'confirmed' or l.state <> 'live')
  union all
  select 'total that is not the sum of its lines', null, o.id::text from booking_order o
   where o.event_id = $1 and o.state not in ('expired', 'cancelled') and o.total <> (
     select coalesce(sum(l.price - l.discount), 0) from order_line l where l.order_id = o.id and l.state = 'live')
  union all
  select 'paid but not confirmed, and nobody looks at it', null, o.id::text from booking_order o
   where o.event_id = $1 and o.total > 0 and o.paid - o.refunded >= o.total and o.attention is null
     and o.state not in ('confirmed', 'needsAttention')
  union all
  select 'counter that is not the sum of its holds', null, s.id::text from stock s
   where s.event_id = $1 and s.held <> (select coalesce(sum(h.amount), 0) from hold_stock h where h.stock_id = s.id)
  union all
  select 'counter that is not the sum of its sales', null, s.id::text from stock s
   where s.event_id = $1 and s.sold <> (
     select count(*) from order_line l join booking_order o on o.id = l.order_id
      where l.stock_ids && array[s.id] and l.state = 'live' and o.state not in ('expired', 'cancelled'))
  union all
  select 'held line that its counters do not know', l.seat_no, h.id::text from hold_line l join hold h on h.id = l.hold_id
   cross join unnest(l.stock_ids) as counted (stock_id)
   where l.event_id = $1 and l.seat_no is null and h.held_until > clock_timestamp() and not exists (
     select from hold_stock s where s.hold_id = h.id and s.stock_id = counted.stock_id and s.held_until = h.held_until)
  union all
  select 'seat of the plan that has no state', seat_no, null from (
    select p.seat_no from event_seating e join plan_seat p on p.plan_id = e.plan_id where e.event_id = $1
    except select seat_no from seat_state where event_id = $1) missing`;

/** The same, and what holds as long as the organizer lowers no limit. It is asked after every race in the tests. */
export const BROKEN_INVARIANTS = `${LASTING_INVARIANTS}
  union all
  select 'more tickets than a buyer may have', null, b.buyer::text from event_sale e join lateral (
    select mine.buyer, count(*) as tickets from (
      select o.buyer from booking_order o join order_line l on l.order_id = o.id
       where o.event_id = $1 and o.channel <> 'boxOffice' and o.state not in ('expired', 'cancelled') and l.state = 'live'
      union all
      select h.buyer from hold h join hold_line l on l.hold_id = h.id
        left join seat_state c on c.event_id = h.event_id and c.seat_no = l.seat_no and c.hold_id = h.id and c.state = 'held'
             and c.held_until > clock_timestamp()
       where h.event_id = $1 and h.held_until > clock_timestamp() and (l.seat_no is null or c.seat_no is not null)) mine
     group by mine.buyer) b on true
   where e.event_id = $1 and b.tickets > e.buyer_limit`;
