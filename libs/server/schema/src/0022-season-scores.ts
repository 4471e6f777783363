import type { Migration } from '@ringside/server/platform';

/**
 * The leaderboard as sums that are kept, not counted with every look. The database keeps them itself: placings change on the
 * desk, but also when somebody hides their name or their account goes, and none of these may forget the sums.
 */
export const seasonScoresMigration: Migration = {
  name: '0022-season-scores',
  up: `
    create table season_score (
      season int not null,
      game text not null, -- empty: all games together
      user_id uuid not null,
      points int not null,
      events int not null,
      wins int not null,
      primary key (season, game, user_id),
      constraint fk_season_score_user foreign key (user_id) references app_user (id) on delete cascade
    );
    create index ix_season_score_rank on season_score (season, game, points, user_id);
    create index ix_season_score_user on season_score (user_id, season);

    -- who sums up waits for who has summed up and not committed: otherwise one would not see the other's placings
    create function lock_season(season int) returns void language sql as $$
      select pg_advisory_xact_lock(hashtextextended('season:' || season, 0))
    $$;

    create function sum_up_season(of_season int, people uuid[]) returns void language plpgsql as $$
    begin
      perform lock_season(of_season);
      delete from season_score where season = of_season and user_id = any(people);
      insert into season_score (season, game, user_id, points, events, wins)
      select of_season, g.game, p.user_id, sum(p.points), count(distinct p.event_id), count(*) filter (where p.place = 1)
        from event_placing p
        join registration r on r.event_id = p.event_id and r.user_id = p.user_id and r.is_listed
        cross join lateral (select '' union select p.game) g (game)
       where p.season = of_season and p.user_id = any(people)
       group by g.game, p.user_id;
    end $$;

    create function placings_changed() returns trigger language plpgsql as $$
    begin
      perform sum_up_season(c.season, c.people) from (
        select season, array_agg(distinct user_id) as people from changed group by season order by season) c;
      return null;
    end $$;
    create trigger placings_added after insert on event_placing referencing new table as changed
      for each statement execute function placings_changed();
    create trigger placings_removed after delete on event_placing referencing old table as changed
      for each statement execute function placings_changed();
    create trigger placings_updated after update on event_placing referencing new table as changed
      for each statement execute function placings_changed();

    create function placed_person_shown_or_hidden() returns trigger language plpgsql as $$
    begin
      perform sum_up_season(p.season, array[old.user_id]) from (
        select distinct season from event_placing where event_id = old.event_id and user_id = old.user_id order by season) p;
      return null;
    end $$;
    create trigger placed_person_shown_or_hidden after update of is_listed on registration
      for each row when (old.is_listed is distinct from new.is_listed) execute function placed_person_shown_or_hidden();
    create trigger placed_person_removed after delete on registration
      for each row execute function placed_person_shown_or_hidden();

    -- what is there already
    select sum_up_season(season, array_agg(distinct user_id)) from event_placing group by season;
  `,
};
