import { tournamentQueries, type TournamentRef } from '@ringside/client/api';
import type { Bracket, Entrant } from '@ringside/contracts/tournaments';
import type { EntrantId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type BracketModel, frameOf } from './bracket-model';

const nobody: readonly Entrant[] = [];

/** A bracket with its people, as views read it. Its frame is built once, a change makes only what changed anew. */
export function useBracketModel(
  bracket: Bracket | undefined,
  entrants: readonly Entrant[] = nobody,
): BracketModel | null {
  const { config, seeds, matches } = bracket ?? {};
  const frame = useMemo(() => (config && seeds ? frameOf({ config, seeds }) : null), [config, seeds]);
  const people = useMemo(() => new Map(entrants.map((entrant) => [entrant.id, entrant])), [entrants]);
  return useMemo(
    () => (frame && matches ? { ...frame, people, matches: new Map(matches.map((match) => [match.id, match])) } : null),
    [frame, people, matches],
  );
}

/** All that the views of a started tournament need. */
export function useBracket(ref: TournamentRef, isStarted: boolean) {
  const bracket = useQuery({ ...tournamentQueries.bracket(ref), enabled: isStarted });
  const entrants = useQuery(tournamentQueries.entrants(ref));
  const model = useBracketModel(bracket.data, entrants.data);
  return { bracket: bracket.data, model, error: bracket.error ?? entrants.error, refetch: bracket.refetch };
}

/** The entrant that a person is, if they take part. */
export const entrantOf = (model: BracketModel, userId: string | undefined): EntrantId | null =>
  [...model.people.values()].find((entrant) => entrant.userId === userId)?.id ?? null;
