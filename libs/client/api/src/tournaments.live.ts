import { tournamentChanged, tournamentMoved, tournamentsChanged } from '@ringside/contracts/tournaments';
import type { EventId } from '@ringside/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { keepBracketChange, tournamentQueries, type TournamentRef } from './tournaments.queries';
import { useLive } from './use-live';
import { on } from './watcher';

/** Keeps the tournaments of an event as they are now. */
export function useLiveTournaments(eventId: EventId): void {
  const cache = useQueryClient();
  const { queryKey } = tournamentQueries.list(eventId);
  const askAgain = () => void cache.invalidateQueries({ queryKey });
  const whenOurs = on(tournamentsChanged, (told) => {
    if (told.eventId === eventId) askAgain();
  });
  useLive(`event:${eventId}`, [whenOurs], askAgain);
}

/** Keeps one tournament, its entrants and its bracket as they are now. */
export function useLiveTournament(ref: TournamentRef): void {
  const cache = useQueryClient();
  const { tournamentId } = ref;
  const askAgain = () => void cache.invalidateQueries({ queryKey: tournamentQueries.everyOf(ref) });
  const whenMoved = on(tournamentMoved, (change) => {
    if (change.tournamentId === tournamentId) keepBracketChange(cache, ref, change);
  });
  const whenChanged = on(tournamentChanged, (told) => {
    if (told.tournamentId !== tournamentId) return;
    // results come by themselves, numbered: the bracket is not asked for again
    void cache.invalidateQueries({ queryKey: tournamentQueries.one(ref).queryKey });
    void cache.invalidateQueries({ queryKey: tournamentQueries.entrants(ref).queryKey });
  });
  useLive(`tournament:${tournamentId}`, [whenMoved, whenChanged], askAgain);
}
