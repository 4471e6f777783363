import { makeQueryClient } from '@ringside/client/api';
import { loadTournamentsTexts, loadWebTexts, TextsProvider } from '@ringside/client/texts';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';

/** Draws a view on the real cache, texts and router. */
export async function openView(view: ReactNode) {
  const catalogue = { ...(await loadWebTexts('en')), ...(await loadTournamentsTexts('en')) };
  const cache = makeQueryClient();
  const wrap = (content: ReactNode) => (
    <QueryClientProvider client={cache}>
      <TextsProvider start={{ language: 'en', catalogue }} load={loadWebTexts}>
        <MemoryRouter>{content}</MemoryRouter>
      </TextsProvider>
    </QueryClientProvider>
  );
  const shown = render(wrap(view));
  return { cache, redraw: (next: ReactNode) => shown.rerender(wrap(next)) };
}
