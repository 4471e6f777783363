import { Injectable } from '@nestjs/common';
import type { NewPlacings } from '@ringside/contracts/registrations';
import type { EventId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export interface PlacingRow {
  readonly userId: UserId;
  readonly game: string;
  readonly place: number;
  readonly points: number;
  /** Whether the person shows their name for this event. */
  readonly isListed: boolean;
}

export interface RankRow {
  readonly userId: UserId;
  readonly rank: number;
  readonly points: number;
  readonly events: number;
  readonly wins: number;
}

interface RankWish {
  readonly season: number;
  readonly game?: string | undefined;
  readonly limit: number;
  readonly after?: { readonly points: number; readonly userId: string } | undefined;
}

/** Seasons with scores, the latest first; each is found by the index, without reading through those of its players. */
const SEASONS = `
  with recursive known as (
    select max(season) as season from season_score
    union all
    select (select max(season) from season_score s where s.season < k.season) from known k where k.season is not null)
  select season from known where season is not null`;

/** Games with scores in the season $1. */
const GAMES = `
  with recursive known as (
    select (select min(game) from season_score where season = $1 and game > '') as game
    union all
    select (select min(game) from season_score s where s.season = $1 and s.game > k.game) from known k
     where k.game is not null)
  select game from known where game is not null order by game`;

/**
 * A page of a season's ranks in one game, `''` for all of them. Equal points share a rank: it is counted from who stands
 * before the page's first line, and goes on from line to line.
 */
const RANKS = `
  with line as (
    select user_id, points, events, wins from season_score
     where season = $1 and game = $2 and ($4::int is null or (points, user_id) < ($4::int, $5::uuid))
     order by points desc, user_id desc limit $3),
  head as (select points, user_id from line order by points desc, user_id desc limit 1),
  before as (
    select h.points as "headPoints", b.* from head h cross join lateral (
      select count(*)::int as all, count(*) filter (where s.points > h.points)::int as better from season_score s
       where s.season = $1 and s.game = $2 and (s.points, s.user_id) > (h.points, h.user_id)) b)
  select user_id as "userId", points, events, wins,
         (case when points = "headPoints" then better + 1 else b.all + rank() over (order by points desc) end)::int as rank
    from line cross join before b order by points desc, user_id desc`;

/** The statement and its parameters, so that its plan can be looked at. */
export const rankQuery = ({ season, game, limit, after }: RankWish): { sql: string; parameters: unknown[] } => ({
  sql: RANKS,
  parameters: [season, game ?? '', limit + 1, after?.points ?? null, after?.userId ?? null],
});
export const seasonsQuery = { sql: SEASONS, parameters: [] as unknown[] };
export const gamesQuery = (season: number) => ({ sql: GAMES, parameters: [season] as unknown[] });

@Injectable()
export class PlacingRepository {
  constructor(private readonly database: Database) {}

  ofEvent(eventId: EventId): Promise<PlacingRow[]> {
    return this.database.query<PlacingRow>(
      `select p.user_id as "userId", p.game, p.place, p.points, coalesce(r.is_listed, false) as "isListed"
         from event_placing p left join registration r on r.event_id = p.event_id and r.user_id = p.user_id
        where p.event_id = $1 order by p.game, p.place, p.user_id`,
      [eventId],
    );
  }

  /** Those of the people who had a place in the event. */
  async present(eventId: EventId, userIds: readonly UserId[]): Promise<UserId[]> {
    const rows = await this.database.query<{ userId: UserId }>(
      `select user_id as "userId" from registration
        where event_id = $1 and user_id = any($2) and state in ('accepted', 'joined')`,
      [eventId, userIds],
    );
    return rows.map(({ userId }) => userId);
  }

  /** Puts these in place of those before. Runs under the lock of the event. */
  async replace(eventId: EventId, items: NewPlacings['items']): Promise<void> {
    await this.database.change('delete from event_placing where event_id = $1', [eventId]);
    await this.database.write(
      `insert into event_placing (event_id, user_id, game, place, points, season)
       select $1, g.user_id, g.game, g.place, g.points,
              (select extract(year from starts_at at time zone time_zone)::int from event where id = $1)
         from unnest($2::uuid[], $3::text[], $4::int[], $5::int[]) as g (user_id, game, place, points)`,
      [
        eventId,
        items.map(({ userId }) => userId),
        items.map(({ game }) => game),
        items.map(({ place }) => place),
        items.map(({ points }) => points),
      ],
    );
  }

  /** The seasons with results that everyone may see, the latest first. */
  async seasons(): Promise<number[]> {
    const rows = await this.database.query<{ season: number }>(seasonsQuery.sql);
    return rows.map(({ season }) => season);
  }

  async games(season: number): Promise<string[]> {
    const { sql, parameters } = gamesQuery(season);
    const rows = await this.database.query<{ game: string }>(sql, parameters);
    return rows.map(({ game }) => game);
  }

  /** One row more than the page. */
  leaderboard(wish: RankWish): Promise<RankRow[]> {
    const { sql, parameters } = rankQuery(wish);
    return this.database.query<RankRow>(sql, parameters);
  }
}
