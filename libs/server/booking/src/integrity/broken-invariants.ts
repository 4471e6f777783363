/**
 * Lists what must never be so in the event $1, one row a fault: `what` and the seat. An empty answer is the good one. It is
 * asked after every race in the tests and reads only, so that operators may ask it of a running server.
 */
export const BROKEN_INVARIANTS = `
  select 'two live tickets for one seat' as what, seat_no from ticket
   where event_id = $1 and seat_no is not null and state in ('issued', 'due') group by seat_no having count(*) > 1
  union all
  select 'sold without its live ticket', c.seat_no from seat_state c
   where c.event_id = $1 and c.state = 'sold' and not exists (
     select from ticket t where t.id = c.ticket_id and t.event_id = $1 and t.seat_no = c.seat_no
        and t.state in ('issued', 'due') and t.bearer = c.holder)
  union all
  select 'live ticket without its sold seat', t.seat_no from ticket t
   where t.event_id = $1 and t.seat_no is not null and t.state in ('issued', 'due') and not exists (
     select from seat_state c where c.event_id = $1 and c.seat_no = t.seat_no and c.state = 'sold' and c.ticket_id = t.id)
  union all
  select 'live ticket of another order than its seat', t.seat_no from ticket t
    join order_line l on l.id = t.line_id join booking_order o on o.id = l.order_id
    join seat_state c on c.event_id = t.event_id and c.seat_no = t.seat_no
   where t.event_id = $1 and t.state in ('issued', 'due')
     and (c.order_id <> o.id or l.seat_no <> t.seat_no or o.event_id <> $1 or o.state <> 'confirmed')
  union all
  select 'held without the hold of its holder', c.seat_no from seat_state c
   where c.event_id = $1 and c.state = 'held' and not exists (
     select from hold h where h.id = c.hold_id and h.event_id = $1 and h.buyer = c.holder and c.held_until <= h.cap_at)
  union all
  select 'more seats than a buyer may have', min(c.seat_no) from seat_state c join event_sale e using (event_id)
   where c.event_id = $1 and (c.state = 'sold' or (c.state = 'held' and c.held_until > clock_timestamp()))
   group by c.holder, e.buyer_limit having count(*) > e.buyer_limit`;
