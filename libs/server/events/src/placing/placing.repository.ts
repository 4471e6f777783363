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

/** Placings that everyone may see: of public events, of people who show their name there. */
const SHOWN = `event_placing p join registration r on r.event_id = p.event_id and r.user_id = p.user_id and r.is_listed
  join event e on e.id = p.event_id and e.state = 'finished'`;

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

  /** How many of the people had a place in the event. */
  async countPresent(eventId: EventId, userIds: readonly UserId[]): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from registration
        where event_id = $1 and user_id = any($2) and state in ('accepted', 'joined')`,
      [eventId, userIds],
    );
    return row?.count ?? 0;
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
    const rows = await this.database.query<{ season: number }>(
      `select distinct p.season from ${SHOWN} order by p.season desc`,
    );
    return rows.map(({ season }) => season);
  }

  async games(season: number): Promise<string[]> {
    const rows = await this.database.query<{ game: string }>(
      `select distinct p.game from ${SHOWN} where p.season = $1 and p.game <> '' order by p.game`,
      [season],
    );
    return rows.map(({ game }) => game);
  }

  /** One row more than the page. */
  leaderboard({ season, game, limit, after }: RankWish): Promise<RankRow[]> {
    return this.database.query<RankRow>(
      `with ranked as (
         select p.user_id as "userId", sum(p.points)::int as points, count(distinct p.event_id)::int as events,
                count(*) filter (where p.place = 1)::int as wins,
                (rank() over (order by sum(p.points) desc))::int as rank
           from ${SHOWN} where p.season = $1 and ($2::text is null or p.game = $2) group by p.user_id)
       select * from ranked where $4::int is null or (points, "userId") < ($4::int, $5::uuid)
        order by points desc, "userId" desc limit $3`,
      [season, game ?? null, limit + 1, after?.points ?? null, after?.userId ?? null],
    );
  }
}
