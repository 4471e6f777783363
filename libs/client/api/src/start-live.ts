import { rightsChanged, sessionEnded } from '@ringside/contracts/platform';
import type { QueryClient } from '@tanstack/react-query';
import { becomeVisitor } from './accounts.queries';
import { live } from './live';
import { onceAnswered } from './once-answered';
import { on } from './watcher';

const RETRY_MS = 5000;

/**
 * Connects after the first paint and keeps the cache honest: an ended session becomes a visitor's, and what failed while
 * the server was away is asked again. Answers how to stop.
 */
export function startLive(cache: QueryClient): () => void {
  const quit = new AbortController();
  const unwatch = live.watch(null, {
    heard: () => [
      on(sessionEnded, () => becomeVisitor(cache)),
      on(rightsChanged, () => onceAnswered(cache, () => askAnew(cache))),
    ],
    onResync: () => void cache.refetchQueries({ predicate: ({ state }) => state.status === 'error' }),
  });
  const start = () => {
    if (!quit.signal.aborted) live.start().catch(() => setTimeout(start, RETRY_MS));
  };
  requestAnimationFrame(() => setTimeout(start));
  listenToBrowser(quit.signal);
  return () => {
    quit.abort();
    unwatch();
    live.stop();
  };
}

/** Who one is, and what one may see and hear. */
function askAnew(cache: QueryClient): void {
  void cache.invalidateQueries();
  live.renew();
}

function listenToBrowser(signal: AbortSignal): void {
  window.addEventListener('online', () => live.hurry(), { signal });
  window.addEventListener('offline', () => live.lose(), { signal });
  const onSeen = () => document.visibilityState === 'visible' && live.hurry();
  document.addEventListener('visibilitychange', onSeen, { signal });
}
