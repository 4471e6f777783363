import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { finishEvent, type NewEvent, startEvent } from '@ringside/contracts/events';
import { joinEvent, putPlacings, register, suggestedPoints } from '@ringside/contracts/registrations';
import type { EventId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { DemoClient } from './demo-client';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** An event that is over: what it was, how long ago it began, and who was placed in which game, the winner first. */
export interface PastEvent {
  readonly facts: NewEvent;
  readonly daysAgo: number;
  readonly placed: readonly (readonly [game: string, usernames: readonly string[]])[];
}

/** Written as if they began now; they are moved back when they are over. */
export function pastEvents(now: number): readonly PastEvent[] {
  const startsAt = new Date(Math.ceil((now + 5 * MINUTE) / (15 * MINUTE)) * 15 * MINUTE);
  const span = (hours: number) => ({
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + hours * HOUR).toISOString(),
  });
  return [
    {
      facts: {
        ...span(30),
        title: 'Harbour Cup Hamburg',
        summary: 'Two days between containers and cranes: Tekken on the first, Rocket League on the second.',
        description: 'A brick warehouse, forty stations and **two cups**. The finals were played with the doors open.',
        games: ['Tekken 8', 'Rocket League'],
        venue: { name: 'Speicher 12', address: 'Am Sandtorkai 12, 20457 Hamburg' },
        timeZone: 'Europe/Berlin',
        capacity: 48,
      },
      daysAgo: 12,
      placed: [
        ['Tekken 8', ['kestrel', 'pia', 'juno', 'tofu.knight', 'viktor', 'paul', 'noor', 'hexadec']],
        ['Rocket League', ['selma', 'kestrel', 'yuki', 'oriol', 'pia', 'mango']],
      ],
    },
    {
      facts: {
        ...span(6),
        title: 'Midnight Marathon Online',
        summary: 'Six hours of racing through the night, every quarter of an hour another track.',
        description: 'Twenty-four tracks, one night. Whoever was awake at the end had **earned** their points.',
        games: ['Trackmania'],
        venue: null,
        timeZone: 'Europe/Paris',
        capacity: 32,
      },
      daysAgo: 26,
      placed: [['', ['paul', 'drift', 'adele', 'ember', 'pia', 'cobalt', 'nimbus', 'lena_b', 'echo', 'static']]],
    },
  ];
}

/** Takes a published event to its end, moves it back to when it was, and gives its placings. */
export async function playOut(
  app: NestFastifyApplication,
  organizer: DemoClient,
  eventId: EventId,
  { placed, daysAgo }: PastEvent,
  players: readonly DemoClient[],
): Promise<void> {
  const params = { eventId };
  const named = new Map(players.map((player) => [player.username, player]));
  const present = [...new Set(placed.flatMap(([, usernames]) => usernames))].map((username) => {
    const player = named.get(username);
    if (!player) throw new Error(`Demo: nobody is called ${username}.`);
    return player;
  });
  for (const player of present) await player.call(register, { params, body: { isListed: true } });
  await organizer.call(startEvent, { params });
  const database = app.get(Database);
  await moveBack(database, eventId, daysAgo); // nobody joins before the planned start
  for (const player of present) await player.call(joinEvent, { params });
  await organizer.call(finishEvent, { params });
  await database.transact(() =>
    database.change(
      `update event_history h set at = e.ends_at from event e where e.id = $1 and h.event_id = e.id and h.deed = 'finish'`,
      [eventId],
    ),
  );
  const items = placed.flatMap(([game, usernames]) =>
    usernames.flatMap((username, index) => {
      const player = named.get(username);
      return player ? [{ game, userId: player.id, place: index + 1, points: suggestedPoints(index + 1) }] : [];
    }),
  );
  await organizer.call(putPlacings, { params, body: { items } });
}

/** The registrations came in over the week before. */
function moveBack(database: Database, eventId: EventId, days: number): Promise<void> {
  const values = [eventId, days];
  return database.transact(async () => {
    await database.change(
      `update event set starts_at = starts_at - s, ends_at = ends_at - s, created_at = created_at - w,
              submitted_at = submitted_at - w, reviewed_at = reviewed_at - w, published_at = published_at - w
         from (select $2 * interval '1 day' as s, ($2 + 8) * interval '1 day' as w) back where id = $1`,
      values,
    );
    await database.change(
      `update event_history h set at = case h.deed when 'start' then e.starts_at
              else h.at - ($2 + 8) * interval '1 day' end
         from event e where e.id = $1 and h.event_id = e.id`,
      values,
    );
    await database.change(
      `update registration g set registered_at = e.starts_at - r.share * interval '7 days'
         from (select id, percent_rank() over (order by id desc) as share from registration where event_id = $1) r, event e
        where g.id = r.id and e.id = $1`,
      [eventId],
    );
  });
}
