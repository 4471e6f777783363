import { makeQueryClient } from '@ringside/client/api';
import { loadAccountsTexts, loadWebTexts, TextsProvider, type TextsStart } from '@ringside/client/texts';
import type { SessionUser } from '@ringside/contracts/accounts';
import type { UserId } from '@ringside/kernel';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { SignInForm } from './sign-in-form';
import { SignUpForm } from './sign-up-form';

const ada: SessionUser = {
  id: '0198c0de-0000-7000-8000-000000000001' as UserId,
  username: 'ada',
  name: 'Ada',
  role: 'player',
};

/** What the server would answer, and what it was asked. */
class AnsweringServer {
  readonly asked: unknown[] = [];
  answer: () => Response | Promise<Response> = () => Response.json(ada, { status: 201 });

  readonly fetch = async (_address: unknown, request?: RequestInit): Promise<Response> => {
    this.asked.push(JSON.parse(String(request?.body)));
    return this.answer();
  };

  refuse(status: number, code: string, errors: { pointer: string; detail: string }[] = []): void {
    const problem = { type: 'about:blank', title: '', status, code, errors };
    this.answer = () =>
      new Response(JSON.stringify(problem), { status, headers: { 'content-type': 'application/problem+json' } });
  }
}

describe('the forms of an account', () => {
  const usualFetch = globalThis.fetch;
  let server: AnsweringServer;
  let texts: TextsStart;
  let done: SessionUser[];
  const person = userEvent.setup({ delay: null });

  beforeAll(async () => {
    const [start, accounts] = await Promise.all([loadWebTexts('en'), loadAccountsTexts('en')]);
    texts = { language: 'en', catalogue: { ...start, ...accounts } };
  });
  beforeEach(() => {
    server = new AnsweringServer();
    globalThis.fetch = server.fetch;
    done = [];
  });
  afterEach(() => {
    cleanup();
    globalThis.fetch = usualFetch;
  });

  const open = (form: ReactNode) =>
    render(
      <QueryClientProvider client={makeQueryClient()}>
        <TextsProvider start={texts} load={loadWebTexts}>
          {form}
        </TextsProvider>
      </QueryClientProvider>,
    );
  const openSignIn = () => open(<SignInForm onDone={(user) => done.push(user)} />);
  const openSignUp = () => open(<SignUpForm onDone={(user) => done.push(user)} />);
  const field = (label: RegExp) => screen.getByLabelText<HTMLInputElement>(label);
  const press = (name: string) => person.click(screen.getByRole('button', { name }));

  async function fillSignUp() {
    await person.type(field(/^Username/), 'ada');
    await person.type(field(/^E-mail/), 'ada@example.org');
    await person.type(field(/^Password/), 'correct horse');
  }

  it('sign a person in with what they typed', async () => {
    openSignIn();
    await person.type(field(/^Username or/), 'ada');
    await person.type(field(/^Password/), 'correct horse');
    await press('Sign in');
    await waitFor(() => expect(done).toEqual([ada]));
    expect(server.asked).toEqual([{ identifier: 'ada', password: 'correct horse' }]);
  });

  it('say what is missing, go there, and do not ask the server', async () => {
    openSignIn();
    await person.type(field(/^Username or/), 'ada');
    await press('Sign in');
    expect(field(/^Password/)).toBe(document.activeElement);
    expect(field(/^Password/).getAttribute('aria-invalid')).toBe('true');
    expect(field(/^Username or/).getAttribute('aria-invalid')).toBeNull();
    expect(server.asked).toEqual([]);
  });

  it('say that it was wrong and keep what was typed', async () => {
    server.refuse(401, 'WRONG_CREDENTIALS');
    openSignIn();
    await person.type(field(/^Username or/), 'ada');
    await person.type(field(/^Password/), 'guess');
    await press('Sign in');
    expect((await screen.findByRole('alert')).textContent).toContain('is not right');
    expect(field(/^Username or/).value).toBe('ada');
    expect(field(/^Password/).value).toBe('guess');
    expect(done).toEqual([]);
  });

  it('say that the server cannot be reached', async () => {
    server.answer = () => Promise.reject(new TypeError('failed to fetch'));
    openSignIn();
    await person.type(field(/^Username or/), 'ada');
    await person.type(field(/^Password/), 'guess');
    await press('Sign in');
    expect((await screen.findByRole('alert')).textContent).toContain('cannot be reached');
  });

  it('make an account, with a display name only if one was typed', async () => {
    openSignUp();
    await fillSignUp();
    await press('Create account');
    await waitFor(() => expect(done).toEqual([ada]));
    const typed = { username: 'ada', email: 'ada@example.org', password: 'correct horse' };
    expect(server.asked).toEqual([{ ...typed, language: 'en', timeZone: 'UTC' }]);
  });

  it('put a refusal about one field at that field', async () => {
    server.refuse(409, 'USERNAME_TAKEN');
    openSignUp();
    await fillSignUp();
    await press('Create account');
    await screen.findByText(/This username is taken/);
    expect(field(/^Username/)).toBe(document.activeElement);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('say in the person’s language what the server found wrong in a field', async () => {
    server.refuse(422, 'INVALID', [{ pointer: '#/email', detail: 'Invalid email address' }]);
    openSignUp();
    await fillSignUp();
    await press('Create account');
    await screen.findByText('This does not look like an e-mail address.');
    expect(screen.queryByText(/Invalid email/)).toBeNull();
  });

  it.each([
    ['a b', /^Username/],
    ['ab', /^Username/],
    ['x'.repeat(31), /^Username/],
  ])('do not send the username "%s"', async (username, label) => {
    openSignUp();
    await fillSignUp();
    await person.clear(field(label));
    await person.type(field(label), username);
    await press('Create account');
    expect(field(label)).toBe(document.activeElement);
    expect(server.asked).toEqual([]);
  });
});
