import type { Migration } from '@ringside/server/platform';

/**
 * What people are told, the mails that go out, and what people write by the contact form. Promises kept here rather than in
 * code: a person is told of one cause once, and a mail is in one state, with a claim while it is being sent.
 */
export const notificationsMigration: Migration = {
  name: '0009-notifications',
  up: `
    create table notification (
      id uuid primary key default uuidv7(),
      user_id uuid not null,
      kind text not null,
      params jsonb not null,
      link text not null,
      event_id uuid, -- no reference: what was told outlives what it was about
      key text not null,
      created_at timestamptz not null default clock_timestamp(),
      read_at timestamptz, -- null: unread
      constraint fk_notification_user foreign key (user_id) references app_user (id) on delete cascade,
      constraint uq_notification_cause unique (user_id, key),
      constraint ck_notification_key check (char_length(key) between 1 and 200),
      constraint ck_notification_link check (link ~ '^/([^/\\\\]|$)' and char_length(link) <= 300)
    );
    create index ix_notification_list on notification (user_id, id);
    create index ix_notification_unread on notification (user_id, id) where read_at is null;
    create index ix_notification_read on notification (read_at) where read_at is not null;
    create index ix_notification_age on notification (created_at);

    -- what differs from the defaults of a group
    create table notification_choice (
      user_id uuid not null,
      group_name text not null,
      mail boolean not null,
      desktop boolean not null,
      constraint pk_notification_choice primary key (user_id, group_name),
      constraint fk_notification_choice_user foreign key (user_id) references app_user (id) on delete cascade
    );

    create table mail (
      id uuid primary key, -- of the task or notification that it comes from: a cause that runs twice makes one mail
      user_id uuid, -- for notifications
      is_notification boolean not null,
      template text not null,
      address text not null,
      name text not null,
      language text not null,
      params jsonb, -- null once it was sent: links in it are secrets
      link text,
      state text not null,
      attempts int not null default 0,
      last_error text,
      due_at timestamptz not null default clock_timestamp(),
      claim uuid, -- of the worker that sends it now
      claimed_until timestamptz,
      handed_over_at timestamptz, -- from then on the mail server may have accepted it
      created_at timestamptz not null default clock_timestamp(),
      sent_at timestamptz,
      constraint fk_mail_user foreign key (user_id) references app_user (id) on delete cascade,
      constraint ck_mail_state check (state in ('queued', 'sending', 'sent', 'failed', 'unsure', 'kept')),
      constraint ck_mail_language check (language in ('en', 'fr', 'de')),
      constraint ck_mail_claim check ((state = 'sending') = (claim is not null) and (claim is null) = (claimed_until is null)),
      constraint ck_mail_sent check ((state = 'sent') = (sent_at is not null)),
      constraint ck_mail_content check (params is not null or state = 'sent')
    );
    -- mails that an account waits for go before notifications
    create index ix_mail_due on mail (is_notification, due_at) where state = 'queued';
    create index ix_mail_claimed on mail (claimed_until) where state = 'sending';
    create index ix_mail_state on mail (state, id);
    create index ix_mail_user on mail (user_id) where user_id is not null;
    create index ix_mail_age on mail (created_at);

    create table contact (
      id uuid primary key default uuidv7(),
      user_id uuid, -- null: a visitor
      name text not null,
      address text not null,
      language text not null,
      subject text not null,
      text text not null,
      state text not null default 'new',
      reply text,
      replied_by uuid,
      replied_at timestamptz,
      created_at timestamptz not null default clock_timestamp(),
      constraint fk_contact_user foreign key (user_id) references app_user (id) on delete set null,
      constraint fk_contact_replied_by foreign key (replied_by) references app_user (id) on delete set null,
      constraint ck_contact_language check (language in ('en', 'fr', 'de')),
      constraint ck_contact_state check (state in ('new', 'read', 'done')),
      constraint ck_contact_reply check ((reply is null) = (replied_at is null))
    );
    create index ix_contact_state on contact (state, id);
    create index ix_contact_user on contact (user_id) where user_id is not null;
    create index ix_contact_replied_by on contact (replied_by) where replied_by is not null;
    create index ix_contact_age on contact (created_at);
  `,
};
