import type { Migration } from '@ringside/server/platform';

/** What finds public events by their words, games and size, and the feeds that calendar programs read. */
export const discoveryMigration: Migration = {
  name: '0016-discovery',
  up: `
    -- the words of an event that a search looks into. array_to_string() is only stable, for elements could be anything;
    -- of texts it is immutable, and an index needs that said
    create function event_words(title text, games text[], venue_name text, venue_address text)
      returns text language sql immutable parallel safe as $$
      select lower(title || ' ' || array_to_string(games, ' ') || ' ' || coalesce(venue_name, '') || ' ' || venue_address)
    $$;
    create index ix_event_words on event
      using gin (event_words(title, games, venue_name, venue_address) gin_trgm_ops)
      where state in ('published', 'started', 'finished');
    create index ix_event_games on event using gin (games) where state in ('published', 'started', 'finished');
    create index ix_event_capacity on event (capacity, id) where state in ('published', 'started', 'finished');
    create index ix_event_published_at on event (published_at, id) where state in ('published', 'started', 'finished');

    -- of the address only the SHA-256 of its token is kept: whoever reads the table cannot read the feeds
    create table calendar_feed (
      user_id uuid primary key,
      token_hash bytea not null,
      created_at timestamptz not null default clock_timestamp(),
      constraint fk_calendar_feed_user foreign key (user_id) references app_user (id) on delete cascade,
      constraint uq_calendar_feed_token unique (token_hash)
    );
  `,
};
