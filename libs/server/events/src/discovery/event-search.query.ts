import type { Query } from '@ringside/contracts';
import type { EventSort, searchEvents } from '@ringside/contracts/discovery';
import { EVENT_COLUMNS } from '../event.entity';
import { type Cursor, readCursor } from '../event-cursor';

export type SearchWish = Query<typeof searchEvents>;

interface Sql {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** An event that is out and not over. One whose end has come without a start is over all the same. */
const WHEN = {
  upcoming: `e.state in ('published', 'started') and (e.state = 'started' or e.state = 'published' and e.ends_at > clock_timestamp())`,
  // nothing is over before it could be started: so far the index has to be read, and no further
  past: `e.starts_at <= statement_timestamp() + interval '1 hour'
    and (e.state = 'finished' or e.state = 'published' and e.ends_at <= clock_timestamp())`,
} as const;
/** What the partial indexes know; the planner does not conclude it from `WHEN` by itself in every shape. */
const PUBLIC = `e.state in ('published', 'started', 'finished')`;

const MICROSECONDS = '* 1000000)::bigint';

interface Order {
  readonly column: string;
  /** As a whole number, which the cursor carries. */
  readonly key: string;
  /** The column's value again, of a key in this place. */
  readonly value: (place: string) => string;
  readonly descending: boolean;
}

const moment = (column: string, descending: boolean): Order => ({
  column,
  key: `(extract(epoch from ${column}) ${MICROSECONDS}`,
  value: (place) => `timestamptz 'epoch' + ${place}::bigint * interval '1 microsecond'`,
  descending,
});

function orderOf(sort: EventSort, when: SearchWish['when']): Order {
  if (sort === 'newest') return moment('e.published_at', true);
  if (sort === 'places')
    return { column: 'e.capacity', key: 'e.capacity', value: (place) => `${place}::int`, descending: true };
  return moment('e.starts_at', when === 'past');
}

/** Conditions with their values, which the statement numbers. */
class Conditions {
  readonly parameters: unknown[] = [];
  private readonly conditions: string[];

  constructor(...first: readonly string[]) {
    this.conditions = [...first];
  }

  /** Nothing for a value that is not given. */
  demand(value: unknown, condition: (place: string) => string): this {
    if (value !== undefined) this.conditions.push(condition(this.place(value)));
    return this;
  }

  place(value: unknown): string {
    return `$${this.parameters.push(value)}`;
  }

  toString(): string {
    return this.conditions.join(' and ');
  }
}

const likePattern = (words: string): string => `%${words.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** By its own words or by its organizer's name, each found by its own index. */
const CALLED = (place: string) => `e.id in (
  select w.id from event w where w.state in ('published', 'started', 'finished')
     and event_words(w.title, w.games, w.venue_name, w.venue_address) like ${place}
  union all
  select o.id from event o join app_user u on u.id = o.owner_id where lower(u.username || ' ' || u.name) like ${place})`;

/** Rejected and withdrawn registrations take no place, nor do those that wait. */
const HAS_PLACES = `e.capacity > (select count(*) from registration r where r.event_id = e.id and r.state in ('accepted', 'joined'))`;

function conditionsOf(wish: SearchWish): Conditions {
  const conditions = new Conditions(PUBLIC, WHEN[wish.when], ...(wish.free ? [HAS_PLACES] : []));
  return conditions
    .demand(wish.search === undefined ? undefined : likePattern(wish.search), CALLED)
    .demand(wish.game === undefined ? undefined : [wish.game], (place) => `e.games @> ${place}::text[]`)
    .demand(wish.organizer, (place) => `e.owner_id = ${place}`)
    .demand(wish.place && wish.place === 'online', (place) => `(e.venue_name is null) = ${place}`)
    .demand(wish.from, (place) => `e.ends_at >= ${place}`)
    .demand(wish.to, (place) => `e.starts_at <= ${place}`)
    .demand(wish.minPlaces, (place) => `e.capacity >= ${place}`)
    .demand(wish.maxPlaces, (place) => `e.capacity <= ${place}`);
}

/** One row more than the page: whether there is a next one. @throws Refusal INVALID for a cursor that is not ours */
export function searchQuery(wish: SearchWish): Sql {
  const conditions = conditionsOf(wish);
  const { column, key, value, descending } = orderOf(wish.sort, wish.when);
  const after: Cursor | undefined = wish.cursor === undefined ? undefined : readCursor(wish.cursor);
  if (after) {
    conditions.demand(after.sortKey, (place) => {
      const id = conditions.place(after.id);
      return `(${column}, e.id) ${descending ? '<' : '>'} (${value(place)}, ${id}::uuid)`;
    });
  }
  const direction = descending ? 'desc' : 'asc';
  const limit = conditions.place(wish.limit + 1);
  const sql = `select ${EVENT_COLUMNS}, ${key}::text as "sortKey" from event e where ${conditions.toString()}
    order by ${column} ${direction}, e.id ${direction} limit ${limit}`;
  return { sql, parameters: conditions.parameters };
}

/** How many are found in all. */
export function countQuery(wish: SearchWish): Sql {
  const conditions = conditionsOf(wish);
  return {
    sql: `select count(*)::int as total from event e where ${conditions.toString()}`,
    parameters: conditions.parameters,
  };
}

/** What these events can be filtered by: games and organizers with the most of them, and where they are. */
export const facetsQuery = (when: SearchWish['when'], most: number): Sql => ({
  sql: `with shown as materialized (
      select e.id, e.games, e.owner_id, e.venue_name from event e where ${PUBLIC} and ${WHEN[when]}
    ), by_game as (
      select game, count(*)::int as count from shown, unnest(games) game group by game order by count desc, game limit $1
    ), by_organizer as (
      select owner_id as id, count(*)::int as count from shown group by owner_id order by count desc, id limit $1
    )
    select (select coalesce(json_agg(by_game), '[]') from by_game) as games,
           (select coalesce(json_agg(by_organizer), '[]') from by_organizer) as organizers,
           count(*) filter (where venue_name is null)::int as online,
           count(venue_name)::int as "onSite" from shown`,
  parameters: [most],
});
