import { randomUUID } from 'node:crypto';
import { putSeating, type SeatingSpec } from '@ringside/contracts/booking';
import { approveEvent, createEvent, listEvents, type NewEvent, submitEvent } from '@ringside/contracts/events';
import { createTournament, type NewTournament, openSignUp } from '@ringside/contracts/tournaments';
import type { EventId, TournamentId } from '@ringside/kernel';
import type { Somebody } from './people';
import type { Arrival } from './people';

type Arrive = (arrival?: Arrival) => Promise<Somebody>;

/** A name that no other story uses, nor the same one when it is told again on the same data. */
export const unique = (name: string): string => `${name} ${randomUUID().slice(0, 8)}`;

const DAY_MS = 24 * 3600_000;

/** Soon enough to be on the home page, which shows only the next events. */
export const SOON_DAYS = 2;

/** The facts of an event to come. Venue and title are its own, so that it collides with no other. */
export function eventFacts(title = unique('Evening LAN'), inDays = 20): NewEvent {
  const start = Date.now() + inDays * DAY_MS;
  return {
    title,
    summary: 'One evening, one hall, one bracket.',
    description: 'Bring your machine. Coffee is there.',
    games: ['Tekken 8'],
    venue: { name: `Hall of ${title}`, address: 'Marktplatz 1' },
    startsAt: new Date(start).toISOString(),
    endsAt: new Date(start + DAY_MS / 4).toISOString(),
    timeZone: 'Europe/Berlin',
    capacity: 64,
  };
}

/** A hall so small that each seat is some pixels wide on every screen. */
export function smallHall(rows: number, seatsPerRow: number): SeatingSpec {
  const shape = { aisleEvery: 0, facing: false, rowNaming: 'letters', placement: 'below' } as const;
  return { name: 'Small hall', sections: [{ name: 'Floor', rows, seatsPerRow, ...shape }] };
}

export interface PublicEvent {
  readonly id: EventId;
  readonly title: string;
  readonly organizer: Somebody;
}

/** An event of olivia's that moritz has published, made through the API. */
export async function publishEvent(
  arrive: Arrive,
  seating?: SeatingSpec,
  facts: NewEvent = eventFacts(),
): Promise<PublicEvent> {
  const [organizer, moderator] = await Promise.all([arrive({ as: 'olivia' }), arrive({ as: 'moritz' })]);
  const { id, title, rev } = await organizer.call(createEvent, { body: facts });
  const params = { eventId: id };
  if (seating) await organizer.call(putSeating, { params, body: seating });
  const submitted = await organizer.call(submitEvent, { params, body: { rev } });
  await moderator.call(approveEvent, { params, body: { rev: submitted.rev } });
  await moderator.context.close();
  return { id, title, organizer };
}

/** A tournament of the event with its sign-up open. */
export async function openTournament(
  { id: eventId, organizer }: PublicEvent,
  facts: Partial<NewTournament> = {},
): Promise<TournamentId> {
  const body = { name: unique('Cup'), game: 'Tekken 8', cap: 8, bestOf: 1, ...facts } as const;
  const { id: tournamentId } = await organizer.call(createTournament, { params: { eventId }, body });
  await organizer.call(openSignUp, { params: { eventId, tournamentId } });
  return tournamentId;
}

/** The demo's LAN, which is on now. */
export async function findDemoLan(somebody: Somebody): Promise<EventId> {
  const { items } = await somebody.call(listEvents, { query: {} });
  const lan = items.find(({ title }) => title === 'Northern Lights LAN');
  if (!lan) throw new Error('The demo has no LAN.');
  return lan.id;
}
