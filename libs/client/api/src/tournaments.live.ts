import { tournamentChanged, tournamentMoved, tournamentsChanged } from '@ringside/contracts/tournaments';
import type { EventId } from '@ringside/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
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

/** Places travel whole: whoever looks at them asks anew no more often than this, however many results come in. */
const RANKED_EVERY_MS = 2000;

/** Keeps one tournament, its entrants and its bracket as they are now. */
export function useLiveTournament(ref: TournamentRef): void {
  const cache = useQueryClient();
  const { tournamentId } = ref;
  const askAgain = () => void cache.invalidateQueries({ queryKey: tournamentQueries.everyOf(ref) });
  const rank = useAtMostEvery(
    RANKED_EVERY_MS,
    () => void cache.invalidateQueries({ queryKey: tournamentQueries.standings(ref).queryKey }),
  );
  const whenMoved = on(tournamentMoved, (change) => {
    if (change.tournamentId !== tournamentId) return;
    keepBracketChange(cache, ref, change);
    rank();
  });
  const whenChanged = on(tournamentChanged, (told) => {
    if (told.tournamentId !== tournamentId) return;
    // results come by themselves, numbered: the bracket is not asked for again
    void cache.invalidateQueries({ queryKey: tournamentQueries.one(ref).queryKey });
    void cache.invalidateQueries({ queryKey: tournamentQueries.entrants(ref).queryKey });
  });
  useLive(`tournament:${tournamentId}`, [whenMoved, whenChanged], askAgain);
}

/** The function that acts now, or once the period since the last time is over; what is asked for meanwhile is one act. */
function useAtMostEvery(periodMs: number, act: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const lastAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => () => clearTimeout(timer.current), []);
  return () => {
    clearTimeout(timer.current);
    const run = () => {
      lastAt.current = performance.now();
      act();
    };
    const waitMs = lastAt.current + periodMs - performance.now();
    if (waitMs > 0) timer.current = setTimeout(run, waitMs);
    else run();
  };
}
