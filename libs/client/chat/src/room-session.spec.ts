import { jest } from '@jest/globals';
import { randomKey, RefusalError } from '@ringside/client/api';

import fc from 'fast-check';
import { RoomSession } from './room-session';
import { ADA, BOB, EVENT, FakeChatServer } from './testing/fake-chat-server';
import { memoryStore } from './testing/memory-store';

const ALL = 100_000;

describe('a stay in a chat room', () => {
  let server: FakeChatServer;
  let store: ReturnType<typeof memoryStore>;
  let sessions: RoomSession[];

  beforeEach(() => {
    jest.useFakeTimers({ now: Date.UTC(2030, 0, 1) });
    server = new FakeChatServer();
    store = memoryStore();
    sessions = [];
  });
  afterEach(() => {
    for (const session of sessions) session.stop();
    jest.useRealTimers();
  });

  const aSession = (userId: typeof ADA | null = ADA) => {
    const session = new RoomSession({ eventId: EVENT, userId, transport: server, store, makeKey: randomKey });
    sessions.push(session);
    session.start();
    return session;
  };
  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);
  const texts = (session: RoomSession) => session.newest(ALL).map(({ body }) => body);
  const logged = () => server.log.map((entry) => ('body' in entry ? entry.body : undefined));

  it('shows what was said and follows what is said', async () => {
    server.say('before');
    server.connect();
    const session = aSession();
    expect(session.snapshot().status).toBe('opening');
    await pass(10);
    expect([session.snapshot().status, texts(session)]).toEqual(['live', ['before']]);
    server.say('now');
    expect(texts(session)).toEqual(['before', 'now']);
  });

  it('misses nothing that is said between its first look and its joining, or between joining and fetching', async () => {
    server.connect();
    server.after('open', () => server.say('after the first look'));
    server.after('join', () => server.say('after joining'));
    server.before('entriesAfter', () => server.say('while fetching'));
    const session = aSession();
    await pass(10);
    expect(texts(session)).toEqual(['after the first look', 'after joining', 'while fetching']);
    expect(session.snapshot().status).toBe('live');
  });

  it('catches up after a lost connection, without a reload', async () => {
    server.connect();
    const session = aSession();
    await pass(10);
    server.disconnect();
    expect(session.snapshot().status).toBe('catching-up');
    for (let i = 0; i < 250; i++) server.say(`missed ${i}`);
    server.connect();
    await pass(10);
    expect(texts(session)).toEqual(logged());
    expect(session.snapshot().status).toBe('live');
  });

  it('repairs a lost broadcast with the next one', async () => {
    server.connect();
    const session = aSession();
    await pass(10);
    server.loseFrames(1);
    server.say('lost');
    server.say('came');
    expect(texts(session)).toEqual([]); // nothing is shown beyond a gap
    await pass(10);
    expect(texts(session)).toEqual(['lost', 'came']);
  });

  it('repairs a lost broadcast by the heartbeat, and at once when the page is looked at again', async () => {
    server.connect();
    const session = aSession();
    await pass(10);
    server.loseFrames(2);
    server.say('lost');
    server.tellHead();
    await pass(900);
    expect(texts(session)).toEqual([]); // it may be on its way
    await pass(200);
    expect(texts(session)).toEqual(['lost']);
    server.say('lost too');
    void session.look();
    await pass(1100);
    expect(texts(session)).toEqual(['lost', 'lost too']);
  });

  it('begins anew at the end when it is too far behind, and can go back from there', async () => {
    server.connect();
    const session = aSession();
    await pass(10);
    server.say('first');
    server.disconnect();
    for (let i = 0; i < 600; i++) server.say(`missed ${i}`);
    server.connect();
    await pass(10);
    expect(texts(session)).toEqual(logged().slice(-50));
    expect(server.asked.filter((name) => name === 'entriesAfter')).toHaveLength(0);
    while (session.snapshot().hasOlder) await session.loadOlder();
    expect(texts(session)).toEqual(logged());
  });

  it('begins anew when retention has removed what it missed', async () => {
    server.connect();
    const session = aSession();
    for (let i = 0; i < 5; i++) server.say(`old ${i}`);
    await pass(10);
    server.disconnect();
    for (let i = 0; i < 100; i++) server.say(`m${i}`);
    server.floor = 90;
    server.connect();
    await pass(10);
    expect(texts(session)).toEqual(logged().slice(90));
    expect(session.snapshot().hasOlder).toBe(false);
  });

  it('keeps trying while the server is away, ever more slowly', async () => {
    server.isReachable = false;
    server.connect();
    const session = aSession();
    await pass(60_000);
    const tries = server.asked.length;
    expect(tries).toBeGreaterThan(4);
    expect(tries).toBeLessThan(15);
    server.isReachable = true;
    await pass(15_000);
    expect(session.snapshot().status).toBe('live');
  });

  it('does not ask in a circle when the server tells more than it has', async () => {
    server.connect();
    const session = aSession();
    await pass(10);
    server.say('one');
    server.toldHead = 99;
    server.tellHead();
    await pass(60_000);
    expect(server.asked.filter((name) => name === 'entriesAfter').length).toBeLessThan(15);
    expect(texts(session)).toEqual(['one']);
  });

  it('is closed to who may not read it, and when that comes to an end', async () => {
    server.before('open', () => {
      throw new RefusalError('NOT_FOUND');
    });
    const stranger = aSession();
    await pass(10);
    expect(stranger.snapshot().status).toBe('closed');
    stranger.stop();
    server.connect();
    const member = aSession();
    await pass(10);
    server.putOut();
    expect(member.snapshot().status).toBe('closed');
  });

  it('leaves the room when the page is left', async () => {
    server.connect();
    aSession().stop();
    const session = aSession();
    await pass(10);
    session.stop();
    expect(server.asked.at(-1)).toBe('leave');
    server.say('unheard');
    expect(texts(session)).toEqual([]);
  });

  it('shows an edit and a removal of what it holds, also of an older page that was on its way', async () => {
    for (let i = 0; i < 60; i++) server.say(`m${i}`);
    server.connect();
    const session = aSession();
    await pass(10);
    server.after('messagesBefore', () => {
      server.append({ kind: 'edit', author: BOB, key: randomKey(), target: 2, body: 'edited while loading' });
      server.append({ kind: 'erase', author: BOB, key: randomKey(), target: 60 });
    });
    await session.loadOlder();
    expect(session.newest(ALL)[1]).toMatchObject({ seq: 2, body: 'edited while loading', edited: true });
    expect(session.newest(ALL).at(-1)).toMatchObject({ seq: 60, erased: true });
  });

  describe('with something to say', () => {
    it('shows it at once, and then once, in its place', async () => {
      server.connect();
      const session = aSession();
      await pass(10);
      session.send('hello');
      expect(session.snapshot().queue).toMatchObject([{ body: 'hello', state: 'sending' }]);
      await pass(10);
      expect([session.snapshot().queue, texts(session)]).toEqual([[], ['hello']]);
      expect(store.kept.size).toBe(0);
    });

    it('is said once although its answer was lost', async () => {
      server.connect();
      const session = aSession();
      await pass(10);
      server.loseFrames(1);
      server.after('send', () => {
        throw new RefusalError('OFFLINE');
      });
      session.send('hello');
      await pass(5000);
      expect(logged()).toEqual(['hello']);
      expect(server.asked.filter((name) => name === 'send')).toHaveLength(2);
      server.tellHead();
      await pass(2000);
      expect([session.snapshot().queue, texts(session)]).toEqual([[], ['hello']]);
    });

    it('is shown once after a reload before its answer and its broadcast came', async () => {
      server.connect();
      const session = aSession();
      await pass(10);
      server.loseFrames(1);
      server.after('send', () => {
        throw new RefusalError('OFFLINE');
      });
      session.send('hello');
      await pass(10);
      session.stop();
      const reloaded = aSession();
      await pass(100);
      expect([reloaded.snapshot().queue, texts(reloaded), store.kept.size]).toEqual([[], ['hello'], 0]);
    });

    it('waits for the connection, survives a reload, and goes out in order', async () => {
      server.connect();
      const session = aSession();
      await pass(10);
      server.isReachable = false;
      server.disconnect('offline');
      for (const body of ['one', 'two', 'three']) session.send(body);
      await pass(3000);
      expect(session.snapshot().status).toBe('offline');
      session.stop();
      server.isReachable = true;
      server.connect();
      const reloaded = aSession();
      await pass(100);
      expect(logged()).toEqual(['one', 'two', 'three']);
      expect(texts(reloaded)).toEqual(['one', 'two', 'three']);
      expect([reloaded.snapshot().queue, store.kept.size]).toEqual([[], 0]);
    });

    it('keeps one person’s unsent messages from the next one on the same device', async () => {
      server.isReachable = false;
      server.connect();
      const session = aSession();
      server.isReachable = true;
      await pass(2000);
      server.isReachable = false;
      session.send('of Ada');
      await pass(10);
      session.stop();
      server.isReachable = true;
      server.me = BOB;
      const next = aSession(BOB);
      await pass(100);
      expect([next.snapshot().queue, logged()]).toEqual([[], []]);
      expect(store.kept.size).toBe(1);
    });

    it('sends by itself a moment later what was too fast', async () => {
      server.connect();
      const session = aSession();
      await pass(10);
      server.before('send', () => {
        throw new RefusalError('RATE_LIMITED', { details: { waitMs: 3000 } });
      });
      session.send('quick');
      session.send('behind it');
      await pass(2500);
      expect(session.snapshot().queue).toMatchObject([
        { state: 'waiting', code: 'RATE_LIMITED' },
        { state: 'waiting' },
      ]);
      await pass(1000);
      expect(logged()).toEqual(['quick', 'behind it']);
    });

    it('leaves a refused one to the person, who may try it again or drop it', async () => {
      server.connect();
      const session = aSession();
      await pass(10);
      const refuse = () => {
        throw new RefusalError('TOO_LONG', { details: { max: 5 } });
      };
      server.before('send', refuse);
      server.before('send', refuse);
      session.send('too long');
      session.send('long too');
      await pass(10);
      const [first, second] = session.snapshot().queue;
      expect([first, second]).toMatchObject([
        { state: 'refused', code: 'TOO_LONG', details: { max: 5 } },
        { state: 'refused' },
      ]);
      session.discard(first!.key);
      session.retry(second!.key);
      await pass(10);
      expect([logged(), session.snapshot().queue]).toEqual([['long too'], []]);
      expect(store.kept.size).toBe(0);
    });
  });

  it('shows the log and nothing else, whatever happens on the way', async () => {
    const step = fc.constantFrom(
      'said',
      'said',
      'own',
      'lose',
      'drop',
      'return',
      'no answer',
      'no arrival',
      'older',
      'look',
      'wait',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), async (steps) => {
        server = new FakeChatServer();
        store = memoryStore();
        for (let i = 0; i < 70; i++) server.say(`history ${i}`);
        server.connect();
        const session = aSession();
        let own = 0;
        const lost = () => {
          throw new RefusalError('OFFLINE');
        };
        const acts: Record<string, () => unknown> = {
          said: () => server.say(randomKey()),
          own: () => session.snapshot().isOpened && session.send(`own ${own++}`),
          lose: () => server.loseFrames(1),
          drop: () => server.disconnect(),
          return: () => server.connect(),
          'no answer': () => server.after('send', lost),
          'no arrival': () => server.before('entriesAfter', lost),
          older: () => session.loadOlder(),
          look: () => session.look(),
          wait: () => pass(700),
        };
        for (const one of steps) {
          void acts[one]?.();
          await pass(1);
        }
        server.connect();
        await pass(30_000);
        server.tellHead();
        // each lost call is tried again after ten seconds at most
        await pass(30_000 + 10_000 * steps.filter((one) => one.startsWith('no ')).length);
        const whole = logged();
        expect(texts(session)).toEqual(whole.slice(-texts(session).length));
        expect(session.snapshot()).toMatchObject({ status: 'live', queue: [] });
        expect(whole.filter((body) => body?.startsWith('own'))).toEqual(
          Array.from({ length: own }, (_, i) => `own ${i}`),
        );
        session.stop();
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
