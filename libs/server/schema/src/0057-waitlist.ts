import type { Migration } from '@ringside/server/platform';

/** The queue for what is sold out. An offer is a hold with a length of its own. */
export const waitlistMigration: Migration = {
  name: '0057-waitlist',
  up: `
    create table waitlist_terms (
      event_id uuid primary key references event (id) on delete cascade,
      is_open boolean not null default false,
      offer_length interval not null default '2 hours',
      constraint ck_waitlist_terms_offer check (offer_length > interval '0' and offer_length <= interval '24 hours')
    );

    create table waitlist_entry (
      id uuid primary key default uuidv7(),
      event_id uuid not null references event (id) on delete cascade,
      user_id uuid not null references app_user (id),
      -- what they wait for; nothing and an empty category: any seat
      ticket_type_id uuid references ticket_type (id) on delete cascade,
      category text not null default '',
      party int not null,
      state text not null default 'waiting',
      hold_id uuid,
      offered_until timestamptz,
      created_at timestamptz not null default clock_timestamp(),
      settled_at timestamptz,
      constraint ck_waitlist_entry_state check (state in ('waiting', 'offered', 'accepted', 'expired', 'left')),
      constraint ck_waitlist_entry_party check (party between 1 and 20),
      constraint ck_waitlist_entry_offer check ((state = 'waiting') = (offered_until is null) or state = 'left')
    );
    -- one wait of a kind for a person
    create unique index uq_waitlist_entry_open on waitlist_entry (event_id, user_id, ticket_type_id, category) nulls not distinct
      where state in ('waiting', 'offered');
    create index waitlist_entry_waiting on waitlist_entry (event_id, id) where state in ('waiting', 'offered');
  `,
};
