import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { becomeVisitor } from './accounts.queries';
import { isPassing, RefusalError } from './refusal-error';

const TRIES = 4;
const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 8000;

/** The cache of everything that the server said. Refusals are final; what will pass is tried again, ever more slowly. */
export function makeQueryClient(): QueryClient {
  const noteLostSession = (error: unknown) => {
    if (error instanceof RefusalError && error.code === 'NOT_SIGNED_IN') becomeVisitor(cache);
  };
  const cache = new QueryClient({
    queryCache: new QueryCache({ onError: noteLostSession }),
    mutationCache: new MutationCache({ onError: noteLostSession }),
    defaultOptions: {
      queries: {
        // "online" would wait for ever on a machine that serves itself without a network
        networkMode: 'always',
        refetchOnReconnect: true,
        staleTime: 10_000,
        retry: (failures, error) => failures < TRIES - 1 && isPassing(error),
        retryDelay,
      },
      mutations: { networkMode: 'always' },
    },
  });
  return cache;
}

function retryDelay(failures: number, error: unknown): number {
  const asked = error instanceof RefusalError ? (error.retryAfterMs ?? 0) : 0;
  const backOff = Math.min(FIRST_DELAY_MS * 2 ** failures, LONGEST_DELAY_MS);
  return Math.max(asked, backOff) * (1 + Math.random() / 2); // spread, or all pages return in one moment
}
