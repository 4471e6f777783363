import type { Migration } from '@ringside/server/platform';

/**
 * What selling needs: one row of terms for each event, ticket types with prices for each category, counters for what is
 * scarce but has no seat, groups that seats are kept for, and orders that are paid for. An event without a seating plan
 * sells by the same tables. Money is in integer minor units of the event's one currency, tax rates are in basis points.
 */
export const saleMigration: Migration = {
  name: '0030-sale',
  up: `
    -- every event has its terms from its first seating plan or ticket type on; number is the event's name in ticket codes
    create table event_sale (
      event_id uuid primary key references event (id) on delete cascade,
      number int not null generated always as identity,
      currency text not null default 'EUR',
      hold_length interval not null default '10 minutes',
      hold_cap interval not null default '30 minutes',
      buyer_limit int not null default 10,
      sale_from timestamptz,
      sale_until timestamptz,
      seating_lock_at timestamptz,
      strand_rule boolean not null default false,
      needs_registration boolean not null default false,
      needs_approval boolean not null default false,
      providers text[] not null default '{free}',
      pay_within interval not null default '7 days',
      cancel_until timestamptz,
      transfers boolean not null default true,
      transfer_until timestamptz,
      rev int not null default 0,
      constraint uq_event_sale_number unique (number),
      constraint ck_event_sale_currency check (currency ~ '^[A-Z]{3}$'),
      constraint ck_event_sale_hold check (hold_length > interval '0' and hold_cap >= hold_length),
      constraint ck_event_sale_limit check (buyer_limit > 0),
      constraint ck_event_sale_window check (sale_until is null or sale_from is null or sale_from < sale_until),
      constraint ck_event_sale_providers check
        (providers <@ '{free,atTheDoor,bankTransfer,giftCard,sandbox}'::text[] and cardinality(providers) > 0)
    );
    insert into event_sale (event_id, hold_length, hold_cap, buyer_limit, sale_from, sale_until, seating_lock_at, strand_rule)
    select event_id, hold_length, hold_cap, seats_per_buyer, sale_from, sale_until, seating_lock_at, strand_rule
      from event_seating;
    alter table event_seating
      drop column hold_length, drop column hold_cap, drop column seats_per_buyer, drop column sale_from,
      drop column sale_until, drop column seating_lock_at, drop column strand_rule;
    alter table event_seating add constraint fk_event_seating_sale foreign key (event_id) references event_sale (event_id);

    -- a counter with a capacity: an area, a quota, the uses of a voucher
    create table stock (
      id uuid primary key default uuidv7(),
      event_id uuid not null references event (id) on delete cascade,
      kind text not null,
      capacity int not null,
      held int not null default 0,
      sold int not null default 0,
      constraint ck_stock_kind check (kind in ('area', 'quota', 'voucher')),
      constraint ck_stock check (held >= 0 and sold >= 0 and held + sold <= capacity)
    );
    create index stock_event on stock (event_id);

    create table ticket_type (
      id uuid primary key default uuidv7(),
      event_id uuid not null references event (id) on delete cascade,
      name text not null,
      about text not null default '',
      -- whether it comes with a seat, with a place in an area, or with neither
      place text not null default 'seat',
      position int not null default 0,
      tax_rate int not null default 0,
      min_amount int not null default 1,
      max_amount int,
      sale_from timestamptz,
      sale_until timestamptz,
      channels text[] not null default '{web,boxOffice}',
      by_voucher_only boolean not null default false,
      is_active boolean not null default true,
      rev int not null default 0,
      constraint uq_ticket_type_name unique (event_id, name),
      constraint ck_ticket_type_place check (place in ('seat', 'area', 'none')),
      constraint ck_ticket_type_tax check (tax_rate between 0 and 10000),
      constraint ck_ticket_type_amount check (min_amount > 0 and (max_amount is null or max_amount >= min_amount))
    );

    -- category is the key of one of the plan's categories; empty for what has no place in the plan
    create table price (
      event_id uuid not null references event (id) on delete cascade,
      ticket_type_id uuid not null references ticket_type (id) on delete cascade,
      category text not null default '',
      amount int not null,
      primary key (ticket_type_id, category),
      constraint ck_price_amount check (amount >= 0)
    );
    create index price_event on price (event_id);

    create table quota (
      id uuid primary key default uuidv7(),
      event_id uuid not null references event (id) on delete cascade,
      name text not null,
      stock_id uuid not null references stock (id),
      constraint uq_quota_name unique (event_id, name),
      constraint uq_quota_stock unique (stock_id)
    );
    create table quota_ticket_type (
      quota_id uuid not null references quota (id) on delete cascade,
      ticket_type_id uuid not null references ticket_type (id) on delete cascade,
      primary key (quota_id, ticket_type_id)
    );
    create index quota_of_ticket_type on quota_ticket_type (ticket_type_id);

    -- a standing area of the plan that an event uses, by its key in the plan
    create table event_area (
      event_id uuid not null references event (id) on delete cascade,
      area_key text not null,
      category text not null default '',
      stock_id uuid not null references stock (id),
      primary key (event_id, area_key),
      constraint uq_event_area_stock unique (stock_id)
    );

    create table seat_group (
      id uuid primary key default uuidv7(),
      event_id uuid not null references event (id) on delete cascade,
      name text not null,
      tag text not null default '',
      color text,
      -- an allotment: what nobody took opens to all then, by the database's clock
      releases_at timestamptz,
      code_hash text,
      created_at timestamptz not null default clock_timestamp(),
      constraint uq_seat_group_name unique (event_id, name)
    );
    create table seat_group_member (
      group_id uuid not null references seat_group (id) on delete cascade,
      event_id uuid not null references event (id) on delete cascade,
      user_id uuid references app_user (id) on delete cascade,
      team_id uuid references team (id) on delete cascade,
      ticket_type_id uuid references ticket_type (id) on delete cascade,
      constraint ck_seat_group_member check (num_nonnulls(user_id, team_id, ticket_type_id) = 1),
      constraint uq_seat_group_member unique nulls not distinct (group_id, user_id, team_id, ticket_type_id)
    );
    create index seat_group_of_user on seat_group_member (event_id, user_id) where user_id is not null;
    create index seat_group_of_team on seat_group_member (event_id, team_id) where team_id is not null;

    -- what a hold holds beside seats; lapsed amounts are given back by whoever needs them
    create table hold_stock (
      hold_id uuid not null references hold (id) on delete cascade,
      stock_id uuid not null references stock (id),
      event_id uuid not null references event (id) on delete cascade,
      amount int not null,
      held_until timestamptz not null,
      primary key (hold_id, stock_id),
      constraint ck_hold_stock_amount check (amount > 0)
    );
    create index hold_stock_lapsing on hold_stock (stock_id, held_until);

    -- a line of the cart: what it costs is settled when it is held. It counts while its seat or stock is held by this hold
    create table hold_line (
      id uuid primary key default uuidv7(),
      hold_id uuid not null references hold (id) on delete cascade,
      event_id uuid not null references event (id) on delete cascade,
      seat_no int,
      area_key text,
      ticket_type_id uuid references ticket_type (id),
      category text not null default '',
      price int not null,
      tax_rate int not null default 0,
      voucher_id uuid,
      discount int not null default 0,
      constraint ck_hold_line_price check (price >= 0 and discount between 0 and price),
      constraint uq_hold_line_seat unique (hold_id, seat_no)
    );
    create index hold_line_hold on hold_line (hold_id);

    alter table booking_order
      add column currency text not null default 'EUR',
      add column paid int not null default 0,
      add column refunded int not null default 0,
      add column channel text not null default 'web',
      add column hold_id uuid,
      -- who sold it, where staff did
      add column sold_by uuid references app_user (id) on delete set null,
      add column confirmed_at timestamptz,
      add column closed_at timestamptz,
      -- what staff have to look at, and why an order was cancelled
      add column attention text,
      add column cancel_reason text,
      add column note text not null default '',
      add column rev int not null default 0,
      add constraint ck_booking_order_paid check (paid >= 0 and refunded >= 0 and refunded <= paid),
      add constraint ck_booking_order_channel check (channel in ('web', 'boxOffice', 'partner', 'classicGrid')),
      add constraint ck_booking_order_provider check
        (provider in ('free', 'atTheDoor', 'bankTransfer', 'giftCard', 'sandbox', 'cash', 'card')),
      add constraint ck_booking_order_pay_by check (state <> 'awaitingPayment' or pay_by is not null);
    update booking_order set confirmed_at = created_at where state = 'confirmed';
    create index booking_order_event on booking_order (event_id, id desc);
    create index booking_order_due on booking_order (pay_by) where state in ('awaitingPayment', 'inPayment');
    create index booking_order_attention on booking_order (event_id) where attention is not null;

    alter table order_line
      add column ticket_type_id uuid references ticket_type (id),
      add column ticket_type_name text not null default '',
      add column category text not null default '',
      add column area_key text,
      add column stock_id uuid references stock (id),
      add column tax_rate int not null default 0,
      add column voucher_id uuid,
      add column discount int not null default 0,
      add column state text not null default 'live',
      add constraint ck_order_line_state check (state in ('live', 'cancelled')),
      add constraint ck_order_line_discount check (discount >= 0);

    alter table ticket
      add column ticket_type_id uuid references ticket_type (id),
      add column order_id uuid references booking_order (id),
      -- who comes with it, where that is nobody with an account
      add column participant_name text;
    update ticket t set order_id = l.order_id from order_line l where l.id = t.line_id;
    alter table ticket alter column order_id set not null;
    create index ticket_order on ticket (order_id);
    create index ticket_participant on ticket (participant, event_id) where participant is not null;
  `,
};
