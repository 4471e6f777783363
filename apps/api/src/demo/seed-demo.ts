import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PLAN_TYPE, publishPlanDraft, putSeating, savePlanDraft } from '@ringside/contracts/booking';
import { getEventRoom, postEntry } from '@ringside/contracts/chat';
import { approveEvent, createEvent, type NewEvent, startEvent, submitEvent } from '@ringside/contracts/events';
import type { EventId } from '@ringside/kernel';
import { toBase32 } from '@ringside/server/accounts';
import { Config, Database, Logs, seal } from '@ringside/server/platform';
import { CHAT } from './demo-chat';
import { DemoClient } from './demo-client';
import { letPeopleIn } from './demo-door';
import { ARENA_SEATING, arenaFinal, LAN_SEATING, lanWeekend, onlineCup, submittedEvent } from './demo-events';
import { keepSeats } from './demo-groups';
import {
  CAREFUL_ORGANIZER,
  DEMO_SECRET,
  DEMO_PASSWORD,
  EVERYONE,
  MODERATOR,
  ORGANIZER,
  PLAYERS,
  SECOND_ORGANIZER,
} from './demo-people';
import { applyFor, fillUp, registerCrowd } from './demo-registrations';
import { formTeams, staffEvent } from './demo-teams';
import { pastEvents, playOut } from './demo-results';
import { hangPictures } from './demo-pictures';
import { lanPlan } from './demo-plan';
import { letNewsRest, spreadOverWeeks } from './demo-past';
import { sellSeats } from './demo-sales';
import { fillProgramme, proposeEdit } from './demo-programme';
import { playTournament } from './demo-tournaments';

type Cast = (username: string) => DemoClient;

/** Lines for the person who started the server. */
export const DEMO_NOTES: readonly string[] = [
  `Demo accounts, all with the password ${DEMO_PASSWORD}:`,
  `  players    ${PLAYERS.slice(0, 2)
    .map(({ username }) => username)
    .join(', ')} (and ${PLAYERS.length - 2} more)`,
  `  organizer  ${ORGANIZER.username}`,
  `  moderator  ${MODERATOR.username}`,
  `  admin      ${EVERYONE[0]?.username}`,
  `  ${CAREFUL_ORGANIZER.username}, an organizer, signs in with a second step; the key for an authenticator app:`,
  `             ${toBase32(DEMO_SECRET)}`,
];

/**
 * Fills an empty database with the demo. Answers whether the database holds the demo now; one with content of its own is
 * left alone. `clearHalfDemo` empties what an interrupted seeding left.
 */
export async function ensureDemo(app: NestFastifyApplication): Promise<boolean> {
  const database = app.get(Database);
  const [found] = await database.query<{ done: boolean; empty: boolean }>(
    `select exists (select 1 from site_mark where name = 'demo-done') as done, not exists (select 1 from app_user) as empty`,
  );
  if (found?.done || !found?.empty) return found?.done ?? false;
  const begun = performance.now();
  await database.transact(() => database.write(`insert into site_mark (name) values ('demo-begun')`));
  await seed(app);
  await database.transact(() => database.write(`insert into site_mark (name) values ('demo-done')`));
  app.get(Logs).log('demo content made', { seconds: Math.round((performance.now() - begun) / 1000) });
  return true;
}

async function seed(app: NestFastifyApplication): Promise<void> {
  const cast = await signUpEveryone(app);
  const now = (await app.get(Database).now()).getTime();
  const lan = await publish(cast, lanWeekend(now), LAN_SEATING);
  await furnish(cast, lan);
  const players = PLAYERS.map(({ username }) => cast(username));
  await registerCrowd(cast(ORGANIZER.username), lan, players);
  await cast(ORGANIZER.username).call(startEvent, { params: { eventId: lan } });
  await fillProgramme(cast(ORGANIZER.username), lan);
  // players offered for trying have no seat yet
  await sellSeats(app, { organizer: cast(ORGANIZER.username), buyers: players.slice(2), eventId: lan });
  await playTournaments(cast, lan);
  await talk(cast, lan);
  await staffEvent(cast, lan);
  await formTeams(cast);
  await keepSeats(cast(ORGANIZER.username), lan, cast);
  const arena = await publish(cast, arenaFinal(now), ARENA_SEATING);
  await applyFor(cast(ORGANIZER.username), arena, players.slice(4, 16));
  await proposeEdit(cast(ORGANIZER.username), arena);
  await fillUp(await publish(cast, onlineCup(now)), players.slice(2, 24));
  const oscar = cast(SECOND_ORGANIZER.username);
  const submitted = await oscar.call(createEvent, { body: submittedEvent(now) });
  await hangPictures(oscar, submitted.id, submitted.title);
  await oscar.call(submitEvent, { params: { eventId: submitted.id }, body: { rev: submitted.rev } });
  await spreadOverWeeks(app);
  await letPeopleIn(cast(ORGANIZER.username), app.get(Database), lan);
  const olivia = cast(ORGANIZER.username);
  for (const past of pastEvents(now)) await playOut(app, olivia, await publish(cast, past.facts), past, players);
  await letNewsRest(app);
}

