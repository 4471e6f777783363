import {
  type Bracket,
  type BracketChange,
  getBracket,
  getMyMatch,
  getStandings,
  getTournament,
  listEntrants,
  listMyTournaments,
  listTournaments,
  type Tournament,
} from '@ringside/contracts/tournaments';
import type { EventId, TournamentId } from '@ringside/kernel';
import { infiniteQueryOptions, type QueryClient, queryOptions, replaceEqualDeep } from '@tanstack/react-query';
import { call } from './call';

/** Where a tournament is: below its event. */
export interface TournamentRef {
  readonly eventId: EventId;
  readonly tournamentId: TournamentId;
}

const paramsOf = ({ eventId, tournamentId }: TournamentRef) => ({ eventId, tournamentId });

export const tournamentQueries = {
  /** All that is known of one tournament. */
  everyOf: ({ eventId, tournamentId }: TournamentRef) => ['tournaments', eventId, tournamentId] as const,

  everyMine: ['tournaments', 'mine'] as const,

  /** The tournaments that the person has entered, at all events, page by page. */
  mine: () =>
    infiniteQueryOptions({
      queryKey: tournamentQueries.everyMine,
      queryFn: ({ signal, pageParam }) =>
        call(listMyTournaments, { query: pageParam === undefined ? {} : { cursor: pageParam } }, { signal }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next,
    }),

  /** The tournaments of an event, oldest first. */
  list: (eventId: EventId) =>
    queryOptions({
      queryKey: ['tournaments', eventId, 'list'],
      queryFn: ({ signal }) => call(listTournaments, { params: { eventId } }, { signal }),
    }),

  /** One tournament; rejects with NOT_FOUND when it is not there or not open to this person. */
  one: (ref: TournamentRef) =>
    queryOptions({
      queryKey: [...tournamentQueries.everyOf(ref), 'facts'],
      queryFn: ({ signal }) => call(getTournament, { params: paramsOf(ref) }, { signal }),
    }),

  /** Who takes part, by seed, then by entry. */
  entrants: (ref: TournamentRef) =>
    queryOptions({
      queryKey: [...tournamentQueries.everyOf(ref), 'entrants'],
      queryFn: ({ signal }) => call(listEntrants, { params: paramsOf(ref) }, { signal }),
    }),

  /** The bracket; rejects with TOURNAMENT_NOT_STARTED before there is one. */
  bracket: (ref: TournamentRef) =>
    queryOptions({
      queryKey: [...tournamentQueries.everyOf(ref), 'bracket'],
      queryFn: ({ signal }) => call(getBracket, { params: paramsOf(ref) }, { signal }),
      // an answer that was on its way while changes came in must not take them back; equal matches stay the same objects
      structuralSharing: (known, fresh) => keepNewer(known as Bracket | undefined, fresh as Bracket),
      staleTime: Number.POSITIVE_INFINITY, // changes are heard, and every reconnection asks again
    }),

  /** Places so far. */
  standings: (ref: TournamentRef) =>
    queryOptions({
      queryKey: [...tournamentQueries.everyOf(ref), 'standings'],
      queryFn: ({ signal }) => call(getStandings, { params: paramsOf(ref) }, { signal }),
    }),

  /** This person's next match, or the place they reached. */
  myMatch: (ref: TournamentRef) =>
    queryOptions({
      queryKey: [...tournamentQueries.everyOf(ref), 'my-match'],
      queryFn: ({ signal }) => call(getMyMatch, { params: paramsOf(ref) }, { signal }),
    }),
};

function keepNewer(known: Bracket | undefined, fresh: Bracket): Bracket {
  if (!known) return fresh;
  return fresh.version < known.version ? known : replaceEqualDeep(known, fresh);
}

/** The bracket after a change that follows it; what it had already changes nothing, and a gap gives `null`. */
export function applyBracketChange(bracket: Bracket, change: BracketChange): Bracket | null {
  if (change.to <= bracket.version) return bracket;
  if (change.from > bracket.version) return null;
  const changed = new Map(change.matches.map((match) => [match.id, match]));
  return {
    ...bracket,
    version: change.to,
    phase: change.phase,
    champion: change.champion,
    matches: bracket.matches.map((match) => changed.get(match.id) ?? match),
  };
}

/** Puts a change in place, or asks for the bracket again when it does not follow what is known. */
export function keepBracketChange(cache: QueryClient, ref: TournamentRef, change: BracketChange): void {
  const { queryKey } = tournamentQueries.bracket(ref);
  const known = cache.getQueryData(queryKey);
  const next = known && applyBracketChange(known, change);
  if (next) cache.setQueryData(queryKey, next);
  else void cache.invalidateQueries({ queryKey });
  void cache.invalidateQueries({ queryKey: tournamentQueries.myMatch(ref).queryKey });
}

/** Puts a newer answer about a tournament in place, and has the lists asked again. */
export function keepTournament(cache: QueryClient, tournament: Tournament): void {
  const ref = { eventId: tournament.eventId, tournamentId: tournament.id };
  cache.setQueryData(tournamentQueries.one(ref).queryKey, tournament);
  void cache.invalidateQueries({ queryKey: tournamentQueries.list(tournament.eventId).queryKey });
  void cache.invalidateQueries({ queryKey: tournamentQueries.entrants(ref).queryKey });
}
