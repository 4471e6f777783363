import type { Migration } from '@ringside/server/platform';

/**
 * API tokens; what people agreed to; who was erased; the site's settings and pages. Of a token only the SHA-256 is kept: it
 * is 256 random bits, so a slow hash would protect nothing more.
 */
export const privacyAndSiteMigration: Migration = {
  name: '0014-privacy-and-site',
  up: `
    create table api_token (
      id uuid primary key default uuidv7(),
      user_id uuid not null,
      name text not null,
      token_hash bytea not null,
      beginning text not null, -- of the token itself, to tell it from others
      scopes text[] not null,
      created_at timestamptz not null default clock_timestamp(),
      expires_at timestamptz not null,
      used_at timestamptz, -- null: never; to within a minute
      constraint fk_api_token_user foreign key (user_id) references app_user (id) on delete cascade,
      constraint uq_api_token_hash unique (token_hash),
      constraint ck_api_token_name check (char_length(name) between 1 and 60),
      constraint ck_api_token_beginning check (char_length(beginning) <= 8),
      constraint ck_api_token_scopes check (cardinality(scopes) >= 1),
      constraint ck_api_token_span check (created_at < expires_at)
    );
    create index ix_api_token_user on api_token (user_id, id);

    -- the pages that admins write; a text is never changed, a further one is added
    create table site_page_version (
      page text not null,
      version int not null,
      is_material boolean not null, -- the privacy page: people are asked to agree again
      note text not null default '', -- what changed, for those who are asked again
      texts jsonb not null, -- Markdown by language
      written_by uuid,
      written_at timestamptz not null default clock_timestamp(),
      primary key (page, version),
      constraint fk_site_page_version_written_by foreign key (written_by) references app_user (id) on delete set null,
      constraint ck_site_page_version_page check (page in ('privacy', 'imprint', 'rules')),
      constraint ck_site_page_version_number check (version >= 1),
      constraint ck_site_page_version_texts check (jsonb_typeof(texts) = 'object')
    );
    create index ix_site_page_version_written_by on site_page_version (written_by) where written_by is not null;

    -- every consent that was given, with the version of the text that it was given to; version 0 is the text that comes with Ringside
    create table consent (
      id uuid primary key default uuidv7(),
      user_id uuid not null,
      page text not null,
      version int not null,
      given_at timestamptz not null default clock_timestamp(),
      constraint fk_consent_user foreign key (user_id) references app_user (id) on delete cascade,
      constraint uq_consent unique (user_id, page, version),
      constraint ck_consent_page check (page in ('privacy')),
      constraint ck_consent_version check (version >= 0)
    );

    -- who was erased, and nothing else about them; no reference: the row must be there where the account is back from a backup
    create table erased_account (
      user_id uuid primary key,
      erased_at timestamptz not null default clock_timestamp()
    );

    create table site_settings (
      singleton int primary key default 1,
      rev int not null default 1,
      name text not null default 'Ringside',
      contact_address text, -- null: none is shown
      language text not null default 'en',
      sign_up text not null default 'open',
      event_creation text not null default 'organizers',
      constraint ck_site_settings_singleton check (singleton = 1),
      constraint ck_site_settings_rev check (rev >= 1),
      constraint ck_site_settings_name check (char_length(name) between 1 and 60),
      constraint ck_site_settings_contact check (char_length(contact_address) between 3 and 200),
      constraint ck_site_settings_language check (language in ('en', 'fr', 'de')),
      constraint ck_site_settings_sign_up check (sign_up in ('open', 'closed')),
      constraint ck_site_settings_event_creation check (event_creation in ('everybody', 'organizers'))
    );
    insert into site_settings default values;
  `,
};
