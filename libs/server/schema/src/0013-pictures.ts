import type { Migration } from '@ringside/server/platform';

/**
 * Pictures and their files. They lie in the database: a backup is whole, every node has them, and a picture and what it
 * belongs to are changed in one transaction. An owner is an event, a person or a team, so no foreign key can name it.
 */
export const picturesMigration: Migration = {
  name: '0013-pictures',
  up: `
    create table picture (
      id uuid primary key default uuidv7(),
      owner_kind text not null,
      owner_id uuid not null,
      position int not null, -- from 0, which is the cover, without gaps
      alt text not null default '',
      width int not null, -- of the widest file
      height int not null,
      widths int[] not null, -- of the files, ascending
      uploaded_by uuid,
      created_at timestamptz not null default clock_timestamp(),
      constraint fk_picture_uploaded_by foreign key (uploaded_by) references app_user (id) on delete set null,
      -- deferred: another order is one statement that passes through equal positions
      constraint uq_picture_position unique (owner_kind, owner_id, position) deferrable initially deferred,
      constraint ck_picture_owner_kind check (owner_kind in ('event', 'user', 'team')),
      constraint ck_picture_position check (position between 0 and 7),
      constraint ck_picture_alt check (char_length(alt) <= 200),
      constraint ck_picture_size check (width > 0 and height > 0)
    );
    create index ix_picture_uploaded_by on picture (uploaded_by);

    create table picture_file (
      picture_id uuid not null,
      width int not null,
      bytes bytea not null,
      primary key (picture_id, width),
      constraint fk_picture_file_picture foreign key (picture_id) references picture (id) on delete cascade
    );
    -- WebP does not become smaller: no time is spent on trying
    alter table picture_file alter column bytes set storage external;
  `,
};
