import type { Migration } from '@ringside/server/platform';

/**
 * Bans and the audit log. Two promises are kept here rather than in code: nobody has two bans at once, and the audit log
 * only grows; each of its entries carries a hash over itself and the one before, so that a gap or a changed entry shows.
 */
export const peopleMigration: Migration = {
  name: '0007-people',
  up: `
    -- finds parts of names; a trusted extension, no superuser is needed
    create extension if not exists pg_trgm;

    create index ix_app_user_role on app_user (role, id);
    create index ix_app_user_called on app_user using gin (lower(username || ' ' || name) gin_trgm_ops);
    create index ix_app_user_mail on app_user using gin (lower(email) gin_trgm_ops);
    -- one or two characters have no trigram: those are sought as beginnings
    create index ix_app_user_username_begins on app_user (username text_pattern_ops);
    create index ix_app_user_name_begins on app_user (lower(name) text_pattern_ops);
    create index ix_app_user_mail_begins on app_user (lower(email) text_pattern_ops);

    create table user_ban (
      id uuid primary key default uuidv7(),
      user_id uuid not null,
      reason text not null,
      banned_by uuid,
      banned_at timestamptz not null default clock_timestamp(),
      until timestamptz, -- null: for good
      lifted_by uuid,
      lifted_at timestamptz, -- null: not taken back
      constraint fk_user_ban_user foreign key (user_id) references app_user (id) on delete cascade,
      constraint fk_user_ban_banned_by foreign key (banned_by) references app_user (id) on delete set null,
      constraint fk_user_ban_lifted_by foreign key (lifted_by) references app_user (id) on delete set null,
      constraint ck_user_ban_reason check (char_length(reason) between 1 and 300),
      constraint ck_user_ban_span check (banned_at < until and banned_at <= lifted_at),
      constraint ex_user_ban_one exclude using gist (
        user_id with =, tstzrange(banned_at, least(until, lifted_at)) with &&
      )
    );
    create index ix_user_ban_user on user_ban (user_id, id);
    create index ix_user_ban_open on user_ban (user_id) where lifted_at is null;

    create table audit_entry (
      id uuid primary key default uuidv7(),
      seq bigint not null,
      at timestamptz not null,
      actor_id uuid, -- no reference: the log outlives accounts
      action text not null,
      target_kind text not null,
      target_id text not null,
      target_name text,
      event_id uuid,
      before jsonb,
      after jsonb,
      reason text,
      request_id text,
      hash bytea not null,
      constraint uq_audit_entry_seq unique (seq)
    );
    create index ix_audit_entry_actor on audit_entry (actor_id, seq);
    create index ix_audit_entry_action on audit_entry (action, seq);
    create index ix_audit_entry_target on audit_entry (target_id, seq);
    create index ix_audit_entry_event on audit_entry (event_id, seq);
    create index ix_audit_entry_at on audit_entry (at);
    create index ix_audit_entry_words on audit_entry
      using gin (lower(coalesce(target_name, '') || ' ' || coalesce(reason, '')) gin_trgm_ops);

    -- the hash of an entry: SHA-256 over the one before it and its own content; jsonb has one way of writing
    create function audit_hash(entry audit_entry, previous bytea) returns bytea language sql stable as $$
      select sha256(previous || convert_to(jsonb_build_array(
        entry.seq, entry.id, extract(epoch from entry.at), entry.actor_id, entry.action, entry.target_kind,
        entry.target_id, entry.target_name, entry.event_id, entry.before, entry.after, entry.reason, entry.request_id
      )::text, 'UTF8'))
    $$;

    -- one writer at a time, until its COMMIT: numbers have no gap and their order is the order of commits
    create function audit_chain() returns trigger language plpgsql as $$
      declare
        last audit_entry;
      begin
        perform pg_advisory_xact_lock(4710232);
        select * into last from audit_entry order by seq desc limit 1;
        new.seq := coalesce(last.seq, 0) + 1;
        new.at := greatest(clock_timestamp(), last.at);
        new.hash := audit_hash(new, coalesce(last.hash, ''::bytea));
        return new;
      end
    $$;
    create trigger audit_chain before insert on audit_entry for each row execute function audit_chain();

    create function audit_refuse() returns trigger language plpgsql as $$
      begin
        raise exception 'The audit log only grows.' using errcode = 'restrict_violation';
      end
    $$;
    create trigger audit_keep before update or delete or truncate on audit_entry
      for each statement execute function audit_refuse();

    -- the first entry that is not what was written, or whose predecessor is missing; null when the log is whole
    create function audit_break() returns bigint language sql stable as $$
      select min(seq) from (
        select e.seq,
               e.hash is distinct from audit_hash(e, coalesce(lag(e.hash) over chain, ''::bytea))
               or e.seq <> coalesce(lag(e.seq) over chain, 0) + 1 as is_broken
          from audit_entry e window chain as (order by e.seq)
      ) checked where is_broken
    $$;
  `,
};
