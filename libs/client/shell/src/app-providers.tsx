import { startLive } from '@ringside/client/api';
import { TextsProvider, type TextsLoader, type TextsStart } from '@ringside/client/texts';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { fetchFailureView } from './failure-view';

interface AppProvidersProps {
  readonly cache: QueryClient;
  readonly texts: TextsStart;
  readonly loadTexts: TextsLoader;
  readonly children: ReactNode;
}

/** What every page of an app stands on: the cache, the texts and, after the first paint, the live connection. */
export function AppProviders({ cache, texts, loadTexts, children }: AppProvidersProps): ReactNode {
  useEffect(() => startLive(cache), [cache]);
  useEffect(fetchFailureView, []);
  return (
    <QueryClientProvider client={cache}>
      <TextsProvider start={texts} load={loadTexts}>
        {children}
      </TextsProvider>
    </QueryClientProvider>
  );
}
