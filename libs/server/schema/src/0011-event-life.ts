import type { Migration } from '@ringside/server/platform';

/**
 * What an event's life leaves behind: edits that wait for a moderator, its history, and who publishes without one. That an
 * event has one open edit at most is an index, so that two managers at once cannot propose two.
 */
export const eventLifeMigration: Migration = {
  name: '0011-event-life',
  up: `
    alter table app_user add column is_trusted boolean not null default false; -- counts while they are an organizer
    alter table event
      add column cancel_reason text,
      add constraint ck_event_cancel_reason check (char_length(cancel_reason) between 1 and 1000);

    create table proposed_edit (
      id uuid primary key default uuidv7(),
      event_id uuid not null,
      rev int not null default 1,
      state text not null default 'open',
      author_id uuid,
      base_rev int not null,
      approved jsonb not null, -- what was public when the edit began, so that its change can be read for ever
      proposed jsonb not null,
      proposed_at timestamptz not null default clock_timestamp(),
      reason text,
      decided_by uuid,
      decided_at timestamptz,
      constraint fk_proposed_edit_event foreign key (event_id) references event (id) on delete cascade,
      constraint fk_proposed_edit_author foreign key (author_id) references app_user (id) on delete set null,
      constraint fk_proposed_edit_decided_by foreign key (decided_by) references app_user (id) on delete set null,
      constraint ck_proposed_edit_state check (state in ('open', 'approved', 'rejected', 'withdrawn', 'superseded')),
      constraint ck_proposed_edit_decided check ((state = 'open') = (decided_at is null)),
      constraint ck_proposed_edit_reason check (char_length(reason) between 1 and 1000 and (state <> 'rejected' or reason is not null))
    );
    create unique index uq_proposed_edit_open on proposed_edit (event_id) where state = 'open';
    create index ix_proposed_edit_queue on proposed_edit (proposed_at, event_id) where state = 'open';
    create index ix_proposed_edit_event on proposed_edit (event_id, id);

    create table event_history (
      id uuid primary key default uuidv7(),
      event_id uuid not null,
      deed text not null,
      state text not null,
      actor_id uuid,
      reason text,
      at timestamptz not null default clock_timestamp(),
      constraint fk_event_history_event foreign key (event_id) references event (id) on delete cascade,
      constraint fk_event_history_actor foreign key (actor_id) references app_user (id) on delete set null
    );
    create index ix_event_history_event on event_history (event_id, id);
    create index ix_event_history_actor on event_history (actor_id);
    insert into event_history (event_id, deed, state, actor_id, at) select id, 'create', 'draft', owner_id, created_at from event;
  `,
};
