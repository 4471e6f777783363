import type { SessionUser } from '@ringside/contracts/accounts';
import type { UserId } from '@ringside/kernel';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useSignIn, useSignOut } from './accounts.commands';
import { useSession } from './accounts.queries';
import { makeQueryClient } from './query-client';
import { RefusalError } from './refusal-error';
import { type AServer, aServer, json } from './testing/a-server';

const ada = {
  id: '0198c0de-0000-7000-8000-000000000001' as UserId,
  username: 'ada',
  name: 'Ada',
  role: 'player',
} satisfies SessionUser;

function Page({ secret }: { readonly secret: () => Promise<string> }) {
  const { user, isKnown } = useSession();
  const signIn = useSignIn();
  const signOut = useSignOut();
  const mine = useQuery({ queryKey: ['booking', 'mine'], queryFn: secret });
  return (
    <main>
      <p>{isKnown ? (user?.name ?? 'nobody') : 'not known yet'}</p>
      <p>{mine.data ?? 'nothing of mine'}</p>
      <button onClick={() => signIn.mutate({ identifier: 'ada', password: 'correct horse' })}>in</button>
      <button onClick={() => signOut.mutate()}>out</button>
    </main>
  );
}

describe('the session', () => {
  let server: AServer;
  let cookie: SessionUser | null;

  beforeEach(async () => {
    cookie = null;
    server = await aServer(({ method }, response) => {
      if (method === 'POST') json(response, 201, (cookie = ada));
      else if (method === 'DELETE') {
        cookie = null;
        response.writeHead(204).end();
      } else json(response, 200, { user: cookie });
    });
  });
  afterEach(async () => {
    cleanup();
    await server.close();
  });

  const open = (secret = () => Promise.resolve(cookie ? `seat of ${cookie.name}` : 'nothing of mine')) => {
    const cache = makeQueryClient();
    render(
      <QueryClientProvider client={cache}>
        <Page secret={secret} />
      </QueryClientProvider>,
    );
    return cache;
  };

  it('is not known before the server has said it, then a visitor’s', async () => {
    open();
    screen.getByText('not known yet');
    await screen.findByText('nobody');
  });

  it('is the person’s after signing in, with what is theirs, and nobody’s after signing out', async () => {
    open();
    await screen.findByText('nobody');
    await userEvent.click(screen.getByText('in'));
    await screen.findByText('Ada');
    await screen.findByText('seat of Ada');
    await userEvent.click(screen.getByText('out'));
    await screen.findByText('nobody');
    await screen.findByText('nothing of mine');
  });

  it('is nobody’s as soon as the server says that nobody is signed in', async () => {
    cookie = ada;
    const cache = open();
    await screen.findByText('Ada');
    cookie = null;
    const asking = cache.fetchQuery({
      queryKey: ['anything'],
      queryFn: () => Promise.reject(new RefusalError('NOT_SIGNED_IN', { status: 401 })),
    });
    await act(() => expect(asking).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' }));
    await screen.findByText('nobody');
  });
});
