import type { Migration } from '@ringside/server/platform';

/** What organizers write to those who have tickets, and the reminder that everybody gets before an event. */
export const holderMessagesMigration: Migration = {
  name: '0123-holder-messages',
  up: `
    create table holder_message (
      id uuid primary key default uuidv7(),
      event_id uuid not null references event (id) on delete cascade,
      author uuid not null references app_user (id),
      title text not null,
      text text not null,
      -- to whom: the types of their tickets, all without one, and what became of these
      ticket_type_ids uuid[] not null,
      holders text not null,
      people int not null,
      sent_at timestamptz not null default clock_timestamp(),
      constraint ck_holder_message_holders check (holders in ('all', 'issued', 'due', 'arrived', 'absent'))
    );
    create index holder_message_event on holder_message (event_id, id desc);

    -- one for each start that an event ever had: who is told of another day is reminded of it, too
    create table event_reminder (
      event_id uuid not null references event (id) on delete cascade,
      starts_at timestamptz not null,
      primary key (event_id, starts_at)
    );
  `,
};
