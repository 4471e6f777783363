import { randomUUID } from 'node:crypto';
import type { EndpointInput } from '@ringside/contracts';
import {
  type Bracket,
  createTournament,
  enterTournament,
  getBracket,
  type Match,
  openSignUp,
  settleMatch,
  startTournament,
  type Tournament,
} from '@ringside/contracts/tournaments';
import type { EntrantId, EventId, TournamentId } from '@ringside/kernel';
import { anEvent } from '@ringside/server/testing';
import type { Person } from './person';
import type { WholeApp } from './whole-app';

/** A tournament of a published event, with its organizer. */
export interface Cup {
  readonly organizer: Person;
  readonly ref: { readonly eventId: EventId; readonly tournamentId: TournamentId };
  readonly tournament: Tournament;
}

/** A running tournament and who plays it. */
export interface RunningCup extends Cup {
  /** Seed 1 first. */
  readonly players: readonly Person[];
  readonly entrants: readonly EntrantId[];
}

type Facts = Partial<EndpointInput<typeof createTournament>['body']>;

/** A tournament with open sign-up. */
export async function aCup(server: WholeApp, facts: Facts = {}): Promise<Cup> {
  const organizer = await server.person('organizer');
  const { eventId } = await anEvent(server.database, { ownerId: organizer.id });
  const body = { name: 'Friday Cup', game: 'Rocket Ball', cap: 1024, bestOf: 1 as const, ...facts };
  const { id } = await organizer.call(createTournament, { params: { eventId }, body });
  const ref = { eventId, tournamentId: id };
  return { organizer, ref, tournament: await organizer.call(openSignUp, { params: ref }) };
}

/** A running tournament of people with accounts, new ones or those given, seeded in their order. */
export async function aRunningCup(
  server: WholeApp,
  who: number | readonly Person[],
  facts: Facts = {},
): Promise<RunningCup> {
  const cup = await aCup(server, facts);
  const players = typeof who === 'number' ? await Promise.all(Array.from({ length: who }, () => server.person())) : who;
  const entrants: EntrantId[] = [];
  for (const player of players) entrants.push((await player.call(enterTournament, { params: cup.ref })).id);
  const tournament = await cup.organizer.call(startTournament, { params: cup.ref });
  return { ...cup, players, entrants, tournament };
}

/** A running tournament of people straight in the database: fast, but they cannot act. */
export async function aRunningField(server: WholeApp, size: number, facts: Facts = {}): Promise<Cup> {
  const cup = await aCup(server, facts);
  await server.database.query(
    `with people as (
       insert into app_user (name, username, email)
       select 'Player ' || n, n || '@' || $1, n || '@' || $1 || '.example' from generate_series(1, $2::int) n returning id, name)
     insert into entrant (tournament_id, user_id) select $1::uuid, id from people order by length(name), name`,
    [cup.ref.tournamentId, size],
  );
  return { ...cup, tournament: await cup.organizer.call(startTournament, { params: cup.ref }) };
}

export const bracketOf = ({ organizer, ref }: Cup): Promise<Bracket> => organizer.call(getBracket, { params: ref });

export async function matchOf(cup: Cup, matchId: string): Promise<Match> {
  const match = (await bracketOf(cup)).matches.find(({ id }) => id === matchId);
  if (!match) throw new Error(`There is no match ${matchId}.`);
  return match;
}

/** The input of a referee's command: the first side wins by these games. */
export const settling = (
  { ref }: Cup,
  { id, rev }: Match,
  score: [number, number] = [1, 0],
): EndpointInput<typeof settleMatch> => ({
  params: { ...ref, matchId: id },
  body: { commandId: randomUUID(), rev, result: { how: 'played', score } },
});

/** Has the organizer settle a match. */
export async function settle(cup: Cup, matchId: string, score?: [number, number]) {
  return cup.organizer.call(settleMatch, settling(cup, await matchOf(cup, matchId), score));
}
