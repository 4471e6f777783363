import type { Migration } from '@ringside/server/platform';

/**
 * What tickets need beyond being sold: the keys that sign their codes, the history of their revisions, and what two people
 * agree about: a ticket that goes to another bearer, seats that change places.
 */
export const ticketsMigration: Migration = {
  name: '0060-tickets',
  up: `
    -- the private part is sealed under the server's secret and never leaves it; codes of a revoked key are void
    create table ticket_key (
      event_id uuid not null references event (id) on delete cascade,
      key_id int not null,
      public_key bytea not null,
      private_key bytea not null,
      created_at timestamptz not null default clock_timestamp(),
      revoked_at timestamptz,
      primary key (event_id, key_id),
      constraint ck_ticket_key_id check (key_id between 0 and 255)
    );

    -- when each revision but the first began: whether a code was void when it was scanned is asked later, too
    create table ticket_revision (
      ticket_id uuid not null references ticket (id) on delete cascade,
      rev int not null,
      raised_at timestamptz not null default clock_timestamp(),
      primary key (ticket_id, rev)
    );
    create function note_ticket_revision() returns trigger language plpgsql as $$
      begin
        insert into ticket_revision (ticket_id, rev) values (new.id, new.rev);
        return null;
      end $$;
    create trigger ticket_revision_noted after update of rev on ticket
      for each row when (new.rev is distinct from old.rev) execute function note_ticket_revision();

    create table ticket_transfer (
      id uuid primary key default uuidv7(),
      event_id uuid not null references event (id) on delete cascade,
      ticket_id uuid not null references ticket (id) on delete cascade,
      sender uuid not null references app_user (id) on delete cascade,
      receiver uuid not null references app_user (id) on delete cascade,
      state text not null default 'open',
      created_at timestamptz not null default clock_timestamp(),
      expires_at timestamptz not null default clock_timestamp() + interval '48 hours',
      constraint ck_ticket_transfer_state check (state in ('open', 'accepted', 'declined', 'withdrawn', 'lapsed')),
      constraint ck_ticket_transfer_people check (sender <> receiver)
    );
    create unique index uq_ticket_transfer_open on ticket_transfer (ticket_id) where state = 'open';
    create index ticket_transfer_receiver on ticket_transfer (receiver, event_id) where state = 'open';

    -- somebody asks whoever may seat another ticket to change seats
    create table seat_swap (
      id uuid primary key default uuidv7(),
      event_id uuid not null references event (id) on delete cascade,
      ticket_id uuid not null references ticket (id) on delete cascade,
      with_ticket_id uuid not null references ticket (id) on delete cascade,
      asked_by uuid not null references app_user (id) on delete cascade,
      state text not null default 'open',
      created_at timestamptz not null default clock_timestamp(),
      expires_at timestamptz not null default clock_timestamp() + interval '48 hours',
      constraint ck_seat_swap_state check (state in ('open', 'accepted', 'declined', 'withdrawn', 'lapsed')),
      constraint ck_seat_swap_tickets check (ticket_id <> with_ticket_id)
    );
    create unique index uq_seat_swap_open on seat_swap (ticket_id) where state = 'open';
    create index seat_swap_with on seat_swap (with_ticket_id) where state = 'open';

    -- who may read a person's name at their seats; those without a row are shown to their teams
    create table seat_name_choice (
      user_id uuid primary key references app_user (id) on delete cascade,
      shown_to text not null,
      constraint ck_seat_name_choice check (shown_to in ('everyone', 'teams', 'nobody'))
    );

    create index ticket_seat_manager on ticket (seat_manager, event_id);
    create index ticket_user_manager on ticket (user_manager, event_id);
  `,
};
