import type { QueryClient } from '@tanstack/react-query';

/**
 * Does something once every command that is on its way has its answer: at once when there is none. An answer may carry a new
 * cookie, and whoever asks before it has come asks with one that is void.
 */
export function onceAnswered(cache: QueryClient, act: () => void): void {
  if (cache.isMutating() === 0) {
    act();
    return;
  }
  const forget = cache.getMutationCache().subscribe(() => {
    if (cache.isMutating() > 0) return;
    forget();
    act();
  });
}
