import { Inject, Injectable } from '@nestjs/common';
import type { PlayerProfile } from '@ringside/contracts/registrations';
import { type EventId, Refusal, type UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { People } from '@ringside/server/ports';
import { cursorOf, readCursor } from '../event-cursor';
import type { PageWish } from '../event-list.repository';

interface ResultRow {
  readonly id: EventId;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly sortKey: string;
  readonly placings: PlayerProfile['items'][number]['placings'];
}

/** What everyone may know of a person: events where they had a place and show their name. */
const SHOWN = `registration r join event e on e.id = r.event_id
  where r.user_id = $1 and r.is_listed and r.state in ('accepted', 'joined') and e.state in ('started', 'finished')`;

/** A player's history. */
@Injectable()
export class PlayerService {
  constructor(
    private readonly database: Database,
    @Inject(People) private readonly people: People,
  ) {}

  /** @throws Refusal NOT_FOUND, or INVALID for a cursor that is not ours */
  async get(username: string, page: PageWish): Promise<PlayerProfile> {
    const person = await this.people.byUsername(username);
    if (!person) throw new Refusal('NOT_FOUND');
    const [found, totals] = await Promise.all([this.results(person.userId, page), this.totals(person.userId)]);
    const rows = found.slice(0, page.limit);
    const last = rows.at(-1);
    return {
      person,
      ...totals,
      items: rows.map(({ id, title, startsAt, endsAt, timeZone, placings }) => ({
        event: { id, title, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), timeZone },
        placings,
      })),
      ...(found.length > page.limit && last ? { next: cursorOf(last) } : {}),
    };
  }

  private results(userId: UserId, { limit, cursor }: PageWish): Promise<ResultRow[]> {
    const after = cursor === undefined ? undefined : readCursor(cursor);
    return this.database.query<ResultRow>(
      `select e.id, e.title, e.starts_at as "startsAt", e.ends_at as "endsAt", e.time_zone as "timeZone",
              (extract(epoch from e.starts_at) * 1000000)::bigint::text as "sortKey",
              (select coalesce(jsonb_agg(jsonb_build_object('game', p.game, 'place', p.place, 'points', p.points)
                       order by p.place, p.game), '[]')
                 from event_placing p where p.event_id = e.id and p.user_id = $1) as placings
         from ${SHOWN} and ($3::bigint is null or
              (e.starts_at, e.id) < (timestamptz 'epoch' + $3::bigint * interval '1 microsecond', $4::uuid))
        order by e.starts_at desc, e.id desc limit $2`,
      [userId, limit + 1, after?.sortKey ?? null, after?.id ?? null],
    );
  }

  private async totals(userId: UserId): Promise<Pick<PlayerProfile, 'points' | 'events' | 'wins'>> {
    const [row] = await this.database.query<Pick<PlayerProfile, 'points' | 'events' | 'wins'>>(
      `with shown as (select e.id from ${SHOWN})
       select (select count(*)::int from shown) as events, coalesce(sum(p.points), 0)::int as points,
              count(*) filter (where p.place = 1)::int as wins
         from event_placing p where p.user_id = $1 and p.event_id in (select id from shown)`,
      [userId],
    );
    return row ?? { points: 0, events: 0, wins: 0 };
  }
}
