import { accountQueries, makeQueryClient } from '@ringside/client/api';
import { loadAdminTexts, startTexts, TextsProvider } from '@ringside/client/texts';
import type { SiteRole } from '@ringside/contracts';
import type { UserId } from '@ringside/kernel';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { routes } from '../routes';

// the router makes Node's requests with jsdom's signals, which Node does not take for signals
const NodeRequest = globalThis.Request;
globalThis.Request = class extends NodeRequest {
  constructor(input: RequestInfo | URL, { signal: _foreign, ...init }: RequestInit = {}) {
    super(input, init);
  }
};

/** Opens the organizers' app at an address, as somebody of a role or as a visitor, without the live connection. */
export async function openPage(path: string, role: SiteRole | null = 'organizer') {
  const cache = makeQueryClient();
  const user = role && {
    id: '0198c0de-0000-7000-8000-000000000001' as UserId,
    username: 'olivia',
    name: 'Olivia',
    role,
  };
  cache.setQueryData(accountQueries.session().queryKey, { user });
  const texts = await startTexts(loadAdminTexts, 'en');
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  const page = render(
    <QueryClientProvider client={cache}>
      <TextsProvider start={texts} load={loadAdminTexts}>
        <RouterProvider router={router} />
      </TextsProvider>
    </QueryClientProvider>,
  );
  // the last part of the frame; until it has come, React holds back what is typed within jsdom's time
  if (role && role !== 'player') await page.findByRole('link', { name: /^Notifications:/ });
  return { ...page, router };
}
