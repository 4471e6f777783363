import type { Migration } from '@ringside/server/platform';

/**
 * Money of orders: what came in, what providers said, what goes back, and the ledgers of gift cards and bank statements.
 * Nothing of it goes with an event: an event that money was taken for cannot be deleted. Amounts are in minor units.
 */
export const paymentsMigration: Migration = {
  name: '0055-payments',
  up: `
    -- where transfers go
    create table bank_account (
      event_id uuid primary key references event (id) on delete cascade,
      holder text not null,
      iban text not null,
      bic text not null default '',
      updated_at timestamptz not null default clock_timestamp()
    );

    -- what a transfer for an order says
    create table bank_reference (
      reference text primary key,
      event_id uuid not null references event (id),
      order_id uuid not null references booking_order (id),
      constraint uq_bank_reference_order unique (order_id)
    );

    -- a code with a balance; only its hash is kept, and its last letters by which staff know it again
    create table gift_card (
      id uuid primary key default uuidv7(),
      event_id uuid not null references event (id),
      code_hash text not null,
      tail text not null,
      currency text not null,
      amount int not null,
      balance int not null,
      note text not null default '',
      issued_by uuid references app_user (id) on delete set null,
      created_at timestamptz not null default clock_timestamp(),
      closed_at timestamptz,
      constraint uq_gift_card_code unique (event_id, code_hash),
      constraint ck_gift_card_balance check (amount > 0 and balance between 0 and amount)
    );
    create index gift_card_event on gift_card (event_id, id desc);

    create table payment (
      id uuid primary key default uuidv7(),
      event_id uuid not null references event (id),
      order_id uuid not null references booking_order (id),
      provider text not null,
      -- the provider's name of it; ours where it has none
      provider_ref text not null,
      amount int not null,
      currency text not null,
      state text not null,
      refunded int not null default 0,
      gift_card_id uuid references gift_card (id),
      -- who took it, where staff did
      taken_by uuid references app_user (id) on delete set null,
      note text not null default '',
      created_at timestamptz not null default clock_timestamp(),
      settled_at timestamptz,
      -- when the provider is asked about it next, and how often it was
      ask_at timestamptz,
      asked int not null default 0,
      constraint uq_payment_ref unique (provider, provider_ref),
      constraint ck_payment_provider check (provider in ('bankTransfer', 'giftCard', 'sandbox', 'cash', 'card')),
      constraint ck_payment_state check (state in ('started', 'unknown', 'failed', 'succeeded', 'chargedBack')),
      constraint ck_payment_amount check (amount > 0),
      -- refunds never exceed the payment, whoever asks for them at the same moment
      constraint ck_payment_refunded check (refunded between 0 and amount),
      constraint ck_payment_refundable check (refunded = 0 or state in ('succeeded', 'chargedBack'))
    );
    create index payment_order on payment (order_id);
    create index payment_to_ask on payment (ask_at) where state in ('started', 'unknown');

    -- what providers said, each saying once
    create table payment_notice (
      provider text not null,
      notice_id text not null,
      payment_id uuid references payment (id),
      news text not null,
      sent_at timestamptz not null,
      received_at timestamptz not null default clock_timestamp(),
      primary key (provider, notice_id)
    );

    create table refund (
      id uuid primary key default uuidv7(),
      event_id uuid not null references event (id),
      order_id uuid not null references booking_order (id),
      payment_id uuid not null references payment (id),
      -- one cause gives back one payment once
      request_key text not null,
      amount int not null,
      state text not null,
      reason text not null default '',
      requested_by uuid references app_user (id) on delete set null,
      created_at timestamptz not null default clock_timestamp(),
      settled_at timestamptz,
      due_at timestamptz not null default clock_timestamp(),
      attempts int not null default 0,
      last_error text,
      constraint uq_refund_request unique (payment_id, request_key),
      constraint ck_refund_amount check (amount > 0),
      constraint ck_refund_state check (state in ('approved', 'sent', 'settled', 'failed'))
    );
    create index refund_order on refund (order_id);
    create index refund_open on refund (due_at) where state in ('approved', 'sent');

    create table gift_card_entry (
      id uuid primary key default uuidv7(),
      event_id uuid not null references event (id),
      card_id uuid not null references gift_card (id),
      kind text not null,
      amount int not null,
      payment_id uuid references payment (id),
      refund_id uuid references refund (id),
      at timestamptz not null default clock_timestamp(),
      constraint ck_gift_card_entry_kind check (kind in ('issue', 'pay', 'refund', 'close')),
      constraint uq_gift_card_entry_refund unique (refund_id)
    );
    create index gift_card_entry_card on gift_card_entry (card_id, id);
    create function gift_card_entry_refuse() returns trigger language plpgsql as $$
      begin
        raise exception 'The ledger of gift cards only grows.' using errcode = 'restrict_violation';
      end
    $$;
    create trigger gift_card_entry_keep before update or delete or truncate on gift_card_entry
      for each statement execute function gift_card_entry_refuse();

    -- bank statements, and their bookings: each once, whichever file tells it
    create table bank_import (
      id uuid primary key default uuidv7(),
      event_id uuid not null references event (id),
      format text not null,
      lines int not null,
      imported_by uuid references app_user (id) on delete set null,
      imported_at timestamptz not null default clock_timestamp()
    );
    create table bank_line (
      id uuid primary key default uuidv7(),
      event_id uuid not null references event (id),
      import_id uuid not null references bank_import (id),
      line_key text not null,
      booked_on date not null,
      amount int not null,
      currency text not null,
      payer text not null,
      payer_iban text not null,
      text text not null,
      match text not null,
      order_id uuid references booking_order (id),
      payment_id uuid references payment (id),
      -- staff have decided what it is
      closed_at timestamptz,
      constraint uq_bank_line unique (event_id, line_key),
      constraint ck_bank_line_match check (match in
        ('matched', 'underpaid', 'overpaid', 'late', 'unmatched', 'ambiguous', 'outgoing', 'otherCurrency', 'duplicate'))
    );
    create index bank_line_event on bank_line (event_id, id desc);
    create index bank_line_order on bank_line (order_id) where order_id is not null;

    -- the sandbox as the outside world: it knows nothing of orders, and orders learn of it by its notices alone
    create table sandbox_payment (
      ref text primary key,
      merchant_ref uuid not null,
      amount int not null,
      currency text not null,
      state text not null default 'open',
      refunded int not null default 0,
      fails_refunds boolean not null default false,
      -- where the buyer goes back to
      return_to text not null,
      created_at timestamptz not null default clock_timestamp(),
      decided_at timestamptz,
      constraint uq_sandbox_payment_merchant unique (merchant_ref),
      constraint ck_sandbox_payment_state check (state in ('open', 'pending', 'paid', 'declined', 'chargedBack')),
      constraint ck_sandbox_payment_refunded check (refunded between 0 and amount)
    );
    create table sandbox_refund (
      request_key text primary key,
      ref text not null references sandbox_payment (ref),
      amount int not null,
      is_done boolean not null
    );
    create table sandbox_notice (
      id uuid primary key default uuidv7(),
      ref text not null references sandbox_payment (ref),
      news text not null,
      due_at timestamptz not null,
      attempts int not null default 0,
      delivered_at timestamptz
    );
    create index sandbox_notice_due on sandbox_notice (due_at) where delivered_at is null;
  `,
};
