import type { Migration } from '@ringside/server/platform';

/**
 * Chat rooms and their logs. `chat_room.last_seq` is the head of the room's log: whoever appends holds this row's lock, so
 * numbers are given in the order of commits. A sequence would give them before, and a reader would pass a number that
 * commits later for ever.
 */
export const chatMigration: Migration = {
  name: '0006-chat',
  up: `
    create table chat_room (
      id uuid primary key default uuidv7(),
      kind text not null,
      subject uuid not null, -- what the room belongs to; for the kind 'event' the event
      event_id uuid,
      last_seq int not null default 0,
      last_at timestamptz not null default clock_timestamp(),
      floor int not null default 0, -- the last entry that retention has removed
      created_at timestamptz not null default clock_timestamp(),
      constraint fk_chat_room_event foreign key (event_id) references event (id) on delete cascade,
      constraint uq_chat_room_subject unique (kind, subject),
      constraint ck_chat_room_kind check (kind in ('event', 'tournament', 'match', 'team', 'staff', 'announcements')),
      constraint ck_chat_room_head check (floor between 0 and last_seq)
    );
    create index chat_room_event on chat_room (event_id);

    create table chat_entry (
      room_id uuid not null,
      seq int not null,
      kind text not null,
      author_id uuid not null, -- of system entries a reserved one: a null would escape the unique index
      key uuid not null,
      at timestamptz not null,
      target int,
      body text,
      data jsonb,
      content_hash text not null,
      constraint pk_chat_entry primary key (room_id, seq),
      constraint fk_chat_entry_room foreign key (room_id) references chat_room (id) on delete cascade,
      constraint uq_chat_entry_key unique (room_id, author_id, key),
      constraint ck_chat_entry_seq check (seq > 0),
      constraint ck_chat_entry_target check (target < seq),
      constraint ck_chat_entry_kind check (kind in
        ('message', 'edit', 'erase', 'react', 'pin', 'unpin', 'announce', 'gate', 'sanction', 'clear', 'system'))
    );
    create index chat_entry_target on chat_entry (room_id, target, seq) where target is not null;
  `,
};
