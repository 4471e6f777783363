import { jest } from '@jest/globals';
import { accountQueries, makeQueryClient, RefusalError } from '@ringside/client/api';
import { loadChatTexts, loadWebTexts, type TextsLoader, TextsProvider, type TextsStart } from '@ringside/client/texts';
import type { UserId } from '@ringside/kernel';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ChatPanel } from './chat-panel';
import { ADA, BOB, EVENT, FakeChatServer } from './testing/fake-chat-server';
import { memoryStore } from './testing/memory-store';

/** The texts of the app and of the chat, which the app loads with the panel. */
const loadTexts: TextsLoader = async (language) => ({
  ...(await loadWebTexts(language)),
  ...(await loadChatTexts(language)),
});

/** jsdom lays nothing out: every row is 20 px high, the log shows 400 of them. */
function layOut(): void {
  const rows = (element: Element) => element.querySelectorAll('li').length * 20;
  const define = (name: string, read: (element: Element) => number) =>
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: read as never });
  define('scrollHeight', function (this: Element) {
    return rows(this);
  } as never);
  define('clientHeight', () => 400);
}

describe('the chat panel', () => {
  let server: FakeChatServer;
  let store: ReturnType<typeof memoryStore>;
  let english: TextsStart;

  beforeAll(async () => {
    layOut();
    english = { language: 'en', catalogue: await loadTexts('en') };
  });
  beforeEach(() => {
    jest.useFakeTimers({ now: Date.UTC(2030, 0, 2, 12) });
    server = new FakeChatServer();
    store = memoryStore();
    sessionStorage.clear();
    server.connect();
  });
  afterEach(() => {
    cleanup();
    jest.useRealTimers();
  });

  const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
  const log = () => screen.getByRole('log');
  const input = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your message' });
  const keyboard = () => userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  const scrollTo = (top: number) => {
    log().scrollTop = top;
    fireEvent.scroll(log());
  };

  async function open(userId: UserId | null = ADA): Promise<void> {
    const cache = makeQueryClient();
    const user = userId && { id: userId, username: 'ada', name: 'Ada', role: 'player' as const };
    cache.setQueryData(accountQueries.session().queryKey, { user });
    render(
      <QueryClientProvider client={cache}>
        <TextsProvider start={english} load={loadTexts}>
          <ChatPanel eventId={EVENT} edge={{ transport: server, store }} signIn={<a href="/sign-in">Sign in</a>} />
        </TextsProvider>
      </QueryClientProvider>,
    );
    await pass(20);
  }

  it('shows what was said by whom, a name once for each run, and a line for each day', async () => {
    jest.setSystemTime(Date.UTC(2030, 0, 1, 12));
    server.say('yesterday');
    jest.setSystemTime(Date.UTC(2030, 0, 2, 11, 58));
    server.say('one');
    server.say('two');
    server.say('three', ADA, 'Ada');
    await open();
    expect(within(log()).getAllByText('Bob', { selector: 'p bdi' })).toHaveLength(2);
    expect(within(log()).getByText('Ada', { selector: 'p bdi' })).toBeTruthy();
    expect(within(log()).getAllByText(/January 2030/)).toHaveLength(2);
    expect(log().textContent).toMatch(/yesterday.*one.*two.*three/);
  });

  it('says that nothing was said yet, and where the chat begins', async () => {
    await open();
    expect(screen.getByText('Nobody has said anything yet')).toBeTruthy();
    act(() => void server.say('first'));
    expect(screen.queryByText('Nobody has said anything yet')).toBeNull();
    expect(screen.getByText('This is where the chat begins.')).toBeTruthy();
  });

  it('sends with Enter, begins a line with Shift and Enter, and leaves an input method alone', async () => {
    await open();
    const user = keyboard();
    await user.type(input(), 'first line{Shift>}{Enter}{/Shift}second');
    fireEvent.keyDown(input(), { key: 'Enter', isComposing: true });
    expect(server.log).toEqual([]);
    await user.keyboard('{Enter}');
    await pass(10);
    expect(server.log).toMatchObject([{ body: 'first line\nsecond', author: ADA }]);
    expect(input().value).toBe('');
    expect(screen.getAllByText(/first line/)).toHaveLength(1);
  });

  it('sends no blanks, and counts when the end comes near', async () => {
    await open();
    const send = screen.getByRole<HTMLButtonElement>('button', { name: 'Send the message' });
    fireEvent.change(input(), { target: { value: ' \u200b\n ' } });
    expect(send.disabled).toBe(true);
    fireEvent.change(input(), { target: { value: 'x'.repeat(1990) } });
    expect([screen.getByText('10 characters left') !== null, send.disabled]).toEqual([true, false]);
    fireEvent.change(input(), { target: { value: 'x'.repeat(2003) } });
    expect(screen.getByText('3 characters too many')).toBeTruthy();
    expect([send.disabled, input().getAttribute('aria-invalid')]).toEqual([true, 'true']);
  });

  it('keeps what is being typed when the panel is closed and opened', async () => {
    await open();
    fireEvent.change(input(), { target: { value: 'half a thought' } });
    cleanup();
    await open();
    expect(input().value).toBe('half a thought');
  });

  it('lets visitors read, and shows them the way in instead of the composer', async () => {
    server.say('hello visitors');
    await open(null);
    expect(within(log()).getByText('hello visitors')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByRole('link', { name: 'Sign in' })).toBeTruthy();
  });

  it('shows an own message at once, then says why it was refused and lets the person try again', async () => {
    await open();
    server.before('send', () => {
      throw new RefusalError('TOO_LONG', { details: { max: 2000 } });
    });
    fireEvent.change(input(), { target: { value: 'refused' } });
    fireEvent.submit(input().closest('form')!);
    expect(within(log()).getByText('Sending…')).toBeTruthy();
    await pass(10);
    expect(within(log()).getByText('This message is too long: at most 2,000 characters.')).toBeTruthy();
    fireEvent.click(within(log()).getByRole('button', { name: 'Try again' }));
    await pass(10);
    expect(server.log).toMatchObject([{ body: 'refused' }]);
    expect(within(log()).queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('says that it is offline and how much waits, and sends it when the connection is back', async () => {
    await open();
    server.isReachable = false;
    act(() => server.disconnect('offline'));
    fireEvent.change(input(), { target: { value: 'later' } });
    fireEvent.submit(input().closest('form')!);
    await pass(10);
    expect(screen.getByText('Offline. The chat comes back by itself.')).toBeTruthy();
    expect(screen.getByText('1 message waits')).toBeTruthy();
    expect(within(log()).getByText('Waits for the connection; it is kept on this device.')).toBeTruthy();
    server.isReachable = true;
    act(() => server.connect());
    await pass(50);
    expect(server.log).toMatchObject([{ body: 'later' }]);
    expect(screen.queryByText(/Offline/)).toBeNull();
  });

  it('stays at the end only while its reader is there, else says how much is new', async () => {
    for (let i = 0; i < 40; i++) server.say(`m${i}`);
    await open();
    const end = () => log().scrollHeight;
    expect(log().scrollTop).toBe(end());
    act(() => void server.say('taken along'));
    expect(log().scrollTop).toBe(end());
    scrollTo(200);
    act(() => void server.say('from Bob'));
    act(() => void server.say('from myself', ADA, 'Ada'));
    expect(log().scrollTop).toBe(200);
    expect(within(log()).getByText('New')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '1 new message' }));
    expect(log().scrollTop).toBe(end());
    expect(screen.queryByRole('button', { name: /new message/ })).toBeNull();
  });

  it('loads older messages at the top until the beginning', async () => {
    for (let i = 1; i <= 180; i++) server.say(`number ${i}.`);
    await open();
    expect(within(log()).queryByText('number 130.')).toBeNull();
    for (let step = 0; step < 2; step++) {
      fireEvent.click(screen.getByRole('button', { name: 'Show older messages' }));
      await pass(10);
    }
    expect(within(log()).getByText('number 1.')).toBeTruthy();
    expect(within(log()).getByText('number 180.')).toBeTruthy();
    expect(screen.getByText('This is where the chat begins.')).toBeTruthy();
  });

  it('never mounts more than a bounded part of ten thousand messages, wherever its reader is', async () => {
    await open();
    const mounted = () => log().querySelectorAll('[data-seq]').length;
    const pour = (count: number) =>
      act(() => {
        for (let i = 0; i < count; i++) server.say(`m${i}`);
      });
    pour(1000);
    expect(mounted()).toBe(150);
    scrollTo(0);
    await pass(10);
    pour(9000);
    expect(mounted()).toBeLessThanOrEqual(600);
    expect(screen.getByRole('button', { name: 'Many new messages' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Many new messages' }));
    expect(mounted()).toBe(150);
    expect(within(log()).getByText('m8999')).toBeTruthy();
  }, 30_000);

  it('shows text as text: no markup, addresses as plain links, directions kept inside', async () => {
    server.say('<img src=x onerror=alert(1)> **bold** \u202eevil https://ringside.example/x', BOB, '<b>Bob</b>\u202e');
    await open();
    expect(log().querySelector('img, b, strong, script')).toBeNull();
    expect(log().textContent).toContain('<img src=x onerror=alert(1)> **bold**');
    const link = within(log()).getByRole('link', { name: /ringside\.example/ });
    expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual(['https://ringside.example/x', '_blank']);
    for (const rel of ['noopener', 'nofollow']) expect(link.getAttribute('rel')).toContain(rel);
    expect(within(log()).getByText(/evil/).getAttribute('dir')).toBe('auto');
    expect(within(log()).getByText('<b>Bob</b>\u202e', { selector: 'p bdi' })).toBeTruthy();
  });

  it('reads new messages of others out, gathered, and nothing that was there before', async () => {
    server.say('old');
    await open();
    const announced = () => document.querySelector('[aria-live="polite"].sr-only')?.textContent;
    await pass(3000);
    expect(announced()).toBe('');
    act(() => void server.say('hello'));
    act(() => void server.say('mine', ADA, 'Ada'));
    act(() => void server.say('again'));
    await pass(2000);
    expect(announced()).toBe('Bob says: hello Bob says: again');
    act(() => {
      for (let i = 0; i < 5; i++) server.say('spam');
    });
    await pass(2000);
    expect(announced()).toBe('5 new messages');
  });

  it('shows what the system says in the reader’s words, also what it does not know yet', async () => {
    const notice = (code: string) =>
      server.append({
        kind: 'system',
        author: BOB,
        key: code,
        data: { code, params: { tournament: 'Cup', winner: 'Ada' } },
      });
    notice('tournamentFinished');
    notice('somethingNew');
    await open();
    expect(within(log()).getByText(/Cup is decided: Ada wins!/)).toBeTruthy();
    expect(within(log()).getByText(/does not know yet/)).toBeTruthy();
  });

  it('tells who is there, and that it is closed when it is', async () => {
    await open();
    act(() => server.tellPresence(12));
    expect(screen.getByText('12 here')).toBeTruthy();
    act(() => server.putOut());
    expect(screen.getByText('This chat is not open to you')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await pass(20);
    expect(input()).toBeTruthy();
  });
});
