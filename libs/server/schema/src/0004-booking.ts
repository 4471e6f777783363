import type { Migration } from '@ringside/server/platform';

/**
 * Seating, holds, orders and tickets. A buyer is a user today and may be an anonymous visitor later, so buyers and bearers
 * are plain ids. `seat_state` points at holds, orders and tickets without foreign keys: the claim is the hottest write of
 * the product, its shape is checked by `ck_seat_state_shape`, and no seat is sold twice because of `uq_ticket_live_seat`.
 */
export const bookingMigration: Migration = {
  name: '0004-booking',
  up: `
    create table seating_plan (
      id uuid primary key default uuidv7(),
      event_id uuid not null references event (id) on delete cascade,
      name text not null,
      version int not null,
      state text not null default 'published',
      seat_count int not null,
      document jsonb not null,
      import_source jsonb,
      created_by uuid references app_user (id) on delete set null,
      created_at timestamptz not null default clock_timestamp(),
      constraint uq_seating_plan_version unique (event_id, version),
      constraint ck_seating_plan_state check (state in ('draft', 'published', 'retired'))
    );

    create table plan_seat (
      plan_id uuid not null references seating_plan (id) on delete cascade,
      seat_no int not null,
      seat_key text not null,
      section_no int not null,
      row_no int not null,
      position int not null,
      label text not null,
      category text,
      x real not null,
      y real not null,
      flags int not null default 0,
      attributes jsonb,
      companion_of int,
      primary key (plan_id, seat_no),
      constraint uq_plan_seat_key unique (plan_id, seat_key)
    );

    create table event_seating (
      event_id uuid primary key references event (id) on delete cascade,
      plan_id uuid not null references seating_plan (id),
      hold_length interval not null default '10 minutes',
      hold_cap interval not null default '30 minutes',
      seats_per_buyer int not null default 10,
      sale_from timestamptz,
      sale_until timestamptz,
      seating_lock_at timestamptz,
      strand_rule boolean not null default false,
      stream_epoch uuid not null default uuidv7(),
      constraint ck_event_seating_hold check (hold_length > interval '0' and hold_cap >= hold_length),
      constraint ck_event_seating_limit check (seats_per_buyer > 0)
    );

    -- the row latch: nothing but a row to lock
    create table event_row (
      event_id uuid not null references event_seating (event_id) on delete cascade,
      row_no int not null,
      primary key (event_id, row_no)
    );

    create table seat_state (
      event_id uuid not null references event_seating (event_id) on delete cascade,
      seat_no int not null,
      state text not null default 'free',
      on_sale boolean not null default true,
      group_id uuid,
      holder uuid,
      hold_id uuid,
      order_id uuid,
      ticket_id uuid,
      reason text,
      held_until timestamptz,
      rev int not null default 0,
      changed_in xid8 not null default pg_current_xact_id(),
      primary key (event_id, seat_no),
      constraint ck_seat_state_shape check (
        case state
          when 'free' then num_nonnulls(holder, hold_id, order_id, ticket_id, reason, held_until) = 0
          when 'held' then num_nonnulls(holder, hold_id, held_until) = 3 and num_nonnulls(order_id, ticket_id, reason) = 0
          when 'ordered' then order_id is not null and num_nonnulls(ticket_id, reason, held_until) = 0
          when 'sold' then num_nonnulls(order_id, ticket_id) = 2 and num_nonnulls(reason, held_until) = 0
          when 'blocked' then reason is not null and num_nonnulls(hold_id, order_id, ticket_id, held_until) = 0
          else false
        end)
    ) with (fillfactor = 70);
    create index seat_state_changed on seat_state (event_id, changed_in);
    create index seat_state_holder on seat_state (event_id, holder) where holder is not null;
    create index seat_state_lapsing on seat_state (held_until) where state = 'held';

    create table hold (
      id uuid primary key default uuidv7(),
      event_id uuid not null references event (id) on delete cascade,
      buyer uuid not null,
      channel text not null default 'web',
      started_at timestamptz not null default clock_timestamp(),
      cap_at timestamptz not null
    );
    create index hold_buyer on hold (event_id, buyer);

    create table booking_order (
      id uuid primary key default uuidv7(),
      event_id uuid not null references event (id),
      code text not null,
      buyer uuid not null,
      state text not null,
      total int not null,
      provider text not null,
      pay_by timestamptz,
      created_at timestamptz not null default clock_timestamp(),
      constraint uq_booking_order_code unique (event_id, code),
      constraint ck_booking_order_state check (state in
        ('awaitingApproval', 'awaitingPayment', 'inPayment', 'confirmed', 'expired', 'cancelled', 'needsAttention')),
      constraint ck_booking_order_total check (total >= 0)
    );
    create index booking_order_buyer on booking_order (buyer, event_id);

    create table order_line (
      id uuid primary key default uuidv7(),
      order_id uuid not null references booking_order (id),
      event_id uuid not null references event (id),
      seat_no int,
      seat_label text,
      price int not null,
      tax int not null default 0,
      constraint ck_order_line_price check (price >= 0 and tax >= 0)
    );
    create index order_line_order on order_line (order_id);

    create table ticket (
      id uuid primary key default uuidv7(),
      event_id uuid not null references event (id),
      line_id uuid not null references order_line (id),
      seat_no int,
      bearer uuid not null,
      seat_manager uuid not null,
      user_manager uuid not null,
      participant uuid,
      state text not null,
      rev smallint not null default 0,
      constraint ck_ticket_state check (state in ('issued', 'due', 'cancelled'))
    );
    -- the second wall: no seat ever has two live tickets, whatever the code above it believes
    create unique index uq_ticket_live_seat on ticket (event_id, seat_no)
      where seat_no is not null and state in ('issued', 'due');
    create index ticket_bearer on ticket (bearer, event_id);
    create index ticket_line on ticket (line_id);
  `,
};