async function signUpEveryone(app: NestFastifyApplication): Promise<Cast> {
  const people = await Promise.all(EVERYONE.map((person, n) => DemoClient.signUp(app, person, `192.0.2.${n}`)));
  const database = app.get(Database);
  await database.transact(async () => {
    for (const { username, role } of EVERYONE)
      await database.change('update app_user set role = $2, email_verified = true where username = $1', [
        username,
        role,
      ]);
    await protect(app);
  });
  const byName = new Map(people.map((client) => [client.username, client]));
  return (username) => {
    const client = byName.get(username);
    if (!client) throw new Error(`Demo: nobody is called ${username}.`);
    return client;
  };
}

/** Gives one of them a second factor whose secret is known. */
async function protect(app: NestFastifyApplication): Promise<void> {
  const database = app.get(Database);
  const { username } = CAREFUL_ORGANIZER;
  const [person] = await database.query<{ id: string }>('select id from app_user where username = $1', [username]);
  if (!person) throw new Error(`Demo: nobody is called ${username}.`);
  await database.write('insert into two_factor (user_id, secret, confirmed_at) values ($1, $2, clock_timestamp())', [
    person.id,
    seal(DEMO_SECRET, { purpose: 'secondFactor', owner: person.id }, app.get(Config).authSecret),
  ]);
}

/** Draws the rest of the hall and publishes it. */
async function furnish(cast: Cast, eventId: EventId): Promise<void> {
  const organizer = cast(ORGANIZER.username);
  const params = { eventId };
  const file = Buffer.from(JSON.stringify(lanPlan(LAN_SEATING)));
  const { revision } = await organizer.upload(savePlanDraft, { params, query: { revision: 0 } }, file, PLAN_TYPE);
  await organizer.call(publishPlanDraft, { params, body: { revision } });
}

async function publish(cast: Cast, facts: NewEvent, seating?: typeof LAN_SEATING): Promise<EventId> {
  const organizer = cast(ORGANIZER.username);
  const { id: eventId, rev } = await organizer.call(createEvent, { body: facts });
  const params = { eventId };
  await hangPictures(organizer, eventId, facts.title);
  if (seating) await organizer.call(putSeating, { params, body: seating });
  const submitted = await organizer.call(submitEvent, { params, body: { rev } });
  await cast(MODERATOR.username).call(approveEvent, { params, body: { rev: submitted.rev } });
  return eventId;
}

async function playTournaments(cast: Cast, eventId: EventId): Promise<void> {
  const organizer = cast(ORGANIZER.username);
  const players = (from: number, to: number) => PLAYERS.slice(from, to).map(({ username }) => cast(username));
  await playTournament(organizer, eventId, {
    facts: { name: 'Tekken Night Cup', game: 'Tekken 8', cap: 32, bestOf: 3, finalBestOf: 5, thirdPlace: true },
    entrants: players(0, 27),
    played: 0.55,
    reported: 1,
  });
  await playTournament(organizer, eventId, {
    facts: { name: 'Trackmania Sprint', game: 'Trackmania', cap: 16, bestOf: 3, finalBestOf: 5 },
    entrants: players(12, 28),
    played: 1,
  });
  await playTournament(organizer, eventId, {
    facts: { name: 'Rocket League Open', game: 'Rocket League', cap: 64, bestOf: 3 },
    entrants: players(20, 33),
  });
}

async function talk(cast: Cast, eventId: EventId): Promise<void> {
  const { room: roomId } = await cast(ORGANIZER.username).call(getEventRoom, { params: { eventId } });
  for (const [username, body] of CHAT) {
    await cast(username).call(postEntry, { params: { roomId }, body: { key: randomUUID(), body } });
  }
}
